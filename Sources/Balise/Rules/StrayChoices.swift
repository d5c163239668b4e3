import Diagnostics

extension Rule {
  static let strayChoices = Rule(
    "stray-choices", .error, hides: .tree,
    finds: Wording(
      fr: "des liens ressemblent aux choix d'une étape, mais n'en sont pas",
      en: "links look like the choices of a step, but are none"),
    protects: Wording(
      fr: "Sans le vouloir, l'étape serait une fin : le lecteur croirait être arrivé, alors que "
        + "la suite l'attend.",
      en: "Without anybody meaning it the step would be an end: the reader would think they have "
        + "arrived, while there is more to come."),
    in: Example.treePath,
    Example.twoQuestions.replacing("[Non](#r2)", with: "[Non](#r2)\n- [Il neige](#r1)"),
    slip: (
      "- [Je n'en ai pas](#r2)\n", "- [Je n'en ai pas](#r2)\n\nCherche bien dans l'armoire.\n"
    ))
}

/// Steps in which links to steps stand as choices do, but are none: an answer would be missing, or
/// a question would be the end of the path.
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
