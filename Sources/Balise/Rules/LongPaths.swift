/// A reader who is afraid does not open more pages than these.
private let mostPages = 10

/// A tree on whose longest way a reader opens too many pages.
func longPaths(in tree: Tree, _ graph: StepGraph) -> [Diagnostic] {
  guard tree.steps.count > mostPages else { return [] }
  let way = graph.longestWay()
  guard way.count + 1 > mostPages, let last = way.last else { return [] }
  let end = tree.steps[graph.next[last.step][last.choice]]
  let words = wayInWords(way, in: tree)
  return [
    Diagnostic(
      .longPath, at: end.place,
      Wording(
        fr: "il faut ouvrir \(way.count + 1) pages pour arriver à « #\(end.id) »\(words.french)",
        en: "one has to open \(way.count + 1) pages to arrive at “#\(end.id)”\(words.english)"),
      help: Wording(
        fr: "réunissez des étapes, ou faites-en deux arbres : au plus \(mostPages) pages d'affilée",
        en: "join some steps, or make two trees: at most \(mostPages) pages in a row"))
  ]
}
