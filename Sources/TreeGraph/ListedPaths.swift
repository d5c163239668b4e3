/// One way from the start of a tree, written out.
package struct ListedPath: Equatable, Sendable {
  /// From the start on.
  package let choices: [StepGraph.Edge]
  /// The step where it stops.
  package let end: Int
  /// Whether it stops because it has been at `end` before: from there on it would repeat itself.
  package let turnsBack: Bool
}

extension StepGraph {
  /// The first ways from the start, in the order of the choices, each to its end; loops are walked
  /// once. `isCut` when there are more than `limit`.
  package func listedPaths(limit: Int) -> (ways: [ListedPath], isCut: Bool) {
    guard next.indices.contains(start) else { return ([], false) }
    var ways: [ListedPath] = []
    var isOnWay = [Bool](repeating: false, count: next.count)
    isOnWay[start] = true
    var way = [(step: start, choice: 0)]
    while let (step, choice) = way.last {
      guard choice < next[step].count else {
        isOnWay[step] = false
        way.removeLast()
        continue
      }
      way[way.count - 1].choice += 1
      let target = next[step][choice]
      if !next[target].isEmpty, !isOnWay[target] {
        isOnWay[target] = true
        way.append((target, 0))
        continue
      }
      if ways.count == limit { return (ways, true) }
      let choices = way.map { Edge(step: $0.step, choice: $0.choice - 1) }
      ways.append(ListedPath(choices: choices, end: target, turnsBack: isOnWay[target]))
    }
    if next[start].isEmpty, limit > 0 {
      ways.append(ListedPath(choices: [], end: start, turnsBack: false))
    }
    return (ways, false)
  }
}
