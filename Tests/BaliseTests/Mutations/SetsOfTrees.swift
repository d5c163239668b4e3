import Diagnostics
import Fuzzing
import Testing

@testable import Balise

/// Sets of trees by chance, with edges cut, loops closed and anchors renamed, in two languages: the checks
/// find what a plain search finds, and nothing else.
@Suite struct SetsOfTrees {
  @Test(arguments: 0..<6)
  func `what no path reaches and what never ends is found, and nothing else`(seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(seed + 1))
    var (harmed, good) = (0, 0)
    for _ in 0..<50 {
      var set = SetByChance(&numbers)
      try set.holdAgainstTheSearch()
      // Mutants of what is good, too.
      if set.isGood {
        good += 1
        set.cutAnEdge(&numbers)
        try set.holdAgainstTheSearch()
        set.closeALoop(&numbers)
        try set.holdAgainstTheSearch()
      }
      if !set.isGood { harmed += 1 }
    }
    #expect(harmed > 5 && good > 0, "\(harmed) harmed, \(good) good")
  }

  @Test(arguments: 0..<6)
  func `an anchor that is renamed is missed where another tree names it`(seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(seed + 100))
    for _ in 0..<10 {
      let set = SetByChance(&numbers)
      guard let edge = set.edgesToSteps.randomElement(using: &numbers) else { continue }
      let diagnostics = try set.diagnostics(renaming: edge.target)
      for suffix in ["", ".nl"] {
        let found = diagnostics.filter {
          $0.rule == .deadLink && $0.place.path == "content/t\(edge.from.tree)\(suffix).md"
        }
        #expect(!found.isEmpty, "\(set.texts)")
      }
    }
  }
}

/// Some trees whose choices lead anywhere among them.
private struct SetByChance {
  struct Step: Hashable {
    let tree: Int
    let step: Int
  }

  /// Where a choice leads; nil is the guide.
  typealias Choice = Step?

  /// The choices of each step of each tree; an outcome has none.
  var trees: [[[Choice]]] = []

  init(_ numbers: inout SeededNumbers) {
    let sizes = (0..<Int.random(in: 2...4, using: &numbers)).map { _ in
      Int.random(in: 2...5, using: &numbers)
    }
    trees = sizes.map { size in
      (0..<size).map { step in
        guard step == 0 || Int.random(in: 0..<5, using: &numbers) < 3 else { return [] }
        return (0..<Int.random(in: 2...3, using: &numbers)).map { _ in
          let tree = Int.random(in: 0...sizes.count, using: &numbers)
          guard tree < sizes.count else { return nil }
          return Step(tree: tree, step: Int.random(in: 0..<sizes[tree], using: &numbers))
        }
      }
    }
  }

  // MARK: Mutants

  mutating func cutAnEdge(_ numbers: inout SeededNumbers) {
    guard let edge = edgesToSteps.randomElement(using: &numbers) else { return }
    trees[edge.from.tree][edge.from.step].removeAll { $0 == edge.target }
  }

  /// All outcomes of a tree lead to the start of another, and back.
  mutating func closeALoop(_ numbers: inout SeededNumbers) {
    for tree in 0..<2 {
      let back = Step(tree: 1 - tree, step: 0)
      for step in trees[tree].indices {
        let choices = trees[tree][step].map { $0.map { $0.tree < 2 ? $0 : back } ?? back }
        trees[tree][step] = choices.isEmpty ? [back, Step(tree: tree, step: 0)] : choices
      }
    }
  }

  /// The choices that lead from one tree to a step of another that is not its start.
  var edgesToSteps: [(from: Step, target: Step)] {
    steps.flatMap { from in
      trees[from.tree][from.step].compactMap { $0 }.filter { $0.tree != from.tree && $0.step > 0 }
        .map { (from, $0) }
    }
  }

  // MARK: The search

  var steps: [Step] {
    trees.indices.flatMap { tree in
      trees[tree].indices.map { Step(tree: tree, step: $0) }
    }
  }

  private func reached(from starts: [Step]) -> Set<Step> {
    var found = Set(starts)
    var isGrowing = true
    while isGrowing {
      let next = Set(found.flatMap { trees[$0.tree][$0.step].compactMap { $0 } })
      isGrowing = !next.isSubset(of: found)
      found.formUnion(next)
    }
    return found
  }

  private var lost: Set<Step> {
    Set(steps).subtracting(reached(from: trees.indices.map { Step(tree: $0, step: 0) }))
  }

  /// The steps that are reached and from which no path ends.
  private var stuck: Set<Step> {
    Set(steps).subtracting(lost).filter { step in
      !reached(from: [step]).contains {
        let choices = trees[$0.tree][$0.step]
        return choices.isEmpty || choices.contains(nil)
      }
    }
  }

  var isGood: Bool { lost.isEmpty && stuck.isEmpty }

  func holdAgainstTheSearch() throws {
    let diagnostics = try diagnostics()
    for suffix in ["", ".nl"] {
      let unreached = named(.unreachableStep, suffix, diagnostics)
      let heads = named(.endlessLoop, suffix, diagnostics)
      #expect(unreached.isSubset(of: lost), "\(texts)")
      #expect(lost.isSubset(of: reached(from: Array(unreached))), "\(texts)")
      #expect(heads.isSubset(of: stuck), "\(texts)")
      #expect(stuck.isSubset(of: reached(from: Array(heads))), "\(texts)")
    }
    #expect(!diagnostics.contains { $0.rule == .deadLink })
  }

  /// The steps at whose heading a rule says something.
  private func named(_ rule: Rule, _ suffix: String, _ diagnostics: [Diagnostic]) -> Set<Step> {
    Set(
      steps.filter { step in
        let path = "content/t\(step.tree)\(suffix).md"
        let line = text(step.tree).split(separator: "\n", omittingEmptySubsequences: false)
          .firstIndex { $0.hasSuffix("{#s\(step.step)}") }
        return diagnostics.contains {
          $0.rule == rule && $0.place.path == path && $0.place.line == line.map { $0 + 1 }
        }
      })
  }

  // MARK: The texts

  func diagnostics(renaming renamed: Step? = nil) throws -> [Diagnostic] {
    var files = [
      "content/site.yml": "title: Site\nlanguage: en\n",
      "content/guide.md": "---\ntitle: Guide\n---\n\nWords.\n",
    ]
    for tree in trees.indices {
      files["content/t\(tree).md"] = text(tree, renaming: renamed)
      files["content/t\(tree).nl.md"] = text(tree, renaming: renamed)
    }
    let (site, found) = try readSite(from: SourceFolder(files), options: MemorySite.options)
    return found + checkSite(site, parsed: found, today: nil)
  }

  var texts: String { trees.indices.map { text($0) }.joined(separator: "\n\n") }

  private func text(_ tree: Int, renaming renamed: Step? = nil) -> String {
    var text = "---\ntitle: Tree \(tree)\nlayout: tree\n---\n"
    for (step, choices) in trees[tree].enumerated() {
      let isRenamed = renamed == Step(tree: tree, step: step)
      text += "\n## Step \(step) of tree \(tree) {#\(isRenamed ? "renamed" : "s\(step)")}\n\n"
      for (number, choice) in choices.enumerated() {
        text +=
          "- [Answer \(number)](\(choice.map { address($0, from: tree, renamed) } ?? "guide.md"))\n"
      }
    }
    return text
  }

  private func address(_ target: Step, from tree: Int, _ renamed: Step?) -> String {
    if target.tree == tree { return target == renamed ? "#renamed" : "#s\(target.step)" }
    return "t\(target.tree).md" + (target.step == 0 ? "" : "#s\(target.step)")
  }
}
