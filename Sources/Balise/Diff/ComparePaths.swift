import TreeGraph

/// Which outcomes are reached by more or fewer paths, and which answers end elsewhere; nil when
/// nothing of the kind changed.
func pathChanges(_ old: Tree, _ new: Tree, _ pairing: StepPairing) -> PathChanges? {
  if old.steps.isEmpty || new.steps.isEmpty { return nil }
  let (before, after) = (PathCounts(StepGraph(old)), PathCounts(StepGraph(new)))
  var outcomes: [PathChanges.Outcome] = []
  func count(_ step: Int?, _ tree: Tree, _ paths: PathCounts) -> PathCounts.Count? {
    step.flatMap { tree.kind(of: $0) == .outcome ? paths.counts[$0] : nil }
  }
  func add(_ oldStep: Int?, _ newStep: Int?, _ id: String) {
    let (was, isNow) = (count(oldStep, old, before), count(newStep, new, after))
    if !isSame(was, isNow) { outcomes.append(.init(id: id, before: was, after: isNow)) }
  }
  for index in 0..<new.targetCount { add(pairing.oldOf[index], index, new.name(of: index)) }
  for index in 0..<old.targetCount where pairing.newOf[index] == nil {
    add(index, nil, old.name(of: index))
  }
  let rerouted = SideBySide(pairing)?.rerouted() ?? []
  if outcomes.isEmpty, rerouted.isEmpty { return nil }
  return PathChanges(outcomes: outcomes, rerouted: rerouted)
}

/// Counts without limit are the same whatever loop sets none.
private func isSame(_ a: PathCounts.Count?, _ b: PathCounts.Count?) -> Bool {
  if case .any? = a, case .any? = b { return true }
  return a == b
}

/// Two states of a tree walked at once, with the same answers: each pair of steps at which some
/// answers arrive is one step of a graph, whose paths can be counted like those of any tree.
private struct SideBySide {
  let pairing: StepPairing
  /// The pairs of steps, advice walked through.
  var pairs: [(old: Int, new: Int)] = []
  /// For every pair and choice the label of the old tree.
  var labels: [[String]] = []
  var next: [[Int]] = []

  /// Beyond this many pairs the two trees have little in common.
  private static let mostPairs = 200_000

  /// Nil when the two are too different to be walked at once.
  init?(_ pairing: StepPairing) {
    self.pairing = pairing
    let (old, new) = (pairing.old, pairing.new)
    let (oldRest, newRest) = (old.restingPlaces(), new.restingPlaces())
    var places: [[Int]: Int] = [:]
    func place(_ a: Int, _ b: Int, _ pairs: inout [(old: Int, new: Int)]) -> Int {
      let key = [oldRest[a], newRest[b]]
      if let place = places[key] { return place }
      places[key] = pairs.count
      pairs.append((key[0], key[1]))
      return pairs.count - 1
    }
    _ = place(old.start, new.start, &pairs)
    while next.count < pairs.count {
      if pairs.count > Self.mostPairs { return nil }
      let (a, b) = pairs[next.count]
      var targets: [Int] = []
      var names: [String] = []
      if old.kind(of: a) == .question, new.kind(of: b) == .question {
        for (before, after) in pairing.choices(of: a, and: b) {
          guard let before, let after else { continue }
          let (was, isNow) = (old.steps[a].choices[before], new.steps[b].choices[after])
          targets.append(place(was.target, isNow.target, &pairs))
          names.append(was.text)
        }
      }
      next.append(targets)
      labels.append(names)
    }
  }

  /// The paths at whose end one tree is elsewhere than the other.
  func rerouted() -> [PathChanges.Rerouted] {
    let graph = StepGraph(start: 0, next: next)
    let paths = PathCounts(graph)
    var found: [PathChanges.Rerouted] = []
    for (index, (old, new)) in pairs.enumerated() {
      let (a, b) = (pairing.old.kind(of: old), pairing.new.kind(of: new))
      let isEnd = a == .outcome || b == .outcome
      guard isEnd, pairing.newOf[old] != new else { continue }
      found.append(
        PathChanges.Rerouted(
          paths: paths.counts[index],
          before: PathChanges.End(id: pairing.old.name(of: old), isOutcome: a == .outcome),
          after: PathChanges.End(id: pairing.new.name(of: new), isOutcome: b == .outcome),
          answers: graph.path(to: index).map { labels[$0.step][$0.choice] }))
    }
    return found
  }
}
