/// What is different in the text of a guide, section by section.
///
/// A section is the text from one heading to the next; it stays the same section when its heading
/// does, or when most of its words do.
func sectionChanges(_ old: [ReadableBlock], _ new: [ReadableBlock]) -> [Change] {
  let (before, after) = (sections(of: old), sections(of: new))
  // First by headings; what that leaves over by all the words.
  let placeOf = Dictionary(uniqueKeysWithValues: after.enumerated().map { ($1.key, $0) })
  let kept = before.indices.map { placeOf[before[$0].key] }
  let found = Set(kept.compactMap(\.self))
  let oldRest = before.indices.filter { kept[$0] == nil }
  let newRest = after.indices.filter { !found.contains($0) }
  let byWords = pairIndices(oldRest.map { before[$0].words }, newRest.map { after[$0].words })
  var pairs = before.indices.filter { kept[$0] != nil }.map { (before: Int?($0), after: kept[$0]) }
  pairs += byWords.map { ($0.before.map { oldRest[$0] }, $0.after.map { newRest[$0] }) }
  pairs.sort { ($0.after ?? $0.before ?? 0) < ($1.after ?? $1.before ?? 0) }

  var changes: [Change] = []
  for pair in pairs {
    switch (pair.before.map { before[$0] }, pair.after.map { after[$0] }) {
    case (let a?, let b?): changes += textChanges(a, b)
    case (let a?, nil):
      changes.append(Change(kind: .sectionRemoved, subject: a.subject, before: a.words))
    case (nil, let b?):
      changes.append(Change(kind: .sectionAdded, subject: b.subject, after: b.words))
    case (nil, nil): break
    }
  }
  let order = kept.compactMap(\.self)
  if order != order.sorted() { changes.append(Change(kind: .order)) }
  return changes
}

/// What is different between two lists of blocks that are the same piece of text.
func blockChanges(_ old: [String], _ new: [String], in subject: Change.Subject) -> [Change] {
  let pairs = pairTexts(old, new)
  if pairs.isEmpty, old != new { return [Change(kind: .order, subject: subject)] }
  return pairs.map {
    Change(kind: .text, subject: subject, before: $0.before, after: $0.after)
  }
}

private struct Section {
  /// Nil for the text before the first heading.
  var heading: String?
  /// The heading and how many of the same words came before it.
  var key: String
  var texts: [String] = []

  var subject: Change.Subject { heading.map { .section($0) } ?? .whole }

  var words: String { texts.joined(separator: " ") }
}

private func sections(of blocks: [ReadableBlock]) -> [Section] {
  var sections = [Section(heading: nil, key: "")]
  var seen: [String: Int] = [:]
  for block in blocks {
    if block.level == nil {
      sections[sections.count - 1].texts.append(block.text)
    } else {
      seen[block.text, default: 0] += 1
      let key = "\(block.text) \(seen[block.text] ?? 1)"
      sections.append(Section(heading: block.text, key: key))
    }
  }
  return sections
}

private func textChanges(_ old: Section, _ new: Section) -> [Change] {
  var changes: [Change] = []
  if old.heading != new.heading {
    changes.append(
      Change(kind: .heading, subject: new.subject, before: old.heading, after: new.heading))
  }
  return changes + blockChanges(old.texts, new.texts, in: new.subject)
}
