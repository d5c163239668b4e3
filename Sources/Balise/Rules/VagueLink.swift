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

/// What ``letterSum(of:)`` gives for each of them that is ASCII.
private let vagueSums = Set(vagueTexts.compactMap(letterSum))

/// Whether a link's text does not say where it leads.
func isVague(_ text: String) -> Bool {
  if text.utf8.count >= 2 * longestVagueText { return false }
  // Nearly all texts are ASCII, and none of these.
  if let sum = letterSum(of: text), !vagueSums.contains(sum) { return false }
  return vagueTexts.contains(
    text.lowercased().split { !$0.isLetter }.joined(separator: " "))
}

/// A number that texts of ASCII have in common when their letters are the same, in either case and with
/// one sign or many between words; nil for a text with other signs.
private func letterSum(of text: String) -> UInt64? {
  var (sum, isBetweenWords): (UInt64, Bool) = (0, false)
  for byte in text.utf8 {
    if byte >= 0x80 { return nil }
    let lower = byte | 0x20
    if lower &- 0x61 < 26 {
      if isBetweenWords, sum > 0 { sum = sum &* 0x100_0000_01B3 &+ 0x20 }
      sum = sum &* 0x100_0000_01B3 &+ UInt64(lower)
      isBetweenWords = false
    } else {
      isBetweenWords = true
    }
  }
  return sum
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
