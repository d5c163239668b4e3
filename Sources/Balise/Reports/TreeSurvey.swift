import Diagnostics
import TreeGraph

/// What can be said of a tree; its paths one by one only where somebody asks for them.
package struct TreeSurvey: Sendable {
  /// The page that is the tree.
  package let page: Page
  /// Its steps.
  package let tree: Tree
  /// Who leads to whom in the tree.
  package let graph: StepGraph
  /// The ways from its start, also through other trees.
  let ways: WaysThroughTrees
  /// How many paths in the tree lead to each target.
  private let paths: PathCounts
  /// Whether some path leads to each step, perhaps from another tree.
  let isReached: [Bool]
  /// Whether the target is an exit to another tree, where ways go on.
  let leadsOn: [Bool]
  /// Ways written out; nil where nobody asked.
  package let listed: (paths: [ListedPath], isCut: Bool)?

  /// Nil when the page is no tree. `listing` is the most paths to write out.
  package init?(_ placed: PlacedPage, in site: Site, listing limit: Int? = nil) {
    guard let tree = placed.page.tree, let graph = placed.tree?.graph,
      let index = site.indexOfPage[placed.page.path.file]
    else { return nil }
    page = placed.page
    self.tree = tree
    self.graph = graph
    paths = PathCounts(graph)
    ways = WaysThroughTrees(from: index, tree, in: site)
    let joined = JoinedTrees(site)
    isReached = tree.steps.indices.map {
      graph.distance[$0] != nil || joined?.isReached($0, of: index) ?? false
    }
    leadsOn = (0..<tree.targetCount).map { target in
      tree.exit(at: target).flatMap { site.step(behind: $0, on: index) } != nil
    }
    listed = limit.map { graph.listedPaths(limit: $0) }
  }

  /// The file, from the folder of the site.
  package var file: String { "content/" + page.path.file }

  /// The steps without choices, in the order written, and then the exits: where paths end.
  var outcomes: [Int] { (0..<tree.targetCount).filter { tree.kind(of: $0) == .outcome } }

  /// Where ways end: the outcomes, and then those in other trees that one leads to.
  var ends: [Int] { outcomes + ways.furtherEnds }

  /// How many ways lead to a place of ``WaysThroughTrees``.
  func count(to place: Int) -> PathCounts.Count {
    isPassed(place) ? paths.counts[place] : ways.counts.counts[place]
  }

  /// The pages on a shortest way to a place, itself included; nil when none leads there.
  func fewestPages(to place: Int) -> Int? {
    (isPassed(place) ? graph : ways.graph).distance[place].map { $0 + 1 }
  }

  /// The pages on a longest way; nil also where a loop sets no limit.
  func mostPages(to place: Int) -> Int? {
    (isPassed(place) ? paths : ways.counts).longest[place].map { $0 + 1 }
  }

  /// The answers on a shortest way to a place.
  func answers(to place: Int) -> [String] {
    isPassed(place)
      ? tree.answers(along: graph.path(to: place))
      : ways.answers(along: ways.graph.path(to: place))
  }

  /// Of an exit to another tree only the tree itself says how one comes there: ways go on behind it.
  private func isPassed(_ place: Int) -> Bool { leadsOn.indices.contains(place) && leadsOn[place] }
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
