import Diagnostics
import Fuzzing
import Testing
import TreeGraph

@testable import Balise

/// Trees made for a purpose, by their choices: `next[i]` are the targets of step `i`.
func madeTree(_ next: [[Int]]) -> Tree {
  let place = Place(path: "content/t.md", line: 1)
  let steps = next.enumerated().map { index, targets in
    Step(
      id: "s\(index)", heading: .init(), title: "Step \(index)", text: nil, tone: nil,
      choices: targets.enumerated().map { number, target in
        Choice(label: .init(), text: "choice \(number)", target: target, exit: nil, place: place)
      }, anchors: [], place: place)
  }
  return Tree(
    opening: nil, steps: steps, exits: [],
    indexOfID: Dictionary(uniqueKeysWithValues: steps.indices.map { ("s\($0)", $0) }), start: 0,
    openingAnchors: [], strayChoices: [], strayCulprits: [:],
    brokenChoices: [], isWhole: true,
    mentions: [:])
}

@Suite struct TreeMaps {
  /// Every step once, every choice once.
  private func agrees(_ tree: Tree) -> Bool {
    let map = TreeMap(StepGraph(tree))
    var steps: [Int] = []
    var edges: [[Int]] = []
    for strand in map.strands {
      for (position, box) in strand.boxes.enumerated() {
        steps.append(box.step)
        let targets = tree.steps[box.step].choices.map(\.target)
        let inOrder = box.edges(to: targets)
        guard inOrder.map(\.choice) == Array(targets.indices), inOrder.map(\.target) == targets
        else { return false }
        if let down = box.down {
          edges.append([box.step, down])
          guard position + 1 < strand.boxes.count,
            tree.steps[box.step].choices[down].target == strand.boxes[position + 1].step
          else { return false }
        }
        for aside in box.asides {
          edges.append([box.step, aside.choice])
          if aside.isDrawn { steps.append(aside.target) }
        }
      }
    }
    let all = tree.steps.indices.flatMap { step in
      tree.steps[step].choices.indices.map { [step, $0] }
    }
    return steps.sorted() == Array(tree.steps.indices)
      && edges.sorted { $0.lexicographicallyPrecedes($1) } == all
  }

  @Test(arguments: [
    [[]], [[0]], [[1, 2], [], []], [[1, 1], []], [[1, 2], [3], [3], []], [[1], [2], [0, 3], []],
    [[], [2], [1]], [[1, 2, 3], [0], [], [2]],
  ])
  func `the map has every step and every choice once`(next: [[Int]]) {
    #expect(agrees(madeTree(next)))
  }

  @Test func `so has the map of any tree`() {
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<300 {
      let count = Int.random(in: 1...60, using: &numbers)
      let tree = madeTree(
        (0..<count).map { _ in
          (0..<Int.random(in: 0...4, using: &numbers)).map { _ in
            Int.random(in: 0..<count, using: &numbers)
          }
        })
      #expect(agrees(tree))
    }
  }

  @Test func `a chain of ten thousand steps is one strand`() {
    let tree = madeTree((0..<10_000).map { $0 + 1 < 10_000 ? [$0 + 1] : [] })
    #expect(TreeMap(StepGraph(tree)).strands.count == 1)
  }
}
