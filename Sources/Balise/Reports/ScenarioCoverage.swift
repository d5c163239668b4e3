import Diagnostics
import TreeGraph

/// What the scenarios of a tree try, and what none of them touches.
package struct ScenarioCoverage: Sendable {
  /// The tree's file, from the folder of the site.
  package let file: String
  /// Scenarios of the tree, also those that fail.
  package let scenarioCount: Int
  /// Choices of questions; the one choice of an advice is walked through.
  package let choiceCount: Int
  /// Outcomes of the tree.
  package let outcomeCount: Int
  /// Choices that no scenario takes, in the order written.
  package let untriedChoices: [UntriedChoice]
  /// Outcomes at which no scenario ends, in the order written.
  package let untriedOutcomes: [UntriedOutcome]

  /// A choice that no scenario takes.
  package struct UntriedChoice: Sendable {
    /// Where the choice is written.
    package let place: Place
    /// The id of the step it stands in.
    package let step: String
    /// What it says, without markup.
    package let label: String
    /// The id of the step it leads to, or the name of an exit.
    package let target: String
    /// Whether it leads out of the tree.
    package let isExit: Bool
  }

  /// An outcome at which no scenario ends.
  package struct UntriedOutcome: Sendable {
    /// Where its heading is written.
    package let place: Place
    /// Its id.
    package let step: String
    /// Its heading, without markup.
    package let title: String
    /// The answers of a shortest path to it; nil when none leads there.
    package let answers: [String]?
  }
}

/// The coverage of every tree of a site. A scenario counts in every tree that it walks through, in whatever
/// tree it begins.
package func scenarioCoverage(of site: Site) -> [ScenarioCoverage] {
  let tried = triedByScenarios(of: site)
  return site.pages.indices.compactMap { index in
    let placed = site.pages[index]
    guard let tree = placed.page.tree, let graph = placed.tree?.graph, !tree.steps.isEmpty else {
      return nil
    }
    return coverage(of: tree, graph, site.pages[index].page, tried[index] ?? Tried())
  }
}

/// What scenarios try of one tree.
private struct Tried {
  /// Choices of questions.
  var taken: Set<StepGraph.Edge> = []
  /// Where scenarios end.
  var reached: Set<Int> = []
}

/// What scenarios try of each page.
private func triedByScenarios(of site: Site) -> [Int: Tried] {
  var tried: [Int: Tried] = [:]
  var walker = Walker(site)
  for (index, placed) in site.pages.enumerated() {
    guard let tree = placed.page.tree, !tree.steps.isEmpty else { continue }
    for scenario in placed.page.frontMatter.scenarios {
      let walk = walker.follow(scenario.answers.map(\.value), from: index, tree)
      for (page, edge) in walk.answered { tried[page, default: Tried()].taken.insert(edge) }
      tried[walk.page, default: Tried()].reached.insert(walk.target)
    }
  }
  return tried
}

private func coverage(
  of tree: Tree, _ graph: StepGraph, _ page: Page, _ tried: Tried
) -> ScenarioCoverage {
  let (taken, reached) = (tried.taken, tried.reached)
  var choices: [ScenarioCoverage.UntriedChoice] = []
  var outcomes: [ScenarioCoverage.UntriedOutcome] = []
  for (index, step) in tree.steps.enumerated() {
    if step.kind == .question {
      for (number, choice) in step.choices.enumerated()
      where !taken.contains(StepGraph.Edge(step: index, choice: number)) {
        choices.append(
          .init(
            place: choice.place, step: step.id, label: choice.text,
            target: tree.name(of: choice.target), isExit: choice.exit != nil))
      }
    } else if step.kind == .outcome, !reached.contains(index) {
      let isReachable = graph.distance[index] != nil
      outcomes.append(
        .init(
          place: step.place, step: step.id, title: step.title,
          answers: isReachable ? tree.answers(along: graph.path(to: index)) : nil))
    }
  }
  return ScenarioCoverage(
    file: page.file, scenarioCount: page.frontMatter.scenarios.count,
    choiceCount: tree.steps.reduce(0) { $0 + ($1.kind == .question ? $1.choices.count : 0) },
    outcomeCount: tree.steps.count { $0.kind == .outcome },
    untriedChoices: choices, untriedOutcomes: outcomes)
}
