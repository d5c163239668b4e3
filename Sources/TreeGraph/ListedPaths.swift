/// One path from the start of a tree, written out.
package struct ListedPath: Equatable, Sendable {
  /// From the start on.
  package let choices: [StepGraph.Edge]
  /// The step where it stops.
  package let end: Int
  /// Whether it stops because it has been at `end` before: from there on it would repeat itself.
  package let turnsBack: Bool
}

extension StepGraph {
  /// The first paths from the start, in the order of the choices, each to its end; loops are walked
  /// once. `isCut` when there are more than `limit`.
  package func listedPaths(limit: Int) -> (paths: [ListedPath], isCut: Bool) {
    guard next.indices.contains(start) else { return ([], false) }
    var paths: [ListedPath] = []
    var isOnPath = [Bool](repeating: false, count: next.count)
    isOnPath[start] = true
    var path = [(step: start, choice: 0)]
    while let (step, choice) = path.last {
      guard choice < next[step].count else {
        isOnPath[step] = false
        path.removeLast()
        continue
      }
      path[path.count - 1].choice += 1
      let target = next[step][choice]
      if !next[target].isEmpty, !isOnPath[target] {
        isOnPath[target] = true
        path.append((target, 0))
        continue
      }
      if paths.count == limit { return (paths, true) }
      let choices = path.map { Edge(step: $0.step, choice: $0.choice - 1) }
      paths.append(ListedPath(choices: choices, end: target, turnsBack: isOnPath[target]))
    }
    if next[start].isEmpty, limit > 0 {
      paths.append(ListedPath(choices: [], end: start, turnsBack: false))
    }
    return (paths, false)
  }
}
