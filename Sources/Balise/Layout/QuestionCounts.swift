import TreeGraph

/// How many questions a reader of a tree is asked, as far as every path agrees.
struct QuestionCounts {
  /// On the path with the most; nil where a loop lets a reader be asked any number of times.
  private(set) var most: Int?
  /// For every step, how many a reader has been asked there, the step's own included; nil where one
  /// path has more than another, on and behind loops, and for what cannot be reached.
  private(set) var soFar: [Int?]

  /// Counts in time linear in steps and choices.
  init(_ tree: Tree, _ graph: StepGraph) {
    /// The fewest and the most on paths to a step.
    var counts = [ClosedRange<Int>?](repeating: nil, count: graph.next.count)
    var hasLoop = false
    for members in graph.components() {
      if graph.isLoop(members) {
        hasLoop = true
        continue
      }
      for step in members {
        let own = tree.kind(of: step) == .question ? 1 : 0
        let before = step == graph.start ? 0...0 : graph.countBefore(step, counts)
        counts[step] = before.map { $0.lowerBound + own...$0.upperBound + own }
      }
    }
    most = hasLoop ? nil : counts.lazy.compactMap { $0?.upperBound }.max() ?? 0
    soFar = counts.map { $0.flatMap { $0.count == 1 ? $0.lowerBound : nil } }
  }
}

extension StepGraph {
  /// The fewest and the most questions on paths to a step, itself left out; nil behind a loop.
  fileprivate func countBefore(_ step: Int, _ counts: [ClosedRange<Int>?]) -> ClosedRange<Int>? {
    var all: ClosedRange<Int>?
    for edge in incoming[step] where distance[edge.step] != nil {
      guard let one = counts[edge.step] else { return nil }
      let sum = all ?? one
      all = min(sum.lowerBound, one.lowerBound)...max(sum.upperBound, one.upperBound)
    }
    return all
  }
}
