import TreeGraph

/// A tree whose steps have addresses and numbers.
package struct PlacedTree: Sendable {
  /// Who leads to whom.
  package let graph: StepGraph
  /// The whole tree on one page.
  package let whole: Route
  /// In the order of the tree's steps.
  package let steps: [PlacedStep]
  /// The most questions on any shortest path.
  package let mostQuestions: Int
}

/// What is known of a step once the tree is laid out.
package struct PlacedStep: Sendable {
  /// The page of the step.
  package let route: Route
  /// 1 … in the order written; a path through the tree on paper jumps by these numbers.
  package let number: Int
  /// 1 … among the steps of its kind.
  package let ordinal: Int
  /// How many questions a reader has seen here, this one included (on a shortest path).
  package let questionsSoFar: Int
  /// The only choice that leads here; nil for the start and where several do.
  package let onlyIncoming: StepGraph.Edge?
  /// The last answer a reader has given here, where a single path leads here from the start.
  package let lastAnswer: StepGraph.Edge?
}

extension StepGraph {
  /// The steps of a tree, by their places in it.
  package init(_ tree: Tree) {
    self.init(start: tree.start, next: tree.steps.map { $0.choices.map(\.target) })
  }
}
