/// Which step of a tree is which of the same tree at another time, and which choice of one is which
/// of the other.
struct StepPairing {
  let old: Tree
  let new: Tree
  /// For every step and exit of the old tree its place in the new one; nil when it is gone.
  let newOf: [Int?]
  /// The same from the other side.
  let oldOf: [Int?]

  /// Steps are the same when their ids are, or, where an id is gone and another new, their headings.
  init(_ old: Tree, _ new: Tree) {
    self.old = old
    self.new = new
    var newOf = old.steps.map { new.indexOfID[$0.id] }
    var oldOf = [Int?](repeating: nil, count: new.steps.count)
    for (index, other) in newOf.enumerated() {
      if let other { oldOf[other] = index }
    }
    var places: [String: Int] = [:]
    for (index, step) in new.steps.enumerated() where oldOf[index] == nil {
      places[step.title] = places[step.title] ?? index
    }
    for (index, step) in old.steps.enumerated() where newOf[index] == nil {
      guard let other = places.removeValue(forKey: step.title) else { continue }
      newOf[index] = other
      oldOf[other] = index
    }
    // Exits come behind the steps, and are the same when they lead to the same place.
    let exits = Dictionary(
      new.exits.enumerated().map { ($1.name, new.steps.count + $0) },
      uniquingKeysWith: { a, _ in a })
    oldOf += [Int?](repeating: nil, count: new.exits.count)
    for (index, exit) in old.exits.enumerated() {
      newOf.append(exits[exit.name])
      if let other = exits[exit.name] { oldOf[other] = old.steps.count + index }
    }
    self.newOf = newOf
    self.oldOf = oldOf
  }

  /// Pairs the choices of an old and a new step: first by label, then, where they are two states of
  /// one step, by the step they lead to.
  func choices(of before: Int, and after: Int) -> [(before: Int?, after: Int?)] {
    let (old, new) = (old.steps[before].choices, new.steps[after].choices)
    var oldOfNew = [Int?](repeating: nil, count: new.count)
    var isTaken = [Bool](repeating: false, count: old.count)
    var places: [String: [Int]] = [:]
    for (index, choice) in old.enumerated().reversed() {
      places[comparable(choice.text), default: []].append(index)
    }
    for (index, choice) in new.enumerated() {
      guard let other = places[comparable(choice.text)]?.popLast() else { continue }
      oldOfNew[index] = other
      isTaken[other] = true
    }
    if newOf[before] == after {
      var targets: [Int: [Int]] = [:]
      for (index, choice) in old.enumerated().reversed() where !isTaken[index] {
        if let target = newOf[choice.target] { targets[target, default: []].append(index) }
      }
      for (index, choice) in new.enumerated() where oldOfNew[index] == nil {
        guard let other = targets[choice.target]?.popLast() else { continue }
        oldOfNew[index] = other
        isTaken[other] = true
      }
    }
    return old.indices.filter { !isTaken[$0] }.map { ($0, nil) }
      + oldOfNew.enumerated().map { ($1, $0) }
  }
}
