extension Explanation {
  /// How a tree is written, and its translations.
  static let treeRules: [Explanation] = [
    Explanation(
      .translationDrift,
      finds: Wording(
        fr: "une traduction n'a pas les mêmes étapes ou les mêmes choix que l'original",
        en: "a translation has not the same steps or choices as the original"),
      protects: Wording(
        fr:
          "La même réponse doit donner le même conseil dans toutes les langues ; et qui change de "
          + "langue en route doit retrouver son étape.",
        en: "The same answer has to give the same advice in every language; and who changes "
          + "language on the way has to find their step again."),
      wrong: [
        Example.treePath: Example.tree,
        dutchPath: dutch.replacing("[Ja](#r1)", with: "[Ja](#r2)")
          .replacing("[Nee](#r2)", with: "[Nee](#r1)"),
      ],
      right: [Example.treePath: Example.tree, dutchPath: dutch]),
    Explanation(
      .emptyTree,
      finds: Wording(fr: "un arbre n'a aucune étape", en: "a tree has no step"),
      protects: Wording(
        fr: "Le lecteur verrait un bouton « Commencer » qui ne mène nulle part. Une étape s'ouvre "
          + "par un titre de niveau 2.",
        en: "The reader would see a button “Start” that leads nowhere. A level-2 heading opens a "
          + "step."),
      wrong: [
        Example.treePath:
          "---\ntitle: Faut-il un parapluie ?\nlayout: tree\nhelp: belgique\n---\n\nPleut-il ?\n"
      ],
      right: [Example.treePath: Example.tree]),
    Explanation(
      .missingStepID,
      finds: Wording(fr: "une étape n'a pas de nom", en: "a step has no name"),
      protects: Wording(
        fr: "Le nom est ce que visent les choix, et l'adresse de la page de l'étape. Il reste le "
          + "même quand le titre change : les liens que d'autres ont gardés ne se perdent pas.",
        en: "The name is what choices lead to, and the address of the step's page. It stays when "
          + "the heading changes, so that links others have kept are not lost."),
      slip: ("maison. {#r2}", "maison.")),
    Explanation(
      .unknownTone,
      finds: Wording(
        fr: "une étape porte un ton qui n'existe pas", en: "a step has a tone that does not exist"),
      protects: Wording(
        fr: "Le ton dit au lecteur, par un mot et une couleur, si la situation est grave. Mal "
          + "écrit, il ne dirait plus rien.",
        en: "The tone tells the reader, by a word and a colour, how serious things are. Misspelt, "
          + "it would say nothing."),
      in: Example.treePath, Example.tree.replacing("{#r1}", with: "{#r1 .caution}"),
      slip: (".caution", ".prudence")),
    Explanation(
      .questionTone,
      finds: Wording(fr: "une question porte un ton", en: "a question has a tone"),
      protects: Wording(
        fr: "Seuls les conseils et les fins montrent leur ton. Le vôtre ne se verrait pas, et le "
          + "lecteur ne serait pas averti.",
        en: "Only advice and outcomes show their tone. Yours would not be seen, and the reader not "
          + "be warned."),
      slip: ("{#q1}", "{#q1 .danger}")),
    Explanation(
      .missingHelp,
      finds: Wording(
        fr: "un arbre n'indique personne à qui s'adresser",
        en: "a tree names nobody to turn to"),
      protects: Wording(
        fr: "À la fin d'un arbre, le lecteur sait ce qui lui arrive, mais personne ne lui dit qui "
          + "appeler.",
        en: "At the end of a tree the reader knows what is happening to them, but nobody tells "
          + "them whom to call."),
      slip: ("help: belgique\n", "")),
  ]

  private static let dutchPath = "content/parapluie.nl.md"

  private static let dutch = """
    ---
    title: Heb je een paraplu nodig?
    layout: tree
    help: belgique
    ---

    ## Regent het? {#q1}

    - [Ja](#r1)
    - [Nee](#r2)

    ## Neem je paraplu mee. {#r1}

    ## Laat hem thuis. {#r2}

    """
}
