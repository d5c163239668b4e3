/// The steps of a tree as a graph: who leads to whom, seen from both ends.
package struct StepGraph: Sendable {
  /// One choice of one step.
  package struct Edge: Sendable, Hashable {
    /// The step it is a choice of.
    package let step: Int
    /// Its place among the choices of that step.
    package let choice: Int

    /// A choice by its step and its place there.
    package init(step: Int, choice: Int) {
      self.step = step
      self.choice = choice
    }
  }

  /// The first step; of a tree without steps, one that is not there.
  package let start: Int
  /// For every step the steps its choices lead to, in order.
  package let next: [[Int]]
  /// For every step the choices that lead to it, in order.
  package let incoming: [[Edge]]
  /// For every step the choice by which a shortest path from the start arrives; nil for the start
  /// and for what cannot be reached.
  package let arrival: [Edge?]
  /// For every step the number of choices on a shortest path from the start; nil if unreachable.
  package let distance: [Int?]

  /// A graph given by where the choices of each step lead.
  package init(start: Int, next: [[Int]]) {
    var incoming = [[Edge]](repeating: [], count: next.count)
    for (step, targets) in next.enumerated() {
      for (choice, target) in targets.enumerated() {
        incoming[target].append(Edge(step: step, choice: choice))
      }
    }
    var arrival = [Edge?](repeating: nil, count: next.count)
    var distance = [Int?](repeating: nil, count: next.count)
    var queue: [Int] = []
    if next.indices.contains(start) {
      distance[start] = 0
      queue.append(start)
    }
    var head = 0
    while head < queue.count {
      let step = queue[head]
      head += 1
      for (choice, target) in next[step].enumerated() where distance[target] == nil {
        distance[target] = (distance[step] ?? 0) + 1
        arrival[target] = Edge(step: step, choice: choice)
        queue.append(target)
      }
    }
    self.start = start
    self.next = next
    self.incoming = incoming
    self.arrival = arrival
    self.distance = distance
  }

  /// For every step whether some path leads from it to an outcome.
  package func canEnd() -> [Bool] {
    var canEnd = next.map(\.isEmpty)
    var pending = next.indices.filter { canEnd[$0] }
    while let step = pending.popLast() {
      for edge in incoming[step] where !canEnd[edge.step] {
        canEnd[edge.step] = true
        pending.append(edge.step)
      }
    }
    return canEnd
  }

  /// For every step the number of choices on a shortest path from it to an outcome; nil where none leads
  /// to one.
  package func fewestToEnd() -> [Int?] {
    var fewest = next.map { $0.isEmpty ? 0 : nil as Int? }
    var queue = next.indices.filter { next[$0].isEmpty }
    var head = 0
    while head < queue.count {
      let step = queue[head]
      head += 1
      for edge in incoming[step] where fewest[edge.step] == nil {
        fewest[edge.step] = (fewest[step] ?? 0) + 1
        queue.append(edge.step)
      }
    }
    return fewest
  }

  /// The choices of a shortest path from the start to a step.
  package func path(to step: Int) -> [Edge] {
    var path: [Edge] = []
    var current = step
    while let edge = arrival[current] {
      path.append(edge)
      current = edge.step
    }
    return path.reversed()
  }
}
