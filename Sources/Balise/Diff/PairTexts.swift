import Diagnostics

/// A text before and after: nil before when it is new, nil after when it is gone.
struct TextPair: Equatable {
  let before: String?
  let after: String?
}

/// Which texts of a list are gone, new or reworded; equal ones are left out, wherever they stand.
///
/// A text is taken for a rewording of the one with which it has most words in common.
func pairTexts(_ old: [String], _ new: [String]) -> [TextPair] {
  pairIndices(old, new).compactMap { before, after in
    if let before, let after, old[before] == new[after] { return nil }
    return TextPair(before: before.map { old[$0] }, after: after.map { new[$0] })
  }
}

/// Which text of a list is which of another: first the equal ones, then those that resemble each
/// other. In the order of the new list; what is gone follows what stood before it.
func pairIndices(_ old: [String], _ new: [String]) -> [(before: Int?, after: Int?)] {
  var oldOf = [Int?](repeating: nil, count: new.count)
  var places: [String: [Int]] = [:]
  for (index, text) in old.enumerated().reversed() { places[text, default: []].append(index) }
  for (index, text) in new.enumerated() { oldOf[index] = places[text]?.popLast() }

  let taken = Set(oldOf.compactMap { $0 })
  var candidates = old.indices.filter { !taken.contains($0) }
    .map { (index: $0, words: words(of: old[$0])) }
  for index in new.indices where oldOf[index] == nil {
    guard let best = mostAlike(words(of: new[index]), among: candidates) else { continue }
    oldOf[index] = candidates.remove(at: best).index
  }

  var pairs: [(before: Int?, after: Int?)] = []
  var rest = candidates.map(\.index)[...]
  for (index, before) in oldOf.enumerated() {
    while let before, let first = rest.first, first < before {
      pairs.append((rest.removeFirst(), nil))
    }
    pairs.append((before, index))
  }
  return pairs + rest.map { ($0, nil) }
}

private func words(of text: String) -> Set<Substring> { Set(text.split(separator: " ")) }

/// Beyond this many candidates only the first are looked at: a page that is all new is all new.
private let mostCandidates = 50

/// The place among the candidates of the text that has most words in common, at least a third.
private func mostAlike(
  _ words: Set<Substring>, among candidates: [(index: Int, words: Set<Substring>)]
) -> Int? {
  var best: (likeness: Double, place: Int)?
  for (place, candidate) in candidates.prefix(mostCandidates).enumerated() {
    let common = words.intersection(candidate.words).count
    let all = words.count + candidate.words.count - common
    let likeness = Double(common) / Double(max(1, all))
    if likeness >= 1.0 / 3, likeness > best?.likeness ?? 0 { best = (likeness, place) }
  }
  return best?.place
}

/// The part in which two texts differ, with a few words around it.
func differingParts(_ before: String, _ after: String) -> (before: String, after: String) {
  let old = before.split(separator: " ")
  let new = after.split(separator: " ")
  let shorter = min(old.count, new.count)
  var start = 0
  while start < shorter, old[start] == new[start] { start += 1 }
  var end = 0
  while end < shorter - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
  func part(_ words: [Substring]) -> String {
    let first = max(0, start - 3)
    let last = min(words.count, words.count - end + 3)
    let text = words[first..<last].joined(separator: " ")
    return (first > 0 ? "… " : "") + printable(text, most: 160) + (last < words.count ? " …" : "")
  }
  return (part(old), part(new))
}
