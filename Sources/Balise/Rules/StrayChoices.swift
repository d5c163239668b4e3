/// Steps in which links to steps stand as choices do, but are none: an answer would be missing, or
/// a question would be the end of the way.
func strayChoices(in tree: Tree) -> [Diagnostic] {
  strayChoicesByStep(of: tree).map { step, strays in
    let (link, id) = (strays[0].link, tree.steps[step].id)
    return Diagnostic(
      .strayChoices, at: link.place,
      Wording(
        fr: "« \(link.text) » ressemble à un choix de « #\(id) », mais n'en est pas un",
        en: "“\(link.text)” looks like a choice of “#\(id)”, but is none"),
      help: howChoicesAreWritten)
  }
}

/// The ids of the steps that links which ``strayChoices(in:)`` complains of would lead to.
func targetsOfStrayChoices(in tree: Tree) -> Set<String> {
  Set(strayChoicesByStep(of: tree).values.joined().compactMap(\.link.fragment))
}

/// Those that leave no doubt: at the end of their step, or several.
private func strayChoicesByStep(of tree: Tree) -> [Int: [StrayChoice]] {
  Dictionary(grouping: tree.strayChoices, by: \.step).filter { _, strays in
    strays.count > 1 || strays.contains(where: \.isSure)
  }
}

/// For messages about links that are no choices.
let howChoicesAreWritten = Wording(
  fr: "les choix sont une liste tout à la fin de l'étape ; chaque point n'y est qu'un lien",
  en: "choices are a list at the very end of the step; each item is a link and nothing else")
