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
      diagnostics.append(
        Diagnostic(
          .missingWord, at: Place(path: "\(theme.folder)words/\(language).yml", line: 0),
          Wording(
            fr: "le thème n'a pas de mots dans cette langue",
            en: "the theme has no words in this language"),
          help: Wording(
            fr: "traduisez un autre fichier de ce dossier sous ce nom",
            en: "translate another file of that folder under this name")))
    }
  }

  /// `place` is where a template uses the word; nil when the tool itself does.
  mutating func check(_ word: String, at place: Place?) {
    for language in languages {
      guard let words = theme.words[language], words.isKnown else { continue }
      if AddressForm.allCases.allSatisfy({ words.text(word, $0) != nil }) { continue }
      diagnostics.append(
        Diagnostic(
          .missingWord, at: place ?? Place(path: words.path, line: 0),
          Wording(
            fr: "le mot « \(word) » manque dans \(words.path)",
            en: "the word “\(word)” is missing from \(words.path)"),
          help: didYouMean(word, among: words.texts.keys.sorted())))
    }
  }

  /// The words that become file names must be fit for it.
  private mutating func checkRoutes(in language: String) {
    guard let words = theme.words[language] else { return }
    for word in ["route-whole", "route-exit", "route-sitemap"] {
      guard let name = words.text(word), !isPlainName(name) else { continue }
      diagnostics.append(
        Diagnostic(
          .badName, at: Place(path: words.path, line: 0),
          Wording(
            fr: "« \(name) » (\(word)) ne peut pas être un nom de fichier",
            en: "“\(name)” (\(word)) cannot be a file name"),
          help: Wording(
            fr: "n'utilisez que des minuscules sans accent, des chiffres et « - »",
            en: "use only lower-case letters without accents, digits and “-”")))
    }
  }
}
