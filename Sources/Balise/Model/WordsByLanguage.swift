import Synchronization

/// The words of the interface by primary language: those that a theme says, and of those that are built
/// in each language when it is first asked for, since a site speaks few of them.
package final class WordsByLanguage: Sendable {
  private let words: [String: Words]
  private let read: @Sendable (String) -> Words?
  private let readLater = Mutex<[String: Words]>([:])

  /// `read` gives the words of a language that is not among `words`; nil for none.
  init(_ words: [String: Words] = [:], read: @escaping @Sendable (String) -> Words? = { _ in nil })
  {
    self.words = words
    self.read = read
  }

  /// The words of a primary language; nil where nobody has any.
  package subscript(language: String) -> Words? {
    if let words = words[language] { return words }
    return readLater.withLock { later in
      if let words = later[language] { return words }
      let words = read(language)
      later[language] = words
      return words
    }
  }

  /// The words of all languages that the theme says or somebody has asked for.
  var all: [String: Words] { words.merging(readLater.withLock { $0 }) { own, _ in own } }
}
