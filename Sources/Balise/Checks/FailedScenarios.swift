/// Scenarios of an editor that do not end where they should. Of those that get stuck in one and the
/// same way only the first is named.
func failedScenarios(of matter: FrontMatter, in tree: Tree) -> [Diagnostic] {
  var stuck: Set<[String]> = []
  return matter.scenarios.compactMap { scenario in
    let answers = scenario.answers.map(\.value)
    let run = follow(answers, in: tree)
    if let index = run.stuckAnswer {
      guard stuck.insert(answers[..<index].map(comparable)).inserted else { return nil }
      return unknownAnswer(scenario.answers[index], at: tree.steps[run.step])
    }
    let reached = tree.steps[run.step].id
    return reached == scenario.ends.value ? nil : otherEnd(scenario, reached, in: tree)
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
        en: "the way has already ended at “#\(step.id)”: remove the answers left over"))
}

private func otherEnd(_ scenario: Scenario, _ reached: String, in tree: Tree) -> Diagnostic {
  let wanted = scenario.ends
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
    help: Wording(
      fr: "corrigez les choix de l'arbre, ou ce scénario si le changement est voulu",
      en: "mend the choices of the tree, or this scenario if the change is meant"))
}

/// Where some answers lead from the start; steps with one choice are walked through.
///
/// `stuckAnswer` is the index of the first answer that the step reached does not offer.
func follow(_ answers: [String], in tree: Tree) -> (step: Int, stuckAnswer: Int?) {
  var step = tree.start
  func walkThroughAdvice() {
    // A ring of advice would turn for ever: no tree has more steps than these.
    for _ in tree.steps.indices where tree.steps[step].kind == .advice {
      step = tree.steps[step].choices[0].target
    }
  }
  walkThroughAdvice()
  for (index, answer) in answers.enumerated() {
    guard
      let choice = tree.steps[step].choices.first(where: {
        comparable($0.text) == comparable(answer)
      })
    else { return (step, index) }
    step = choice.target
    walkThroughAdvice()
  }
  return (step, nil)
}

/// A label without the differences that typography makes.
private func comparable(_ text: String) -> String {
  String(
    text.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "\u{A0}", "\u{202F}": " "
      case "’": "'"
      default: Character(scalar)
      }
    })
}
