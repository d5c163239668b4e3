import Diagnostics
import TreeGraph

extension Rule {
  static let idleQuestion = Rule(
    "idle-question", .error, hides: .tree,
    finds: Wording(
      fr: "quelle que soit la réponse, on arrive à la même étape",
      en: "whatever the answer, one arrives at the same step"),
    protects: Wording(
      fr: "Une question dont la réponse ne change rien fait perdre du temps, et presque toujours "
        + "l'un de ses choix devait mener ailleurs.",
      en: "A question whose answer changes nothing takes time for nothing, and nearly always one "
        + "of its choices was to lead elsewhere."),
    wrong: [
      Example.treePath: Example.twoQuestions.replacing("[Non](#r2)", with: "[Non](#q2)")
    ],
    right: [Example.treePath: Example.twoQuestions])
}

/// Questions whose every choice leads to the same step: the answer changes nothing.
func idleQuestions(in tree: Tree, _ graph: StepGraph) -> [Diagnostic] {
  tree.steps.enumerated().compactMap { index, step in
    guard step.choices.count > 1, let first = step.choices.first?.target,
      step.choices.allSatisfy({ $0.target == first }),
      // One choice written twice has had its own message.
      Set(step.choices.map { spoken($0.text) }).count > 1
    else { return nil }
    let target = tree.shown(first)
    let path = pathInWords(graph.path(to: index), in: tree)
    return Diagnostic(
      .idleQuestion, at: step.place,
      Wording(
        fr:
          "quelle que soit la réponse à « #\(step.id) »\(path.french), on arrive à « \(target) »",
        en: "whatever the answer to “#\(step.id)”\(path.english), one arrives at “\(target)”"),
      help: Wording(
        fr: "faites mener un choix ailleurs, ou gardez un seul lien",
        en: "let a choice lead elsewhere, or keep a single link"))
  }
}
