/// Questions whose every choice leads to the same step: the answer changes nothing.
func idleQuestions(in tree: Tree) -> [Diagnostic] {
  tree.steps.compactMap { step in
    guard step.choices.count > 1, let first = step.choices.first?.target,
      step.choices.allSatisfy({ $0.target == first })
    else { return nil }
    let target = tree.steps[first].id
    return Diagnostic(
      .idleQuestion, at: step.place,
      Wording(
        fr: "quelle que soit la réponse à « #\(step.id) », on arrive à « #\(target) »",
        en: "whatever the answer to “#\(step.id)”, one arrives at “#\(target)”"),
      help: Wording(
        fr: "faites mener un choix ailleurs, ou gardez un seul lien",
        en: "let a choice lead elsewhere, or keep a single link"))
  }
}
