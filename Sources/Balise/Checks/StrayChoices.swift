/// Steps that end the way although several links to steps stand in them as choices do.
///
/// Where a step can no longer be reached for that reason, ``unreachableSteps(in:_:)`` says so.
func strayChoices(in tree: Tree, _ graph: StepGraph) -> [Diagnostic] {
  let bySteps = Dictionary(grouping: tree.strayChoices, by: \.step)
  return bySteps.values.compactMap { strays in
    let isSaid = strays.contains { stray in
      stray.link.fragment.flatMap { tree.indexOfID[$0] }.map { graph.distance[$0] == nil } ?? true
    }
    guard strays.count > 1, !isSaid else { return nil }
    let (link, step) = (strays[0].link, tree.steps[strays[0].step].id)
    return Diagnostic(
      .strayChoices, at: link.place,
      Wording(
        fr: "« \(link.text) » ressemble à un choix de « #\(step) », mais n'en est pas un",
        en: "“\(link.text)” looks like a choice of “#\(step)”, but is none"),
      help: howChoicesAreWritten)
  }
}

/// For messages about links that are no choices.
let howChoicesAreWritten = Wording(
  fr: "les choix sont une liste tout à la fin de l'étape ; chaque point n'y est qu'un lien",
  en: "choices are a list at the very end of the step; each item is a link and nothing else")
