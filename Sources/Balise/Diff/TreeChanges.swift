import Markdown

/// What is different in a tree, step by step, in the order of the new one; steps that are gone come
/// last.
func treeChanges(
  _ old: (tree: Tree, links: [LocalLink?]), _ new: (tree: Tree, links: [LocalLink?]),
  _ pairing: StepPairing
) -> [Change] {
  var changes: [Change] = []
  let (start, otherStart) = (old.tree.start, new.tree.start)
  if old.tree.steps.indices.contains(start), new.tree.steps.indices.contains(otherStart),
    pairing.newOf[start] != otherStart
  {
    changes.append(
      Change(
        kind: .start, before: old.tree.steps[start].id, after: new.tree.steps[otherStart].id))
  }
  func texts(_ passage: Passage?, _ links: [LocalLink?]) -> [String] {
    passage?.readableBlocks(links).map(\.text) ?? []
  }
  changes += blockChanges(
    texts(old.tree.opening, old.links), texts(new.tree.opening, new.links), in: .whole)
  for (index, step) in new.tree.steps.enumerated() {
    guard let before = pairing.oldOf[index] else {
      changes.append(Change(kind: .stepAdded, subject: .step(step.id), after: step.title))
      continue
    }
    let was = old.tree.steps[before]
    func add(_ kind: Change.Kind, _ before: String?, _ after: String?) {
      guard before != after else { return }
      changes.append(Change(kind: kind, subject: .step(step.id), before: before, after: after))
    }
    add(.stepRenamed, was.id, step.id)
    add(.heading, was.heading.readableText(old.links), step.heading.readableText(new.links))
    add(.tone, was.tone?.rawValue, step.tone?.rawValue)
    changes += blockChanges(
      texts(was.text, old.links), texts(step.text, new.links), in: .step(step.id))
    changes += choiceChanges(before, index, pairing)
  }
  for (index, step) in old.tree.steps.enumerated() where pairing.newOf[index] == nil {
    changes.append(Change(kind: .stepRemoved, subject: .step(step.id), before: step.title))
  }
  return changes
}

private func choiceChanges(_ before: Int, _ after: Int, _ pairing: StepPairing) -> [Change] {
  let subject = Change.Subject.step(pairing.new.steps[after].id)
  var changes: [Change] = []
  let pairs = pairing.choices(of: before, and: after)
  for pair in pairs {
    let old = pair.before.map { pairing.old.steps[before].choices[$0] }
    let new = pair.after.map { pairing.new.steps[after].choices[$0] }
    let oldTarget = old.map { pairing.old.name(of: $0.target) }
    let newTarget = new.map { pairing.new.name(of: $0.target) }
    switch (old, new) {
    case (let old?, let new?):
      if old.text != new.text {
        changes.append(
          Change(kind: .choiceLabel, subject: subject, before: old.text, after: new.text))
      }
      if pairing.newOf[old.target] != new.target {
        changes.append(
          Change(
            kind: .choiceTarget, subject: subject, label: new.text, before: oldTarget,
            after: newTarget))
      }
    case (let old?, nil):
      changes.append(
        Change(kind: .choiceRemoved, subject: subject, label: old.text, before: oldTarget))
    case (nil, let new?):
      changes.append(
        Change(kind: .choiceAdded, subject: subject, label: new.text, after: newTarget))
    case (nil, nil): break
    }
  }
  let order = pairs.filter { $0.after != nil }.compactMap(\.before)
  if order != order.sorted() { changes.append(Change(kind: .choiceOrder, subject: subject)) }
  return changes
}
