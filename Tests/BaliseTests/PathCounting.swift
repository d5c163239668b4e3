import Testing
import TreeGraph

@testable import Balise

/// Ways through trees, computed and compared with counting them one by one.
@Suite struct PathCounting {
  private func counts(_ next: [[Int]]) -> PathCounts { PathCounts(StepGraph(start: 0, next: next)) }

  @Test func `a count may have as many digits as it likes`() {
    var power = Tally(1)
    for _ in 0..<200 { power += power }
    #expect(
      power.description == "1606938044258990275541962092341162602522202993782792835301376")
    var sum = Tally(999_999_999_999_999_999)
    sum += Tally(1)
    #expect(sum.description == "1000000000000000000")
    sum += Tally(2)
    #expect(sum.description == "1000000000000000002")
    #expect(Tally().description == "0")
    #expect(Tally(.max).description == "\(Int.max)")
  }

  @Test func `a chain of ten thousand steps has one path`() {
    let last = 9_999
    let paths = counts((0...last).map { $0 < last ? [$0 + 1] : [] })
    #expect(paths.counts[last] == .exactly(Tally(1)))
    #expect(paths.longest[last] == last)
    #expect(paths.loops.isEmpty)
  }

  @Test func `a ladder of five thousand rungs has two to the five thousandth paths`() {
    // Every question has two answers, each with an advice of its own that leads to the next.
    let rungs = 5_000
    var next: [[Int]] = []
    for rung in 0..<rungs {
      next.append([3 * rung + 1, 3 * rung + 2])
      next.append([3 * rung + 3])
      next.append([3 * rung + 3])
    }
    next.append([])
    let paths = counts(next)
    var expected = Tally(1)
    for _ in 0..<rungs { expected += expected }
    #expect(paths.counts[3 * rungs] == .exactly(expected))
    #expect(expected.description.count == 1506)
    #expect(paths.longest[3 * rungs] == 2 * rungs)
  }

  @Test func `a question of ten thousand choices counts each choice`() {
    let paths = counts([Array(repeating: 1, count: 9_999) + [2], [2], []])
    #expect(paths.counts[1] == .exactly(Tally(9_999)))
    #expect(paths.counts[2] == .exactly(Tally(10_000)))
    #expect(paths.longest[2] == 2)
  }

  @Test func `a loop gives any number of paths to what lies behind it, and to nothing else`() {
    // 0 asks: out (1) or on (2); 2 and 3 lead to each other; 3 also ends at 4.
    let paths = counts([[1, 2], [], [3, 4], [2, 4], []])
    #expect(paths.counts[1] == .exactly(Tally(1)))
    #expect(paths.counts[4] == .any(loop: 2, atLeast: Tally(2)))
    #expect(paths.longest[4] == nil)
    #expect(paths.loops == [2])
  }

  @Test func `a step that leads to itself is a loop`() {
    let paths = counts([[0, 1], []])
    #expect(paths.counts[1] == .any(loop: 0, atLeast: Tally(1)))
    #expect(paths.loops == [0])
  }

  @Test func `what cannot be reached has no path, and its loops do not count`() {
    let paths = counts([[1], [], [2, 1]])
    #expect(paths.counts[1] == .exactly(Tally(1)))
    #expect(paths.counts[2] == .exactly(Tally()))
    #expect(paths.longest[2] == nil)
    #expect(paths.loops.isEmpty)
  }

  @Test func `a tree without steps has no paths`() {
    let paths = counts([])
    #expect(paths.counts.isEmpty)
    #expect(StepGraph(start: 0, next: []).listedPaths(limit: 5).paths.isEmpty)
  }

  @Test func `counting agrees with listing on graphs of every shape`() {
    // A small generator, so that every run sees the same graphs. (Numerical Recipes' constants)
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<500 {
      let size = 2 + random(7)
      let hasLoops = random(2) == 0
      let next = (0..<size).map { step in
        (0..<random(4)).compactMap { _ in
          let target = hasLoops ? random(size) : step + 1 + random(size)
          return target < size ? target : nil
        }
      }
      let graph = StepGraph(start: 0, next: next)
      let paths = PathCounts(graph)
      let listed = graph.listedPaths(limit: 1_000_000).paths
      for end in next.indices where next[end].isEmpty {
        let mine = listed.filter { $0.end == end }
        switch paths.counts[end] {
        case .exactly(let count):
          #expect(count == Tally(mine.count))
          #expect(paths.longest[end] == mine.map(\.choices.count).max())
        case .any(_, let atLeast):
          #expect(listed.contains { $0.turnsBack })
          #expect(Int(atLeast.description).map { $0 <= mine.count } == true)
        }
        #expect(graph.distance[end] == mine.map(\.choices.count).min())
      }
    }
  }

  @Test func `listing stops at its limit and says so`() {
    let graph = StepGraph(start: 0, next: [[1, 1], [2, 2], []])
    #expect(graph.listedPaths(limit: 4).isCut == false)
    let cut = graph.listedPaths(limit: 3)
    #expect(cut.paths.count == 3)
    #expect(cut.isCut)
  }

  @Test func `a listed path ends where it comes back`() {
    let paths = StepGraph(start: 0, next: [[1], [0, 2], []]).listedPaths(limit: 9).paths
    #expect(paths.map(\.end) == [0, 2])
    #expect(paths.map(\.turnsBack) == [true, false])
  }
}
