import Diagnostics

extension Rule {
  static let tooLarge = Rule(
    "too-large", .error, hides: .page,
    finds: Wording(
      fr: "un texte ou un gabarit fait plus de \(mostTextBytes / 1_000_000) mégaoctets",
      en: "a text or a template has more than \(mostTextBytes / 1_000_000) megabytes"),
    protects: Wording(
      fr: "Personne ne lirait une telle page ; c'est le signe d'un fichier qui n'est pas un "
        + "texte, ou qui s'est répété. (Ici, le signe ∞ tient lieu de dix millions de lettres.)",
      en: "Nobody would read such a page; it is the sign of a file that is no text, or that got "
        + "repeated. (Here the sign ∞ stands for ten million letters.)"),
    in: Example.pagePath, Example.page("Bonjour."), slip: ("Bonjour.", "Bonjour ∞"))
}

/// A text of more bytes is not read: no library has a book of so many.
let mostTextBytes = 10_000_000

/// A file that is not read for its size.
func tooLarge(_ path: String) -> Diagnostic {
  let megabytes = mostTextBytes / 1_000_000
  return Diagnostic(
    .tooLarge, at: Place(path: path, line: 0),
    Wording(
      fr: "ce texte fait plus de \(megabytes) Mo : il n'est pas lu",
      en: "this text has more than \(megabytes) MB: it is not read"),
    help: Wording(
      fr: "partagez-le en plusieurs fichiers ; s'il est là par erreur, supprimez-le",
      en: "split it into several files; if it is here by mistake, remove it"))
}

/// From so many bytes on, a page must not be made of too many pieces.
private let fewBytes = 1_000_000

/// What reading a page may take, in bytes of memory for each of its own.
private let mostBytesInMemory = 40

/// A page that is not read because it is made of too many pieces, headings, links, items, words in
/// emphasis: each becomes something of its own in memory, however few signs it has. What each takes was
/// measured.
func tooManyPieces(_ file: SourceFile) -> Diagnostic? {
  if file.bytes.count < fewBytes { return nil }
  var memory = 0
  var previous = UInt8(ascii: "\n")
  // Between the brackets of a link, an address is not looked for in the text.
  var isInLink = false
  for byte in file.bytes {
    let beginsLine = previous == UInt8(ascii: "\n") || previous == UInt8(ascii: "\r")
    switch byte {
    case UInt8(ascii: "#") where beginsLine: memory += 1_300
    case UInt8(ascii: ">") where beginsLine, UInt8(ascii: "{") where beginsLine: memory += 1_500
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): break
    case _ where beginsLine: memory += 550
    case UInt8(ascii: "/") where previous == byte && !isInLink: memory += 1_200
    case UInt8(ascii: "w") where previous == byte && !isInLink: memory += 450
    case UInt8(ascii: "|"): memory += 350
    case UInt8(ascii: "<"): memory += 650
    case UInt8(ascii: "-") where previous == UInt8(ascii: ":"): memory += 650
    case UInt8(ascii: "["), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "&"), UInt8(ascii: "\\"):
      memory += 250
    default: break
    }
    if byte == UInt8(ascii: "("), previous == UInt8(ascii: "]") { isInLink = true }
    if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\n") { isInLink = false }
    previous = byte
  }
  if memory <= file.bytes.count * mostBytesInMemory { return nil }
  return Diagnostic(
    .tooLarge, at: Place(path: file.path, line: 0),
    Wording(
      fr: "ce texte est fait de trop de petits morceaux (titres, liens, lignes) : il n'est pas lu",
      en: "this text is made of too many small pieces (headings, links, lines): it is not read"),
    help: Wording(
      fr: "partagez-le en plusieurs fichiers ; s'il est là par erreur, supprimez-le",
      en: "split it into several files; if it is here by mistake, remove it"))
}
