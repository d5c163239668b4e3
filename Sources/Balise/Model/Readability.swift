/// How long a page's words and sentences are. Information for its editors, never a gate.
package struct Readability: Sendable, Equatable {
  /// Words in the page's language.
  package internal(set) var words = 0
  /// Sentences; an item of a list and a heading count as one.
  package internal(set) var sentences = 0
  /// Sentences of more than ``longSentence`` words.
  package internal(set) var longSentences = 0
  /// Spoken syllables, estimated by the vowels that stand together.
  package internal(set) var syllables = 0
  /// The primary language.
  package let language: String

  /// Plain-language guides advise against longer sentences.
  package static let longSentence = 25

  /// Kandel and Moles's ease of reading for French: 100 is very easy, 60 ordinary, below 30 hard.
  /// Nil for other languages and for pages without words.
  package var ease: Double? {
    guard language == "fr", words > 0, sentences > 0 else { return nil }
    let length = Double(words) / Double(sentences)
    return 207 - 1.015 * length - 73.6 * Double(syllables) / Double(words)
  }
}
