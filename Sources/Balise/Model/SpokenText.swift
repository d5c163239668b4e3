import Diagnostics

/// Words that readers see, in one language or in several.
package struct SpokenText: Sendable {
  /// The only text; where there are several that of the main language, or else the first.
  let plain: String
  /// By language tags; empty where one text stands for all.
  let byLanguage: [String: String]
  /// Where the text, or the first of several, is written.
  let place: Place

  /// What is said in a language; the plain text where nothing else is written.
  func text(in language: String) -> String { own(language) ?? plain }

  /// Whether one of several texts is in a language.
  func speaks(_ language: String) -> Bool { own(language) != nil }

  private func own(_ language: String) -> String? {
    byLanguage[language] ?? byLanguage[primary(language)]
      ?? byLanguage.filter { primary($0.key) == primary(language) }.min { $0.key < $1.key }?.value
  }
}

extension HelpBlock {
  /// Its words that are written in several languages.
  var spoken: [SpokenText] {
    ([country] + lines.flatMap(\.words)).filter { !$0.byLanguage.isEmpty }
  }

  /// The languages of these words, sorted.
  var spokenLanguages: [String] { Set(spoken.flatMap(\.byLanguage.keys)).sorted() }

  /// Whether all of these words are written in a language, so that nothing is mixed.
  func speaks(_ language: String) -> Bool {
    let spoken = spoken
    return !spoken.isEmpty && spoken.allSatisfy { $0.speaks(language) }
  }
}

extension HelpLine {
  /// All its words.
  fileprivate var words: [SpokenText] {
    [name, text, hours, languages, cost].compactMap(\.self)
  }
}
