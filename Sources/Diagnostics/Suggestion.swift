/// The candidate nearest to a misspelt word, if one is near enough to be what was meant.
package func closest(to word: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased().unicodeScalars.prefix(80))
  let limit = max(1, letters.count / 3)
  var best: (distance: Int, word: String)?
  for candidate in candidates {
    // Looked at first, being cheap: a difference in length is at least that many insertions.
    let length = min(candidate.unicodeScalars.count, 80)
    guard abs(length - letters.count) <= limit else { continue }
    let distance = editDistance(letters, Array(candidate.lowercased().unicodeScalars.prefix(80)))
    guard distance <= limit else { continue }
    if let best, (best.distance, best.word) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.word
}

/// Insertions, removals, replacements and swaps of neighbours that turn one word into the other
/// (optimal string alignment).
package func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var older: [Int] = []
  var previous = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    row.reserveCapacity(b.count + 1)
    for j in b.indices {
      let replaced = previous[j] + (a[i] == b[j] ? 0 : 1)
      var cost = min(replaced, previous[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, older[j - 1] + 1) }
      row.append(cost)
    }
    older = previous
    previous = row
  }
  return previous[b.count]
}

/// "Did you mean …?" for a misspelt word, or the fallback when nothing is near.
package func didYouMean(
  _ word: String, among candidates: some Sequence<String>, prefix: String = "",
  otherwise fallback: Wording? = nil
) -> Wording? {
  guard let near = closest(to: word, among: candidates) else { return fallback }
  return Wording(
    fr: "vouliez-vous dire « \(prefix)\(near) » ?", en: "did you mean “\(prefix)\(near)”?")
}

/// Suggestions for many misspelt words of one kind. Each is looked for among all candidates, so only
/// the first get one: ten thousand against ten thousand would take minutes.
package struct Suggestions {
  private var left = 40

  /// None was made yet.
  package init() {}

  /// "Did you mean …?" while there are few, then the fallback.
  package mutating func didYouMean(
    _ word: String, among candidates: @autoclosure () -> [String], prefix: String = "",
    otherwise fallback: Wording? = nil
  ) -> Wording? {
    guard left > 0 else { return fallback }
    left -= 1
    return Diagnostics.didYouMean(word, among: candidates(), prefix: prefix, otherwise: fallback)
  }
}
