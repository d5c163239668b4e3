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

/// Whether a link's text does not say where it leads.
func isVague(_ text: String) -> Bool {
  lowercasedWords(of: text).map(vagueTexts.contains) ?? false
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

/// The words of a text in lower case, one space between them; nil when they are longer than any of
/// ``vagueTexts``.
private func lowercasedWords(of text: String) -> String? {
  if text.utf8.count >= 2 * longestVagueText { return nil }
  guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
    return text.lowercased().split { !$0.isLetter }.joined(separator: " ")
  }
  // Nearly all texts are ASCII, and bytes are looked at in no time.
  var words: [UInt8] = []
  words.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    let lower = byte | 0x20
    if lower &- 0x61 < 26 {
      words.append(lower)
    } else if let last = words.last, last != 0x20 {
      words.append(0x20)
    }
  }
  if words.last == 0x20 { words.removeLast() }
  return words.count > longestVagueText ? nil : String(decoding: words, as: UTF8.self)
}
