extension StepGraph {
  /// A longest path from the start that passes no step twice, in linear time.
  ///
  /// Choices that lead back to a step the walk is still on are left aside; without such loops no
  /// path is longer.
  package func longestPath() -> [Edge] {
    guard next.indices.contains(start) else { return [] }
    /// The number of choices that follow a step at most; nil until that is known.
    var length = [Int?](repeating: nil, count: next.count)
    var onward = [Int?](repeating: nil, count: next.count)
    var isMet = [Bool](repeating: false, count: next.count)
    var walk = [(step: start, choice: 0)]
    isMet[start] = true
    while let (step, choice) = walk.last {
      if choice < next[step].count {
        walk[walk.count - 1].choice += 1
        let target = next[step][choice]
        if !isMet[target] {
          isMet[target] = true
          walk.append((target, 0))
        }
      } else {
        walk.removeLast()
        var longest = 0
        for (choice, target) in next[step].enumerated() {
          guard let rest = length[target], rest + 1 > longest else { continue }
          longest = rest + 1
          onward[step] = choice
        }
        length[step] = longest
      }
    }
    var path: [Edge] = []
    var step = start
    while let choice = onward[step] {
      path.append(Edge(step: step, choice: choice))
      step = next[step][choice]
    }
    return path
  }
}
