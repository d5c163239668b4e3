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
    guard let culprit = tree.strayCulprits[step] else {
      return Diagnostic(
        .strayChoices, at: link.place,
        Wording(
          fr: "« \(link.text) » ressemble à un choix de « #\(id) », mais n'en est pas un",
          en: "“\(link.text)” looks like a choice of “#\(id)”, but is none"),
        help: howChoicesAreWritten)
    }
    let (why, help) = wording(of: culprit)
    return Diagnostic(
      .strayChoices, at: culprit.place,
      Wording(
        fr: "les choix de « #\(id) » n'en sont pas : \(why.french)",
        en: "the choices of “#\(id)” are none: \(why.english)"),
      help: help)
  }
}

/// What keeps links from being choices, and how to mend just that.
private func wording(of culprit: StrayCulprit) -> (why: Wording, help: Wording) {
  let line = culprit.repair.map { printable($0, most: 80) } ?? "- [Oui](#r1)"
  func write(_ before: Wording) -> Wording {
    Wording(fr: "\(before.french) : \(line)", en: "\(before.english): \(line)")
  }
  switch culprit.cause {
  case .words(let words):
    let words = quoted(words)
    return (
      Wording(
        fr: "cette ligne contient aussi \(words.french)", en: "this line also has \(words.english)"),
      write(Wording(fr: "n'y laissez que le lien", en: "leave the link only"))
    )
  case .emphasis:
    return (
      Wording(
        fr: "ce lien est en gras ou en italique", en: "this link is bold or in italics"),
      write(
        Wording(fr: "enlevez les signes autour du lien", en: "remove the signs around the link"))
    )
  case .nested:
    return (
      Wording(
        fr: "ce point est en retrait sous un autre", en: "this item stands below another"),
      write(
        Wording(
          fr: "commencez la ligne là où commencent les autres",
          en: "begin the line where the others begin"))
    )
  case .otherMark(let mark, let usual):
    return (
      Wording(
        fr: "« \(mark) » et « \(usual) » font deux listes",
        en: "“\(mark)” and “\(usual)” make two lists"),
      write(Wording(fr: "prenez partout le même signe", en: "use the same sign everywhere"))
    )
  case .noLink(let words):
    let words = quoted(words)
    return (
      Wording(fr: "\(words.french) n'est pas un lien", en: "\(words.english) is no link"),
      Wording(
        fr: "faites-en un lien ; si c'est une autre liste, mettez une phrase entre les deux",
        en: "make it a link; if it is another list, put a sentence between the two")
    )
  case .gluedMark(let mark):
    return (
      Wording(
        fr: "« \(mark) » suivi du lien ne fait pas un point de liste",
        en: "“\(mark)” before the link makes no item of a list"),
      write(
        Wording(
          fr: "mettez un trait d'union et une espace ordinaire",
          en: "put a hyphen and an ordinary space"))
    )
  case .severalLinks:
    return (
      Wording(fr: "plusieurs liens se suivent ici", en: "several links stand here in a row"),
      write(Wording(fr: "écrivez un choix par ligne", en: "write one choice on each line"))
    )
  case .paragraph:
    return (
      Wording(fr: "ce lien n'est pas dans leur liste", en: "this link is not in their list"),
      write(
        Wording(
          fr: "écrivez-les l'un sous l'autre, un trait d'union devant chacun",
          en: "write them one below the other, a hyphen before each"))
    )
  case .textAfter(let words):
    let words = quoted(words)
    return (
      Wording(fr: "\(words.french) vient après", en: "\(words.english) comes after them"),
      Wording(
        fr: "mettez ce texte avant les choix", en: "put this text before the choices")
    )
  case .ruleAfter:
    return (
      Wording(fr: "un trait vient après", en: "a line comes after them"),
      Wording(fr: "supprimez-le", en: "remove it")
    )
  case .quoted:
    return (
      Wording(fr: "ils sont dans une citation", en: "they are in a quote"),
      Wording(
        fr: "supprimez « > » au début de ces lignes",
        en: "remove “>” at the beginning of these lines")
    )
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
