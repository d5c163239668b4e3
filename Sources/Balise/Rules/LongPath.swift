import Diagnostics
import TreeGraph

extension Rule {
  static let longPath = Rule(
    "long-path", .warning,
    finds: Wording(
      fr: "un chemin compte plus de dix pages", en: "a path has more than ten pages"),
    protects: Wording(
      fr: "Quelqu'un qui a peur, sur un petit téléphone, abandonne avant la onzième page.",
      en: "Somebody who is afraid, on a small phone, gives up before the eleventh page."),
    wrong: [Example.treePath: chain(of: 11)], right: [Example.treePath: chain(of: 3)])
}

private func chain(of count: Int) -> String {
  let head = "---\ntitle: Prépare ton sac\nlayout: tree\nhelp: belgique\n---\n\n"
  let steps = (1..<count).map { "## Étape \($0) {#a\($0)}\n\n[Continuer](#a\($0 + 1))\n\n" }
  return head + steps.joined() + "## C'est prêt. {#a\(count)}\n"
}

/// A reader who is afraid does not open more pages than these.
private let mostPages = 10

/// A tree on whose longest path a reader opens too many pages.
func longPaths(in tree: Tree, _ graph: StepGraph) -> [Diagnostic] {
  guard tree.steps.count > mostPages else { return [] }
  let path = graph.longestPath()
  guard path.count + 1 > mostPages, let last = path.last else { return [] }
  let end = graph.next[last.step][last.choice]
  let words = pathInWords(path, in: tree)
  return [
    Diagnostic(
      .longPath,
      at: tree.exit(at: end) == nil
        ? tree.steps[end].place : tree.steps[last.step].choices[last.choice].place,
      Wording(
        fr:
          "il faut ouvrir \(path.count + 1) pages pour arriver à « \(tree.shown(end)) »\(words.french)",
        en:
          "one has to open \(path.count + 1) pages to arrive at “\(tree.shown(end))”\(words.english)"
      ),
      help: Wording(
        fr: "réunissez des étapes, ou faites-en deux arbres : au plus \(mostPages) pages d'affilée",
        en: "join some steps, or make two trees: at most \(mostPages) pages in a row"))
  ]
}
