/// How many ways lead from the start of a tree to each of its steps, and how long they are.
///
/// A way is a sequence of choices. Computed, never enumerated: in time linear in steps and choices,
/// however many ways there are.
package struct PathCounts: Sendable {
  /// How many ways there are.
  package enum Count: Equatable, Sendable {
    /// 0 for what cannot be reached.
    case exactly(Tally)
    /// A loop on the way can be walked any number of times. `atLeast` so many ways visit no step
    /// twice: those that differ in how they come to the loop, leave it, and go on.
    case any(loop: Int, atLeast: Tally)
  }

  /// For every step.
  package let counts: [Count]
  /// For every step the most choices on a way to it; nil where a loop sets no limit, and for what
  /// cannot be reached.
  package let longest: [Int?]
  /// The first step of each loop, in the order one comes to them.
  package let loops: [Int]

  /// Counts the ways of a graph, in time linear in its steps and choices.
  package init(_ graph: StepGraph) {
    let components = graph.components()
    var componentOf = [Int](repeating: -1, count: graph.next.count)
    for (index, members) in components.enumerated() {
      for step in members { componentOf[step] = index }
    }
    var sums = [Sum](repeating: Sum(), count: components.count)
    if !sums.isEmpty { sums[0].ways = Tally(1) }
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

  /// What is known of the ways to one component.
  private struct Sum {
    var ways = Tally()
    var longest = 0
    /// The first step of a loop on the way.
    var loop: Int?

    /// One more choice leads here from a component with these ways.
    mutating func add(_ other: Sum) {
      ways += other.ways
      longest = max(longest, other.longest + 1)
      loop = loop ?? other.loop
    }

    var count: Count { loop.map { .any(loop: $0, atLeast: ways) } ?? .exactly(ways) }
  }
}

extension StepGraph {
  /// Whether a step is met before another on shortest ways.
  fileprivate func isNearer(_ step: Int, than other: Int) -> Bool {
    (distance[step] ?? .max, step) < (distance[other] ?? .max, other)
  }
}
