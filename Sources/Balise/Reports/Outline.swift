import TreeGraph

/// A tree as indented lines: every step once in full, with its choices below it.
struct Outline {
  struct Line {
    let depth: Int
    /// The choice that leads here; nil for a line that begins a part of its own.
    let choice: StepGraph.Edge?
    let step: Int
    let form: Form
  }

  enum Form {
    /// The step stands here, its choices follow.
    case here
    /// It stands further up.
    case above
    /// It stands further down: here the lines would be indented too far.
    case below
  }

  let lines: [Line]
}

extension Outline {
  /// Deeper steps begin a part of their own.
  private static let mostIndents = 24

  /// The steps within reach, in the order of the choices; then those without a path to them. Linear.
  init(_ graph: StepGraph) {
    var lines: [Line] = []
    var isPrinted = [Bool](repeating: false, count: graph.next.count)
    var heads =
      [graph.start].filter(graph.next.indices.contains)
      + graph.incoming.indices.filter {
        graph.distance[$0] == nil && graph.incoming[$0].isEmpty
      }
    heads += graph.next.indices.filter { graph.distance[$0] == nil }
    // Read from its end.
    heads.reverse()
    while let head = heads.popLast() {
      if isPrinted[head] { continue }
      var postponed: [Int] = []
      var pending = [(depth: 0, choice: StepGraph.Edge?.none, step: head)]
      while let (depth, choice, step) = pending.popLast() {
        let form: Form = isPrinted[step] ? .above : depth > Self.mostIndents ? .below : .here
        lines.append(Line(depth: depth, choice: choice, step: step, form: form))
        if form == .below { postponed.append(step) }
        guard form == .here else { continue }
        isPrinted[step] = true
        for (number, target) in graph.next[step].enumerated().reversed() {
          pending.append((depth + 1, StepGraph.Edge(step: step, choice: number), target))
        }
      }
      heads += postponed.reversed()
    }
    self.lines = lines
  }
}
