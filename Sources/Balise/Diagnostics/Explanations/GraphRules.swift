extension Explanation {
  /// The graph of a tree: every way has to come to an end.
  static let graphRules: [Explanation] = [
    Explanation(
      .unknownTarget,
      finds: Wording(
        fr: "un choix mène à une étape qui n'existe pas",
        en: "a choice leads to a step that does not exist"),
      protects: Wording(
        fr: "Sans cette règle, quelqu'un répondrait à une question et tomberait sur une page "
          + "introuvable, au moment où il cherche de l'aide.",
        en: "Without it somebody would answer a question and find no page, at the moment they look "
          + "for help."),
      slip: ("[Non](#r2)", "[Non](#r3)")),
    Explanation(
      .unreachableStep,
      finds: Wording(
        fr: "aucun chemin ne mène à cette étape", en: "no way leads to this step"),
      protects: Wording(
        fr: "Un conseil que personne ne peut atteindre est un conseil perdu, et c'est souvent le "
          + "signe d'un choix qui mène ailleurs que prévu.",
        en: "An advice nobody can reach is lost, and often the sign of a choice that leads "
          + "elsewhere than meant."),
      wrong: [Example.treePath: Example.tree + "## Attends une heure. {#r3}\n"],
      right: [Example.treePath: Example.tree]),
    Explanation(
      .endlessLoop,
      finds: Wording(
        fr: "à partir de cette étape, aucun chemin n'arrive à une fin",
        en: "from this step on, no way comes to an end"),
      protects: Wording(
        fr: "Le lecteur tournerait en rond, de question en question, sans jamais arriver à un "
          + "conseil.",
        en: "The reader would go round in circles, from question to question, and never arrive at "
          + "any advice."),
      in: Example.treePath, patience, slip: ("[J'ai attendu](#r2)", "[J'ai attendu](#a1)")),
    Explanation(
      .duplicateLabel,
      finds: Wording(
        fr: "une étape a deux choix qui portent les mêmes mots",
        en: "a step has two choices with the same words"),
      protects: Wording(
        fr: "Personne ne peut choisir entre deux boutons identiques qui mènent ailleurs.",
        en: "Nobody can choose between two equal buttons that lead to different places."),
      slip: ("[Non](#r2)", "[Oui](#r2)")),
    Explanation(
      .idleQuestion,
      finds: Wording(
        fr: "quelle que soit la réponse, on arrive à la même étape",
        en: "whatever the answer, one arrives at the same step"),
      protects: Wording(
        fr: "Une question dont la réponse ne change rien fait perdre du temps, et presque toujours "
          + "l'un de ses choix devait mener ailleurs.",
        en: "A question whose answer changes nothing takes time for nothing, and nearly always one "
          + "of its choices was to lead elsewhere."),
      wrong: [
        Example.treePath: twoWays.replacing("[Non](#r2)", with: "[Non](#q2)")
      ],
      right: [Example.treePath: twoWays]),
    Explanation(
      .failedScenario,
      finds: Wording(
        fr: "un scénario n'arrive pas où l'on a dit qu'il arrive",
        en: "a scenario does not end where it was said to"),
      protects: Wording(
        fr: "Les scénarios sont vos propres essais. Quand l'un d'eux échoue, un lecteur qui répond "
          + "ainsi recevrait un autre conseil que celui qui lui est destiné.",
        en:
          "Scenarios are your own tests. When one fails, a reader who answers like that would get "
          + "another advice than the one meant for them."),
      in: Example.treePath,
      Example.tree.replacing(
        "help: belgique\n",
        with: "help: belgique\nscenarios:\n  - { answers: [Non], ends: r2 }\n"),
      slip: ("ends: r2", "ends: r1")),
    Explanation(
      .sameTarget,
      finds: Wording(
        fr: "deux choix d'une question mènent à la même étape",
        en: "two choices of a question lead to the same step"),
      protects: Wording(
        fr: "C'est parfois voulu ; plus souvent, l'un des deux devait mener ailleurs et le lecteur "
          + "recevrait un conseil qui n'est pas pour lui.",
        en:
          "It may be meant; more often one of the two was to lead elsewhere, and the reader would "
          + "get an advice that is not for them."),
      slip: ("- [Non](#r2)", "- [Il neige](#r1)\n- [Non](#r2)")),
    Explanation(
      .longPath,
      finds: Wording(
        fr: "un chemin compte plus de dix pages", en: "a way has more than ten pages"),
      protects: Wording(
        fr: "Quelqu'un qui a peur, sur un petit téléphone, abandonne avant la onzième page.",
        en: "Somebody who is afraid, on a small phone, gives up before the eleventh page."),
      wrong: [Example.treePath: chain(of: 11)], right: [Example.treePath: chain(of: 3)]),
    Explanation(
      .strayChoices,
      finds: Wording(
        fr: "des liens ressemblent aux choix d'une étape, mais n'en sont pas",
        en: "links look like the choices of a step, but are none"),
      protects: Wording(
        fr: "Sans le vouloir, l'étape serait une fin : le lecteur croirait être arrivé, alors que "
          + "la suite l'attend.",
        en: "Without anybody meaning it the step would be an end: the reader would think they have "
          + "arrived, while there is more to come."),
      in: Example.treePath, twoWays.replacing("[Non](#r2)", with: "[Non](#r2)\n- [Il neige](#r1)"),
      slip: (
        "- [Je n'en ai pas](#r2)\n", "- [Je n'en ai pas](#r2)\n\nCherche bien dans l'armoire.\n"
      )),
  ]

  private static let patience = Example.tree.replacing("[Oui](#r1)", with: "[Oui](#a1)")
    .replacing(
      "## Prends ton parapluie. {#r1}",
      with: "## Attends un peu. {#a1}\n\n[J'ai attendu](#r2)")

  private static let twoWays = Example.tree.replacing("[Oui](#r1)", with: "[Oui](#q2)")
    .replacing(
      "## Prends",
      with:
        "## As-tu un parapluie ? {#q2}\n\n- [J'en ai un](#r1)\n- [Je n'en ai pas](#r2)\n\n## Prends"
    )

  private static func chain(of count: Int) -> String {
    let head = "---\ntitle: Prépare ton sac\nlayout: tree\nhelp: belgique\n---\n\n"
    let steps = (1..<count).map { "## Étape \($0) {#a\($0)}\n\n[Continuer](#a\($0 + 1))\n\n" }
    return head + steps.joined() + "## C'est prêt. {#a\(count)}\n"
  }
}
