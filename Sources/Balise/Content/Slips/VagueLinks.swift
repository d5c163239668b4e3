import Markdown

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

/// Whether a link's text does not say where it leads.
func isVague(_ text: String) -> Bool {
  guard text.utf8.count < 32, let words = lowercasedWords(of: text) else { return false }
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

/// The words of a text in lower case, one space between them; nil when they are longer than any of
/// ``vagueTexts``.
private func lowercasedWords(of text: String) -> String? {
  guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
    return text.lowercased().split { !$0.isLetter }.joined(separator: " ")
  }
  let longest = 16
  var bytes: [UInt8] = []
  bytes.reserveCapacity(longest + 1)
  for byte in text.utf8 {
    let lower = byte | 0x20
    if lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "z") {
      bytes.append(lower)
    } else if let last = bytes.last, last != 0x20 {
      bytes.append(0x20)
    }
    if bytes.count > longest + 1 { return nil }
  }
  if bytes.last == 0x20 { bytes.removeLast() }
  return String(decoding: bytes, as: UTF8.self)
}
