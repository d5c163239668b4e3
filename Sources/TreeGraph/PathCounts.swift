/// How many paths lead from the start of a tree to each of its steps, and how long they are.
///
/// A path is a sequence of choices. Computed, never enumerated: in time linear in steps and choices,
/// however many paths there are.
package struct PathCounts: Sendable {
  /// How many paths there are.
  package enum Count: Equatable, Sendable {
    /// 0 for what cannot be reached.
    case exactly(Tally)
    /// A loop on the path can be walked any number of times. `atLeast` so many paths visit no step
    /// twice: those that differ in how they come to the loop, leave it, and go on.
    case any(loop: Int, atLeast: Tally)
  }

  /// For every step.
  package let counts: [Count]
  /// For every step the most choices on a path to it; nil where a loop sets no limit, and for what
  /// cannot be reached.
  package let longest: [Int?]
  /// The first step of each loop, in the order one comes to them.
  package let loops: [Int]

  /// Counts the paths of a graph, in time linear in its steps and choices.
  package init(_ graph: StepGraph) {
    let components = graph.components()
    var componentOf = [Int](repeating: -1, count: graph.next.count)
    for (index, members) in components.enumerated() {
      for step in members { componentOf[step] = index }
    }
    var sums = [Sum](repeating: Sum(), count: components.count)
    if !sums.isEmpty { sums[0].paths = Tally(1) }
    var loops: [Int] = []
    for (index, members) in components.enumerated() {
      if graph.isLoop(members) {
        let head = members.min { graph.isNearer($0, than: $1) } ?? members[0]
        loops.append(head)
        sums[index].loop = sums[index].loop ?? head
      }
      for target in members.lazy.flatMap({ graph.next[$0] }) where componentOf[target] != index {
        sums[componentOf[target]].add(sums[index])
      }
    }
    counts = componentOf.map { $0 < 0 ? .exactly(Tally()) : sums[$0].count }
    longest = componentOf.map { $0 < 0 || sums[$0].loop != nil ? nil : sums[$0].longest }
    self.loops = loops
  }

  /// What is known of the paths to one component.
  private struct Sum {
    var paths = Tally()
    var longest = 0
    /// The first step of a loop on the path.
    var loop: Int?

    /// One more choice leads here from a component with these paths.
    mutating func add(_ other: Sum) {
      paths += other.paths
      longest = max(longest, other.longest + 1)
      loop = loop ?? other.loop
    }

    var count: Count { loop.map { .any(loop: $0, atLeast: paths) } ?? .exactly(paths) }
  }
}

extension StepGraph {
  /// Whether a step is met before another on shortest paths.
  fileprivate func isNearer(_ step: Int, than other: Int) -> Bool {
    (distance[step] ?? .max, step) < (distance[other] ?? .max, other)
  }
}
