import TreeGraph

/// A tree whose steps have addresses and numbers.
package struct PlacedTree: Sendable {
  /// Who leads to whom.
  package let graph: StepGraph
  /// The whole tree on one page.
  package let whole: Route
  /// In the order of the tree's steps.
  package let steps: [PlacedStep]
  /// The questions on the path that has the most; nil where a loop sets no limit, and where paths come
  /// from other trees or go on in them.
  package let mostQuestions: Int?
}

/// What is known of a step once the tree is laid out.
package struct PlacedStep: Sendable {
  /// The page of the step.
  package let route: Route
  /// 1 … in the order written: on the page of the step, on the map, on the site map and on paper.
  package let number: Int
  /// How many questions a reader has been asked here, this one included; nil where that differs
  /// from path to path.
  package let questionsSoFar: Int?
  /// Whether another step of the tree has the same heading.
  package let hasTwin: Bool
  /// The only choice that leads here; nil for the start and where several do.
  package let onlyIncoming: StepGraph.Edge?
  /// Whether other trees lead here.
  package let isEntered: Bool
  /// The last answer a reader has given here, where a single path leads here from the start.
  package let lastAnswer: StepGraph.Edge?
}

extension StepGraph {
  /// The steps of a tree, by their places in it, and behind them its exits, at which paths end.
  package init(_ tree: Tree) {
    self.init(
      start: tree.start,
      next: tree.steps.map { $0.choices.map(\.target) }
        + [[Int]](repeating: [], count: tree.exits.count))
  }
}
