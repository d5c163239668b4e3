extension StepGraph {
  /// The steps within reach of the start, taken apart into components: two steps are in one when
  /// each leads to the other. A component stands before those it leads to. Linear (Kosaraju).
  package func components() -> [[Int]] {
    var components: [[Int]] = []
    var isTaken = [Bool](repeating: false, count: next.count)
    for head in finishingOrder().reversed() where !isTaken[head] {
      isTaken[head] = true
      var members = [head]
      var done = 0
      while done < members.count {
        for edge in incoming[members[done]] where distance[edge.step] != nil && !isTaken[edge.step]
        {
          isTaken[edge.step] = true
          members.append(edge.step)
        }
        done += 1
      }
      components.append(members)
    }
    return components
  }

  /// The steps within reach, each after all that a walk in depth finds behind it.
  private func finishingOrder() -> [Int] {
    guard next.indices.contains(start) else { return [] }
    var order: [Int] = []
    var isSeen = [Bool](repeating: false, count: next.count)
    isSeen[start] = true
    var path = [(step: start, choice: 0)]
    while let (step, choice) = path.last {
      guard choice < next[step].count else {
        order.append(step)
        path.removeLast()
        continue
      }
      path[path.count - 1].choice += 1
      let target = next[step][choice]
      if !isSeen[target] {
        isSeen[target] = true
        path.append((target, 0))
      }
    }
    return order
  }

  /// Whether a component is a loop: several steps, or one that leads to itself.
  package func isLoop(_ component: [Int]) -> Bool {
    component.count > 1 || component.contains { next[$0].contains($0) }
  }
}
