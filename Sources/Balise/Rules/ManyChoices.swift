import Diagnostics

extension Rule {
  static let manyChoices = Rule(
    "many-choices", .warning,
    finds: Wording(
      fr: "une question propose plus de six réponses", en: "a question offers more than six answers"
    ),
    protects: Wording(
      fr:
        "Sur un petit téléphone, un lecteur inquiet ne voit pas les dernières, et prend une réponse qui "
        + "n'est pas la sienne.",
      en: "On a small phone a worried reader does not see the last ones, and takes an answer that "
        + "is not theirs."),
    wrong: [Example.treePath: question(with: 7)], right: [Example.treePath: question(with: 6)])
}

private func question(with count: Int) -> String {
  let head = "---\ntitle: Où est ton sac ?\nlayout: tree\nhelp: belgique\n---\n\n"
  let choices = (1...count).map { "- [Salle \($0)](#r\($0))\n" }
  let ends = (1...count).map { "\n## Va en salle \($0). {#r\($0)}\n" }
  return head + "## Où étais-tu ? {#q1}\n\n" + choices.joined() + ends.joined()
}

/// A reader who is afraid does not weigh more answers than these.
private let mostChoices = 6

/// Questions with more answers than a reader takes in.
func manyChoices(in tree: Tree) -> [Diagnostic] {
  tree.steps.filter { $0.choices.count > mostChoices }.map { step in
    let count = step.choices.count
    return Diagnostic(
      .manyChoices, at: step.choices[mostChoices].place,
      Wording(
        fr: "la question « #\(step.id) » propose \(count) réponses",
        en: "the question “#\(step.id)” offers \(count) answers"),
      help: Wording(
        fr: "au plus \(mostChoices) : demandez d'abord de quel côté chercher, puis le reste à "
          + "l'étape suivante",
        en: "at most \(mostChoices): ask first where to look, and the rest in the step after it"))
  }
}
