import TreeGraph

/// The trees of a site as one graph, where some lead on to others: what can be reached, and from where
/// paths come to an end, only all of them tell. Linear in their steps and choices.
struct JoinedTrees: Sendable {
  /// Of each page the place of its first step among all steps.
  private var first: [Int] = []
  private var isReached: [Bool] = []
  private var canEnd: [Bool] = []
  /// The steps at which the way into a loop without end begins, one for each loop.
  private var heads: Set<Int> = []

  /// Nil when no tree leads to another.
  init?(_ site: Site) {
    guard site.pages.contains(where: { $0.page.tree?.exits.isEmpty == false }) else { return nil }
    var next: [[Int]] = []
    var starts: [Int] = []
    var leadsOn = false
    for placed in site.pages {
      first.append(next.count)
      next += [[Int]](repeating: [], count: placed.page.tree?.steps.count ?? 0)
    }
    /// Where paths end, or where nobody knows how they go on.
    let end = next.count
    next.append([])
    for (page, placed) in site.pages.enumerated() {
      guard let tree = placed.page.tree else { continue }
      if !tree.steps.isEmpty { starts.append(first[page] + tree.start) }
      let exits = tree.exits.map { site.step(behind: $0, on: page) }
      leadsOn = leadsOn || exits.contains { $0 != nil }
      for (index, step) in tree.steps.enumerated() {
        next[first[page] + index] =
          (tree.isWhole ? [] : [end])
          + step.choices.map { choice in
            guard choice.exit != nil else { return first[page] + choice.target }
            return exits[choice.target - tree.steps.count].map { first[$0.page] + $0.step } ?? end
          }
      }
    }
    guard leadsOn else { return nil }
    // All trees have a page of their own to begin on.
    next.append(starts)
    let graph = StepGraph(start: end + 1, next: next)
    isReached = graph.distance.map { $0 != nil }
    canEnd = graph.canEnd()
    findHeads(graph)
  }

  private mutating func findHeads(_ graph: StepGraph) {
    let stuck = canEnd.indices.filter { !canEnd[$0] && isReached[$0] && $0 < canEnd.count - 1 }
      .sorted { (graph.distance[$0] ?? 0, $0) < (graph.distance[$1] ?? 0, $1) }
    var covered: Set<Int> = []
    for head in stuck where !covered.contains(head) {
      heads.insert(head)
      var pending = [head]
      while let step = pending.popLast() {
        if covered.insert(step).inserted { pending += graph.next[step] }
      }
    }
  }

  /// Whether some path, perhaps from another tree, leads to a step.
  func isReached(_ step: Int, of page: Int) -> Bool { isReached[first[page] + step] }

  /// Whether a step is the first of those from which no path ends.
  func isHead(_ step: Int, of page: Int) -> Bool { heads.contains(first[page] + step) }
}
