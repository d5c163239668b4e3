import Diagnostics

/// Whether a theme has its words in all languages of a site.
struct WordCheck {
  let theme: Theme
  let languages: [String]
  private(set) var diagnostics: [Diagnostic] = []

  init(theme: Theme, languages: [String]) {
    self.theme = theme
    self.languages = languages
  }

  /// The files of words, and the words that the tool itself needs.
  mutating func checkAll() {
    for word in ThemeContract.words { check(word, at: nil) }
    for language in languages {
      checkRoutes(in: language)
      if theme.words[language] != nil { continue }
      diagnostics.append(missingWords("\(theme.folder)words/\(language).yml"))
    }
  }

  /// `place` is where a template uses the word; nil when the tool itself does.
  mutating func check(_ word: String, at place: Place?) {
    for language in languages {
      guard let words = theme.words[language], words.isKnown else { continue }
      if AddressForm.allCases.allSatisfy({ words.text(word, $0) != nil }) { continue }
      diagnostics.append(missingWord(word, in: words, at: place))
    }
  }

  /// The words that become file names must be fit for it.
  private mutating func checkRoutes(in language: String) {
    guard let words = theme.words[language] else { return }
    for word in ["route-whole", "route-exit", "route-sitemap"] {
      guard let name = words.text(word), !isPlainName(name) else { continue }
      diagnostics.append(badRouteName(name, of: word, in: words))
    }
  }
}
