/// Scenarios of an editor that do not end where they should.
func failedScenarios(of matter: FrontMatter, in tree: Tree) -> [Diagnostic] {
  matter.scenarios.compactMap { scenario in
    let run = follow(scenario.answers.map(\.value), in: tree)
    let answers = scenario.answers.map(\.value).joined(separator: " → ")
    if let index = run.stuckAnswer {
      let answer = scenario.answers[index]
      let step = tree.steps[run.step]
      let labels = step.kind == .question ? step.choices.map(\.text) : []
      return Diagnostic(
        .failedScenario, at: answer.place,
        Wording(
          fr: "la réponse « \(answer.value) » n'existe pas à l'étape « #\(step.id) »",
          en: "there is no answer “\(answer.value)” at the step “#\(step.id)”"),
        help: labels.isEmpty
          ? Wording(
            fr: "le chemin finit déjà à « #\(step.id) » : supprimez les réponses de trop",
            en: "the way has already ended at “#\(step.id)”: remove the answers left over")
          : Wording(
            fr: "réponses possibles : \(labels.joined(separator: ", "))",
            en: "possible answers: \(labels.joined(separator: ", "))"))
    }
    let reached = tree.steps[run.step]
    guard reached.id != scenario.ends.value else { return nil }
    let mend = howToMend(run, tree)
    let exists = tree.indexOfID[scenario.ends.value] != nil
    return Diagnostic(
      .failedScenario, at: scenario.ends.place,
      Wording(
        fr: "\(answers) finit à « #\(reached.id) », et non à « #\(scenario.ends.value) »",
        en: "\(answers) ends at “#\(reached.id)”, not at “#\(scenario.ends.value)”"),
      help: exists
        ? mend
        : didYouMean(
          scenario.ends.value, among: tree.steps.map(\.id), prefix: "#", otherwise: mend))
  }
}

/// The steps the answers pass, and what may be changed.
private func howToMend(_ run: Walk, _ tree: Tree) -> Wording {
  let ids = run.choices.map { "#" + tree.steps[$0.step].id } + ["#" + tree.steps[run.step].id]
  let shown = ids.count <= 12 ? ids : ids.prefix(6) + ["…"] + ids.suffix(5)
  let way = shown.joined(separator: " → ")
  if tree.steps[run.step].kind == .question {
    let labels = tree.steps[run.step].choices.map(\.text).joined(separator: ", ")
    return Wording(
      fr: "chemin suivi : \(way), qui attend une réponse : \(labels)",
      en: "the way went \(way), which waits for an answer: \(labels)")
  }
  return Wording(
    fr: "chemin suivi : \(way) ; corrigez les choix, ou ce scénario si le changement est voulu",
    en: "the way went \(way); mend the choices, or this scenario if the change is meant")
}
