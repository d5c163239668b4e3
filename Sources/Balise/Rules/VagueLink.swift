import Diagnostics
import Markdown

extension Rule {
  static let vagueLink = Rule(
    "vague-link", .warning,
    finds: Wording(
      fr: "le texte d'un lien ne dit pas où il mène",
      en: "the text of a link does not say where it leads"),
    protects: Wording(
      fr: "Un lecteur d'écran donne la liste des liens sans leurs phrases : « ici, ici, ici ».",
      en: "A screen reader lists links without their sentences: “here, here, here”."),
    wrong: [
      Example.pagePath: Example.page("Pour savoir où appeler, cliquez [ici](aide.md)."),
      Example.helpPath: Example.helpPage,
    ],
    right: [
      Example.pagePath: Example.page("Voyez [où appeler](aide.md)."),
      Example.helpPath: Example.helpPage,
    ])
}

/// Link texts that say nothing without the sentence around them, in any of the languages: a screen
/// reader lists a page's links without their sentences.
private let vagueTexts: Set<String> = [
  "ici", "cliquez ici", "clique ici", "cliquer ici", "là", "lien", "ce lien", "le lien",
  "cette page", "en savoir plus", "lire la suite", "voir plus", "plus", "suite",
  "here", "click here", "this link", "link", "this page", "read more", "learn more", "more",
  "hier", "klik hier", "deze link", "deze pagina", "lees meer", "meer", "meer weten",
  "hier klicken", "klicken sie hier", "klick hier", "dieser link", "mehr", "mehr erfahren",
  "weiterlesen", "qui", "clicca qui", "cliccare qui", "questo link", "leggi di più", "di più",
]

/// The number of bytes of the longest of them.
private let longestVagueText = vagueTexts.lazy.map(\.utf8.count).max() ?? 0

/// For each letter, a bit for every number of bytes that a vague text beginning with it has: most
/// texts of links are told from all of them by that.
private let vagueLengths: [UInt64] = vagueTexts.reduce(into: Array(repeating: 0, count: 26)) {
  lengths, text in
  guard let first = text.utf8.first, first &- 0x61 < 26 else { return }
  lengths[Int(first - 0x61)] |= 1 << UInt64(text.utf8.count)
}

/// Whether a link's text does not say where it leads.
func isVague(_ text: String) -> Bool {
  guard text.utf8.count < 2 * longestVagueText, let words = lowercasedWords(of: text) else {
    return false
  }
  return vagueTexts.contains(words)
}

/// What to say of a link whose text does not say where it leads.
func vagueLink(_ link: Link, at place: Place) -> Diagnostic {
  Diagnostic(
    .vagueLink, at: place,
    Wording(
      fr: "le lien « \(link.text) » ne dit pas où il mène",
      en: "the link “\(link.text)” does not say where it leads"),
    help: Wording(
      fr: "nommez ce que l'on trouvera : [le guide pour les parents](parents.md)",
      en: "name what one will find: [the guide for parents](parents.md)"))
}

/// The words of a text in lower case, one space between them; nil when none of ``vagueTexts`` begins
/// like them and is as long.
private func lowercasedWords(of text: String) -> String? {
  var text = text
  return text.withUTF8 { bytes in
    guard bytes.allSatisfy({ $0 < 0x80 }) else {
      let text = String(decoding: bytes, as: UTF8.self)
      return text.lowercased().split { !$0.isLetter }.joined(separator: " ")
    }
    let longest = longestVagueText
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest + 2) { words in
      var count = 0
      for byte in bytes {
        let lower = byte | 0x20
        if lower &- 0x61 < 26 {
          words[count] = lower
          count += 1
        } else if count > 0, words[count - 1] != 0x20 {
          words[count] = 0x20
          count += 1
        }
        if count > longest + 1 { return nil }
      }
      if count > 0, words[count - 1] == 0x20 { count -= 1 }
      guard count > 0, vagueLengths[Int(words[0] - 0x61)] >> UInt64(count) & 1 == 1 else {
        return nil
      }
      return String(decoding: words[..<count], as: UTF8.self)
    }
  }
}
