import TreeGraph

/// Gives every step of a tree its address and its numbers. `entries` are the steps that other trees lead
/// to; `leadsOn` says whether choices lead to other trees.
func placeTree(
  _ tree: Tree, in folder: String, wholeName: String, entries: Set<Int>, leadsOn: Bool
) -> PlacedTree {
  let graph = StepGraph(tree)
  let questions = QuestionCounts(tree, graph)
  let answers = lastAnswers(tree, graph, entries)
  // Questions are asked before and after, in other trees.
  let isJoined = leadsOn || !entries.isEmpty
  var headings: [String: Int] = [:]
  for step in tree.steps { headings[step.title, default: 0] += 1 }
  var steps: [PlacedStep] = []
  steps.reserveCapacity(tree.steps.count)
  for (index, step) in tree.steps.enumerated() {
    let incoming = graph.incoming[index]
    steps.append(
      PlacedStep(
        route: Route("\(folder)/\(step.id).html"), number: index + 1,
        questionsSoFar: isJoined ? nil : questions.soFar[index],
        hasTwin: headings[step.title, default: 0] > 1,
        onlyIncoming: incoming.count == 1 && index != tree.start && !entries.contains(index)
          ? incoming[0] : nil,
        isEntered: entries.contains(index),
        lastAnswer: answers[index]))
  }
  return PlacedTree(
    graph: graph, whole: Route("\(folder)/\(wholeName).html"), steps: steps,
    mostQuestions: isJoined ? nil : questions.most)
}

/// For every step the last answer on the single path to it; nil where there are several paths, or no
/// question on it.
private func lastAnswers(
  _ tree: Tree, _ graph: StepGraph, _ entries: Set<Int>
) -> [StepGraph.Edge?] {
  var answers = [StepGraph.Edge?](repeating: nil, count: tree.steps.count)
  var hasOneWay = [Bool](repeating: false, count: tree.steps.count)
  for index in graph.byDistance
  where index < tree.steps.count && graph.distance[index] != nil && !entries.contains(index) {
    if index == tree.start { hasOneWay[index] = true }
    guard index != tree.start, graph.incoming[index].count == 1, let edge = graph.arrival[index],
      hasOneWay[edge.step]
    else { continue }
    hasOneWay[index] = true
    answers[index] = tree.steps[edge.step].kind == .question ? edge : answers[edge.step]
  }
  return answers
}

extension StepGraph {
  /// The steps, the nearest to the start first.
  fileprivate var byDistance: [Int] {
    next.indices.sorted { (distance[$0] ?? .max, $0) < (distance[$1] ?? .max, $1) }
  }
}
