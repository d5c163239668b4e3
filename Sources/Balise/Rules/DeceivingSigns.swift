import Diagnostics
import Markdown
import Text

extension Rule {
  static let deceivingSigns = Rule(
    "deceiving-signs", .error,
    finds: Wording(
      fr: "un lien, un titre ou une réponse contient un signe que personne ne voit",
      en: "a link, a title or an answer has a sign that nobody sees"),
    protects: Wording(
      fr: "De tels signes retournent ou coupent ce qui est écrit : un numéro se lirait autrement "
        + "qu'il ne se compose. (Ici, le signe est juste avant le premier chiffre.)",
      en:
        "Such signs turn round or cut what is written: a number would be read otherwise than it is "
        + "dialled. (Here the sign stands right before the first digit.)"),
    in: Example.pagePath, Example.page("Appelez le [116 000](tel:116000)."),
    slip: ("[116 000]", "[\u{202E}116 000]"))
}

/// A text of Markdown in which nothing invisible may stand: of a link, a heading, an answer.
func deceivingSigns(in text: String, _ place: Place) -> Diagnostic? {
  deceivingSign(in: text).map { unseen(.deceivingSigns, $0, in: text, place, help: retypeWords) }
}

/// A text of front matter or settings that readers see.
func deceivingSigns(in text: Located<String>) -> [Diagnostic] {
  guard let sign = deceivingSign(in: text.value) else { return [] }
  let help = Wording(
    fr: "effacez cette valeur et retapez-la au clavier, sans la coller",
    en: "remove this value and type it anew, without pasting it")
  return [unseen(.deceivingSigns, sign, in: text.value, text.place, help: help)]
}

/// Unseen signs in the words of a block, a place in `Document.blocks`: in a heading they are an error,
/// elsewhere a warning. Those of a link have had their own message, and are mended first.
func unseenSigns(
  in runs: [TextRun], of block: Int, _ document: borrowing Document, _ file: SourceFile
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for run in runs {
    guard let sign = deceivingSign(in: run.text) ?? controlSign(in: run.text) else { continue }
    if diagnostics.isEmpty, hasDeceivingLink(block, document) { break }
    let rule: Rule = isHeading(run, in: block, document) ? .deceivingSigns : .unseenSigns
    let place = file.place(of: String(sign), on: run.line) ?? file.place(line: run.line)
    diagnostics.append(unseen(rule, sign, in: run.text, place, help: retypeWords))
  }
  return diagnostics
}

/// The first sign that steers a printer or a terminal, or ends a line as Unicode alone knows it; nil for
/// none.
private func controlSign(in text: String) -> Unicode.Scalar? {
  text.unicodeScalars.first {
    switch $0.value {
    case 0...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
    default: false
    }
  }
}

private func hasDeceivingLink(_ block: Int, _ document: borrowing Document) -> Bool {
  let links = document.links
  let first = links.partitionPoint { $0.block < block }
  return links[first...].prefix { $0.block == block }
    .contains { deceivingSign(in: $0.text) != nil }
}

private func isHeading(_ run: TextRun, in block: Int, _ document: borrowing Document) -> Bool {
  if case .heading = document.blocks[block].kind { return true }
  let headings = document.headings
  let index = headings.partitionPoint { $0.position.line < run.line }
  return headings.indices.contains(index) && headings[index].position.line == run.line
}

/// What nobody sees in code.
func unseenSign(inCode sign: String, _ place: Place) -> Diagnostic? {
  sign.unicodeScalars.first.map { sign in
    Diagnostic(
      .unseenSigns, at: place,
      Wording(
        fr: "un signe que personne ne voit (\(codePoint(sign))) est dans ce code",
        en: "a sign that nobody sees (\(codePoint(sign))) is in this code"),
      help: Wording(
        fr: "effacez ces mots et retapez-les au clavier",
        en: "remove these words and type them anew"))
  }
}

/// What nobody sees in the words that a browser shows beside a link.
func unseenSign(inTitle sign: String, _ place: Place) -> Diagnostic? {
  sign.unicodeScalars.first.map { sign in
    Diagnostic(
      .deceivingSigns, at: place,
      Wording(
        fr: "un signe que personne ne voit (\(codePoint(sign))) est dans le titre de ce lien",
        en: "a sign that nobody sees (\(codePoint(sign))) is in the title of this link"),
      help: Wording(
        fr: "supprimez les mots entre guillemets après l'adresse",
        en: "remove the words in quotation marks after the address"))
  }
}

private func unseen(
  _ rule: Rule, _ sign: Unicode.Scalar, in text: String, _ place: Place, help: Wording
) -> Diagnostic {
  let (name, words) = (codePoint(sign), words(around: sign, in: text))
  return Diagnostic(
    rule, at: place,
    Wording(
      fr: "un signe que personne ne voit (\(name)) est dans « \(words) »",
      en: "a sign that nobody sees (\(name)) is in “\(words)”"),
    help: help)
}

/// The words on both sides of a sign, as far as they are no code.
private func words(around sign: Unicode.Scalar, in text: String) -> String {
  let scalars = text.unicodeScalars
  let index = scalars.firstIndex(of: sign) ?? scalars.startIndex
  let (before, after) = (scalars[..<index].suffix(30), scalars[index...].prefix(30))
  let code: Unicode.Scalar = "\u{FFFC}"
  let start = before.lastIndex(of: code).map { scalars.index(after: $0) } ?? before.startIndex
  let end = after.firstIndex(of: code) ?? after.endIndex
  let words = printable(Substring(scalars[start..<end]).drop { $0 == " " })
  return (start > scalars.startIndex ? "…" : "") + words + (end < scalars.endIndex ? "…" : "")
}

private let retypeWords = Wording(
  fr: "effacez ces mots et retapez-les au clavier ; pour une autre direction d'écriture, "
    + "écrivez la langue : [mots]{lang=ar}",
  en: "remove these words and type them anew; for another direction of writing, write the "
    + "language: [words]{lang=ar}")
