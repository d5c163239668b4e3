/// Words in which the nearest to a misspelt one is found quickly, so that each of thousands can be looked
/// for among thousands.
package struct SpellingIndex: Sendable {
  private var entries: [Entry] = []
  /// How many words may still be compared letter by letter: where all are alike, it must not take long.
  private var left = 60_000

  private struct Entry {
    let word: String
    let letters: [Unicode.Scalar]
    let bag: SIMD32<UInt8>
  }

  /// Words to look among; of two equally near, the first in the order of letters is found.
  package init(_ words: some Sequence<String>) {
    entries = words.map { word in
      let letters = Self.letters(of: word)
      return Entry(word: word, letters: letters, bag: Self.bag(of: letters))
    }
  }

  /// The word nearest to a misspelt one, if one is near enough to be what was meant.
  package mutating func closest(to word: String) -> String? {
    let letters = Self.letters(of: word)
    let bag = Self.bag(of: letters)
    var limit = max(1, letters.count / 3)
    var best: (distance: Int, word: String)?
    for entry in entries where left > 0 {
      guard abs(entry.letters.count - letters.count) <= limit else { continue }
      // Looked at next, being cheap: a letter more is an insertion, a letter less a removal.
      let more = entry.bag &- pointwiseMin(entry.bag, bag)
      let less = bag &- pointwiseMin(entry.bag, bag)
      guard max(Int(more.wrappedSum()), Int(less.wrappedSum())) <= limit else { continue }
      left -= 1
      let distance = editDistance(letters, entry.letters)
      guard distance <= limit else { continue }
      if let best, (best.distance, best.word) <= (distance, entry.word) { continue }
      best = (distance, entry.word)
      limit = distance
    }
    return best?.word
  }

  /// "Did you mean …?" for a misspelt word, or the fallback when nothing is near.
  package mutating func didYouMean(
    _ word: String, prefix: String = "", otherwise fallback: Wording? = nil
  ) -> Wording? {
    closest(to: word).map { meaning(prefix + $0) } ?? fallback
  }

  private static func letters(of word: String) -> [Unicode.Scalar] {
    Array(word.lowercased().unicodeScalars.prefix(80))
  }

  /// How often each letter occurs; letters may share a place.
  private static func bag(of letters: [Unicode.Scalar]) -> SIMD32<UInt8> {
    letters.reduce(into: SIMD32()) { $0[Int($1.value & 31)] &+= 1 }
  }
}

/// "Did you mean …?"
package func meaning(_ text: String) -> Wording {
  Wording(fr: "vouliez-vous dire « \(text) » ?", en: "did you mean “\(text)”?")
}
