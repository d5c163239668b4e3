/// The drawing of a tree, as lists: strands of boxes that follow one another downwards, with the
/// outcomes that end there beside them.
///
/// Compiled from the graph, so it cannot disagree with it: every step is one box or one drawn
/// aside, every choice is one `down` or one aside.
package struct TreeMap: Sendable, Equatable {
  /// A run of boxes, each reached from the one above it.
  package struct Strand: Sendable, Equatable {
    /// From the top downwards.
    package var boxes: [Box] = []
  }

  /// One step and what leaves it.
  package struct Box: Sendable, Equatable {
    /// Which step it is.
    package let step: Int
    /// The choice that leads to the next box of the strand; nil for the last one.
    package var down: Int?
    /// The other choices.
    package var asides: [Aside] = []

    /// All choices in the order written, that which leads down among them; `targets` are theirs.
    package func edges(to targets: [Int]) -> [Aside] {
      guard let down else { return asides }
      let earlier = asides.prefix { $0.choice < down }
      let main = Aside(choice: down, target: targets[down], isDrawn: false)
      return earlier + [main] + asides[earlier.endIndex...]
    }
  }

  /// A choice that leaves the strand.
  package struct Aside: Sendable, Equatable {
    /// Its place among the choices of the step.
    package let choice: Int
    /// The step it leads to.
    package let target: Int
    /// True when the outcome it leads to is drawn here, false when the box is drawn elsewhere.
    package let isDrawn: Bool
  }

  /// In the order they are drawn; the start is the first box of the first.
  package let strands: [Strand]
}

extension TreeMap {
  /// Draws a tree in time linear in its steps and choices.
  package init(_ graph: StepGraph) {
    var isPlaced = [Bool](repeating: false, count: graph.next.count)
    var strands: [Strand] = []
    // An outcome with one way in stands beside the choice that leads there.
    func standsAside(_ step: Int) -> Bool {
      graph.next[step].isEmpty && graph.incoming[step].count == 1 && step != graph.start
    }
    var pending = [graph.start] + graph.next.indices
    pending.reverse()
    while let head = pending.popLast() {
      if isPlaced[head] || (standsAside(head) && graph.distance[head] != nil) { continue }
      var strand = Strand()
      var current: Int? = head
      var branches: [Int] = []
      while let step = current {
        isPlaced[step] = true
        var box = Box(step: step)
        // The first choice that leads to something new goes on downwards.
        box.down = graph.next[step].firstIndex { !isPlaced[$0] && !standsAside($0) }
        for (choice, target) in graph.next[step].enumerated() where choice != box.down {
          let isDrawn = standsAside(target) && !isPlaced[target]
          if isDrawn { isPlaced[target] = true } else { branches.append(target) }
          box.asides.append(Aside(choice: choice, target: target, isDrawn: isDrawn))
        }
        strand.boxes.append(box)
        current = box.down.map { graph.next[step][$0] }
      }
      strands.append(strand)
      pending += branches.reversed()
    }
    self.strands = strands
  }
}
