import Diagnostics
import Markdown

extension Rule {
  static let leftover = Rule(
    "leftover", .warning,
    finds: Wording(
      fr: "un reste de travail serait publié : -->, ((…)), TODO, **, [^1], une puce tapée à la "
        + "main, un tableau, une lettre abîmée, les marques de git",
      en: "a leftover of work would be published: -->, ((…)), TODO, **, [^1], a bullet typed by "
        + "hand, a table, a damaged letter, the marks of git"),
    protects: Wording(
      fr: "Le lecteur verrait vos notes de travail, et ferait moins confiance au reste.",
      en: "The reader would see your working notes, and trust the rest less."),
    in: Example.pagePath,
    Example.page("Parlez-en à l'école.\n\n<!-- ajouter le lien vers la liste -->"),
    slip: ("école.\n\n<!-- ajouter le lien vers la liste -->", "école ((ajouter le lien))."))
}

/// Signs of unfinished work in the words that would be published.
///
/// What the author wrote on purpose, with a backslash or as code, is left alone: the sign has to
/// stand in the source as it stands in the text.
func leftovers(in runs: [TextRun], _ file: SourceFile) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var lineOfBullet = 0
  for run in runs {
    for leftover in Leftover.all(in: run.text) {
      let sign = leftover.rawValue
      // In a quote an unknown call-out has had its own message.
      if leftover == .callout, file.line(run.line).first == UInt8(ascii: ">") { continue }
      guard file.place(of: "\\" + sign, on: run.line) == nil,
        let place = file.place(of: sign, on: run.line)
      else { continue }
      diagnostics.append(leftover.diagnostic(at: place))
    }
    guard let bullet = bullet(opening: run, file) else { continue }
    // The lines of one would-be list are one slip.
    if lineOfBullet == 0 || run.line > lineOfBullet + 1 {
      diagnostics.append(bulletAsText(bullet.value, bullet.place))
    }
    lineOfBullet = run.line
  }
  return diagnostics
}

private enum Leftover: String {
  case startOfNote = "<!--"
  /// What a word processor makes of the beginning of a note: `<!–`.
  case brokenNote = "<!"
  case endOfNote = "-->"
  case footnote = "[^"
  case callout = "[!"
  case strike = "~~"
  case brackets = "(("
  case todo = "TODO"
  case stars = "**"

  /// What is left in a text, each kind once.
  static func all(in text: String) -> [Leftover] {
    var found: [Leftover] = []
    let bytes = Array(text.utf8)
    for place in bytes.indices {
      if let leftover = at(place, in: bytes), !found.contains(leftover) { found.append(leftover) }
    }
    return found
  }

  private static func at(_ place: Int, in text: [UInt8]) -> Leftover? {
    let rest = text[place...]
    switch text[place] {
    case UInt8(ascii: "-"):
      return rest.starts(with: "-->".utf8) ? .endOfNote : nil
    case UInt8(ascii: "<"):
      if rest.starts(with: "<!--".utf8) { return .startOfNote }
      return rest.starts(with: "<!".utf8) ? .brokenNote : nil
    case UInt8(ascii: "["):
      let inside = rest.dropFirst(2).prefix(20).prefix { $0 != UInt8(ascii: "]") }
      guard rest[inside.endIndex...].first == UInt8(ascii: "]") else { return nil }
      let isName = !inside.isEmpty && inside.allSatisfy { 0x41...0x5A ~= $0 }
      if rest.starts(with: "[!".utf8), isName, place == 0 { return .callout }
      return rest.starts(with: "[^".utf8) ? .footnote : nil
    case UInt8(ascii: "~"):
      return rest.starts(with: "~~".utf8) ? .strike : nil
    case UInt8(ascii: "("):
      guard rest.starts(with: "((".utf8) else { return nil }
      // Closed by two as well, or not soon.
      let closing = rest.prefix(500).drop { $0 != UInt8(ascii: ")") }
      return closing.isEmpty || closing.starts(with: "))".utf8) ? .brackets : nil
    case UInt8(ascii: "T"):
      let isWord = place == 0 || !isLetter(text[place - 1])
      guard isWord, rest.starts(with: "TODO".utf8) else { return nil }
      return rest.dropFirst(4).first.map(isLetter) == true ? nil : .todo
    case UInt8(ascii: "*"):
      // A row of stars is a drawing or a hidden word.
      let isRow = rest.starts(with: "***".utf8) || place > 0 && text[place - 1] == text[place]
      return rest.starts(with: "**".utf8) && !isRow ? .stars : nil
    default: return nil
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  func diagnostic(at place: Place) -> Diagnostic {
    if self == .stars {
      return Diagnostic(
        .leftover, at: place,
        Wording(
          fr: "« ** » s'afficherait tel quel : rien ne devient gras ici",
          en: "“**” would be shown as it is: nothing becomes bold here"),
        help: Wording(
          fr: "collez les deux ** aux mots, sans espace : **comme ceci**",
          en: "put both ** close to the words, without spaces: **like this**"))
    }
    if self == .footnote {
      return Diagnostic(
        .leftover, at: place,
        Wording(
          fr: "« [^…] » s'afficherait tel quel : il n'y a pas de notes de bas de page",
          en: "“[^…]” would be shown as it is: there are no footnotes"),
        help: Wording(
          fr: "dites-le dans la phrase, ou faites un lien : [le guide](parents.md)",
          en: "say it in the sentence, or make a link: [the guide](parents.md)"))
    }
    if self == .callout {
      return Diagnostic(
        .leftover, at: place,
        Wording(
          fr: "« [!…] » s'afficherait tel quel : un encadré s'écrit dans une citation",
          en: "“[!…]” would be shown as it is: a call-out is written in a quote"),
        help: Wording(
          fr: "commencez cette ligne et les suivantes par > et un espace",
          en: "begin this line and the next ones with > and a space"))
    }
    let sign = self == .brackets ? "((…))" : rawValue
    return Diagnostic(
      .leftover, at: place,
      Wording(
        fr: "« \(sign) » est resté dans le texte et serait publié",
        en: "“\(sign)” was left in the text and would be published"),
      help: Wording(
        fr: "finissez ou supprimez ce passage ; une note pour vous se met entre <!-- et -->",
        en: "finish or remove this passage; a note to yourself goes between <!-- and -->"))
  }
}

/// The bullet a line begins with that Markdown takes for text; nil when there is none.
private func bullet(opening run: TextRun, _ file: SourceFile) -> Located<String>? {
  guard let first = run.text.unicodeScalars.first, "•–‣▪◦".unicodeScalars.contains(first) else {
    return nil
  }
  let sign = String(first)
  let line = file.line(run.line)
  let text = line.drop { " \t>-*+".utf8.contains($0) }
  guard text.starts(with: sign.utf8) else { return nil }
  let isInItem = line[..<text.startIndex].contains { "-*+".utf8.contains($0) }
  // A dash may be one of the sentence that goes on here.
  if first == "–", !isInItem, goesOn(after: file.line(run.line - 1)) { return nil }
  return Located(
    value: sign,
    place: file.place(line: run.line, byteColumn: text.startIndex - line.startIndex + 1)
  )
}

/// Whether a line may be followed by more of its sentence.
private func goesOn(after line: ArraySlice<UInt8>) -> Bool {
  let text = line.drop { " \t>".utf8.contains($0) }
  guard let first = text.first, let last = text.last(where: { $0 != 0x20 }) else { return false }
  let isOpening = "#{".utf8.contains(first) || text.starts(with: "–".utf8)
  return !isOpening && last != UInt8(ascii: ":")
}

private func bulletAsText(_ bullet: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .leftover, at: place,
    Wording(
      fr: "« \(bullet) » au début d'une ligne ne fait pas une liste",
      en: "“\(bullet)” at the beginning of a line does not make a list"),
    help: Wording(
      fr: "commencez chaque point par un trait d'union et un espace : - comme ceci",
      en: "begin each item with a hyphen and a space: - like this"))
}
