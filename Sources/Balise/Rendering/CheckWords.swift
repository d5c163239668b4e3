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
      if theme.isOwn { checkInside(of: language) }
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

  /// Words that are made of parts: twelve months, and places in braces that are filled.
  private mutating func checkInside(of language: String) {
    guard let words = theme.words[language], words.isKnown else { return }
    for form in AddressForm.allCases {
      guard let months = words.text("months", form) else { continue }
      let count = months.split(separator: " ").count
      if count != 12 {
        diagnostics.append(otherThanTwelve(months: count, in: words))
        break
      }
    }
    // What no other language has a place for is a place that nobody fills.
    let others = theme.words.all.filter { $0.key != language && $0.value.isKnown }.map(\.value)
    if others.isEmpty { return }
    for (name, forms) in words.texts.sorted(by: { $0.key < $1.key }) where words.own.contains(name)
    {
      let known = others.reduce(into: Set<String>()) { $0.formUnion($1.places(in: name)) }
      if known.isEmpty { continue }
      for place in Set(forms.values.flatMap(placesInBraces)).subtracting(known).sorted() {
        diagnostics.append(unknownPlace(place, of: name, among: known.sorted(), in: words))
      }
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

extension Words {
  /// The names of the places that are to be filled in one of the words.
  fileprivate func places(in name: String) -> Set<String> {
    Set((texts[name] ?? [:]).values.flatMap(placesInBraces))
  }
}

/// The names between braces: `number` in `Question {number}`.
private func placesInBraces(_ text: String) -> [String] {
  text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
    part.firstIndex(of: "}").map { String(part[..<$0]) }
  }
}
