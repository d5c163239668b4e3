import Diagnostics

extension Rule {
  static let failedScenario = Rule(
    "failed-scenario", .error,
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
    slip: ("ends: r2", "ends: r1"))
}

/// Scenarios of an editor that do not end where they should. Of those that get stuck in one and the
/// same way only the first is named.
func failedScenarios(of frontMatter: FrontMatter, in tree: Tree) -> [Diagnostic] {
  var stuck: Set<[String]> = []
  let places = tree.restingPlaces()
  return frontMatter.scenarios.compactMap { scenario in
    let answers = scenario.answers.map(\.value)
    let walk = follow(answers, in: tree, places)
    if let index = walk.stuckAnswer {
      guard stuck.insert(answers[..<index].map(comparable)).inserted else { return nil }
      return unknownAnswer(scenario.answers[index], at: tree.steps[walk.step])
    }
    return tree.steps[walk.step].id == scenario.ends.value
      ? nil : otherEnd(scenario, walk, in: tree)
  }
}

private func unknownAnswer(_ answer: Located<String>, at step: Step) -> Diagnostic {
  let labels = step.choices.map(\.text)
  return Diagnostic(
    .failedScenario, at: answer.place,
    Wording(
      fr: "la réponse « \(answer.value) » n'existe pas à l'étape « #\(step.id) »",
      en: "there is no answer “\(answer.value)” at the step “#\(step.id)”"),
    help: step.kind == .question
      ? Wording(
        fr: "réponses possibles : \(labels.joined(separator: ", "))",
        en: "possible answers: \(labels.joined(separator: ", "))")
      : Wording(
        fr: "le chemin finit déjà à « #\(step.id) » : supprimez les réponses de trop",
        en: "the path has already ended at “#\(step.id)”: remove the answers left over"))
}

private func otherEnd(_ scenario: Scenario, _ walk: Walk, in tree: Tree) -> Diagnostic {
  let wanted = scenario.ends
  let reached = tree.steps[walk.step].id
  guard tree.indexOfID[wanted.value] != nil else {
    return Diagnostic(
      .failedScenario, at: wanted.place,
      Wording(
        fr: "ce scénario finit à « #\(wanted.value) », qui n'existe pas",
        en: "this scenario ends at “#\(wanted.value)”, which does not exist"),
      help: Wording(
        fr: "ces réponses mènent à « #\(reached) »", en: "these answers lead to “#\(reached)”"))
  }
  let answers = scenario.answers.map(\.value).joined(separator: " → ")
  return Diagnostic(
    .failedScenario, at: wanted.place,
    Wording(
      fr: "« \(answers) » finit à « #\(reached) », et non à « #\(wanted.value) »",
      en: "“\(answers)” ends at “#\(reached)”, not at “#\(wanted.value)”"),
    help: howToMend(walk, tree))
}

/// More steps of a path are not shown.
private let mostShown = 12

/// The steps a walk passes; of very many the first and the one reached.
private func steps(of walk: Walk, in tree: Tree) -> [Int] {
  var passed = [tree.start]
  func pass(to step: Int) {
    while let last = passed.last, last != step, passed.count <= mostShown {
      passed.append(tree.steps[last].choices[0].target)
    }
  }
  for choice in walk.choices where passed.count <= mostShown {
    pass(to: choice.step)
    passed.append(tree.steps[choice.step].choices[choice.choice].target)
  }
  pass(to: walk.step)
  return passed.count <= mostShown ? passed : passed.prefix(mostShown) + [walk.step]
}

/// The path the answers take, and what may be changed.
private func howToMend(_ walk: Walk, _ tree: Tree) -> Wording {
  var ids = steps(of: walk, in: tree).map { "#" + tree.steps[$0].id }
  if ids.count > mostShown { ids.insert("…", at: ids.count - 1) }
  let path = ids.joined(separator: " → ")
  if tree.steps[walk.step].kind == .question {
    let labels = tree.steps[walk.step].choices.map(\.text).joined(separator: ", ")
    return Wording(
      fr: "chemin suivi : \(path), qui attend une réponse : \(labels)",
      en: "the path was \(path), which waits for an answer: \(labels)")
  }
  return Wording(
    fr: "chemin suivi : \(path) ; corrigez les choix, ou ce scénario si le changement est voulu",
    en: "the path was \(path); mend the choices, or this scenario if the change is meant")
}
