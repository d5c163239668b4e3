import Diagnostics
import TreeGraph

/// What can be said of a tree; its paths one by one only where somebody asks for them.
package struct TreeSurvey: Sendable {
  /// The page that is the tree.
  package let page: Page
  /// Its steps.
  package let tree: Tree
  /// Who leads to whom.
  package let graph: StepGraph
  /// How many paths lead to each step.
  package let paths: PathCounts
  /// Ways written out; nil where nobody asked.
  package let listed: (paths: [ListedPath], isCut: Bool)?

  /// Nil when the page is no tree. `listing` is the most paths to write out.
  package init?(_ placed: PlacedPage, listing limit: Int? = nil) {
    guard let tree = placed.page.tree, let graph = placed.tree?.graph else { return nil }
    page = placed.page
    self.tree = tree
    self.graph = graph
    paths = PathCounts(graph)
    listed = limit.map { graph.listedPaths(limit: $0) }
  }

  /// The file, from the folder of the site.
  package var file: String { "content/" + page.path.file }

  /// The steps without choices, in the order written, and then the exits: where paths end.
  var outcomes: [Int] { (0..<tree.targetCount).filter { tree.kind(of: $0) == .outcome } }

  /// The pages on a shortest path to a step, that of the step included; nil when none leads there.
  func fewestPages(to step: Int) -> Int? { graph.distance[step].map { $0 + 1 } }

  /// The pages on a longest path; nil also where a loop sets no limit.
  func mostPages(to step: Int) -> Int? { paths.longest[step].map { $0 + 1 } }
}

/// The forms in which a tree can be shown.
package enum TreeFormat: String, CaseIterable, Sendable {
  case text
  /// Our own shape: docs/formats.md.
  case json
  /// A flowchart for code hosts and note-taking programs.
  case mermaid
  /// A graph for Graphviz.
  case dot
}

extension TreeSurvey {
  /// The tree in one of its forms.
  package func printed(as format: TreeFormat, in language: MessageLanguage) -> String {
    switch format {
    case .text: text(in: language)
    case .json: json.printed
    case .mermaid: mermaid
    case .dot: dot
    }
  }
}

extension Step.Kind {
  /// The word for it.
  var name: Wording {
    switch self {
    case .question: Wording(fr: "question", en: "question")
    case .advice: Wording(fr: "conseil", en: "advice")
    case .outcome: Wording(fr: "résultat", en: "outcome")
    }
  }
}
