import TreeGraph

/// Gives every step of a tree its address and its numbers.
func placeTree(_ tree: Tree, in folder: String, wholeName: String) -> PlacedTree {
  let graph = StepGraph(tree)
  let questions = questionsSoFar(tree, graph)
  let answers = lastAnswers(tree, graph)
  var ordinals: [Step.Kind: Int] = [:]
  var steps: [PlacedStep] = []
  steps.reserveCapacity(tree.steps.count)
  for (index, step) in tree.steps.enumerated() {
    let ordinal = ordinals[step.kind, default: 0] + 1
    ordinals[step.kind] = ordinal
    let incoming = graph.incoming[index]
    steps.append(
      PlacedStep(
        route: Route("\(folder)/\(step.id).html"), number: index + 1, ordinal: ordinal,
        questionsSoFar: questions[index],
        onlyIncoming: incoming.count == 1 && index != tree.start ? incoming[0] : nil,
        lastAnswer: answers[index]))
  }
  return PlacedTree(
    graph: graph, whole: Route("\(folder)/\(wholeName).html"), steps: steps,
    mostQuestions: questions.max() ?? 0)
}

/// For every step the questions on a shortest path to it, itself included.
private func questionsSoFar(_ tree: Tree, _ graph: StepGraph) -> [Int] {
  var counts = [Int](repeating: 0, count: tree.steps.count)
  for index in graph.byDistance {
    let before = graph.arrival[index].map { counts[$0.step] } ?? 0
    counts[index] = before + (tree.steps[index].kind == .question ? 1 : 0)
  }
  return counts
}

/// For every step the last answer on the single path to it; nil where there are several paths, or no
/// question on it.
private func lastAnswers(_ tree: Tree, _ graph: StepGraph) -> [StepGraph.Edge?] {
  var answers = [StepGraph.Edge?](repeating: nil, count: tree.steps.count)
  var hasOneWay = [Bool](repeating: false, count: tree.steps.count)
  for index in graph.byDistance where graph.distance[index] != nil {
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
