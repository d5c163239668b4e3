/// Questions whose every choice leads to the same step: the answer changes nothing.
func idleQuestions(in tree: Tree, _ graph: StepGraph) -> [Diagnostic] {
  tree.steps.enumerated().compactMap { index, step in
    guard step.choices.count > 1, let first = step.choices.first?.target,
      step.choices.allSatisfy({ $0.target == first }),
      // One choice written twice has had its own message.
      Set(step.choices.map { spoken($0.text) }).count > 1
    else { return nil }
    let target = tree.steps[first].id
    let way = wayInWords(graph.way(to: index), in: tree)
    return Diagnostic(
      .idleQuestion, at: step.place,
      Wording(
        fr: "quelle que soit la réponse à « #\(step.id) »\(way.french), on arrive à « #\(target) »",
        en: "whatever the answer to “#\(step.id)”\(way.english), one arrives at “#\(target)”"),
      help: Wording(
        fr: "faites mener un choix ailleurs, ou gardez un seul lien",
        en: "let a choice lead elsewhere, or keep a single link"))
  }
}
