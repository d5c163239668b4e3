import Diagnostics
import Markdown

/// Lines that begin with what was to make a heading or a list, and does not. The lines of one would-be
/// list are one slip.
func listMarks(in runs: [TextRun], _ file: SourceFile) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var told = 0
  var before: (mark: OpeningMark, line: Int, diagnostic: Diagnostic)?
  for run in runs {
    let line = file.line(run.line).prefix(1000)
    guard let mark = OpeningMark(of: run.text, written: line) else { continue }
    let place = file.place(line: run.line, byteColumn: mark.column)
    let diagnostic = openingMark(mark, place)
    defer { before = (mark, run.line, diagnostic) }
    let isNext = before.map { $0.line + 1 == run.line && mark.mayFollow($0.mark) } ?? false
    if isNext {
      if told + 1 < run.line, let before { diagnostics.append(before.diagnostic) }
    } else if mark.needsCompany, !comesAfterColon(run.line, file) {
      continue
    } else if mark.kind == .dash, !mark.isInItem, goesOn(after: file.line(run.line - 1)) {
      continue
    } else {
      diagnostics.append(diagnostic)
    }
    told = run.line
  }
  return diagnostics
}

/// Whether the line above announces a list.
private func comesAfterColon(_ line: Int, _ file: SourceFile) -> Bool {
  file.line(line - 1).last { $0 != 0x20 } == UInt8(ascii: ":")
}

/// Whether a line may be followed by more of its sentence.
private func goesOn(after line: ArraySlice<UInt8>) -> Bool {
  let text = line.drop { " \t>".utf8.contains($0) }
  guard let first = text.first, let last = text.last(where: { $0 != 0x20 }) else { return false }
  let isOpening = "#{".utf8.contains(first) || text.starts(with: "–".utf8)
  return !isOpening && last != UInt8(ascii: ":")
}

/// What a line begins with that was to be more than text.
private struct OpeningMark {
  enum Kind {
    /// Hashes right before their word, or before a blank that Markdown does not know as one.
    case hashes
    /// A mark of a list right before its word.
    case joined
    /// A mark of a list before a blank that Markdown does not know as one.
    case blank
    /// A bullet of a word processor.
    case bullet
    /// A dash that may be one of the sentence.
    case dash
    /// A sign that is a bullet only where several lines begin with it.
    case sign
    /// A letter, or a number between brackets.
    case letter
    /// A number from which no list begins in the middle of a paragraph.
    case number
  }

  let sign: String
  let kind: Kind
  /// In the line, in bytes from 1.
  let column: Int
  /// Whether it stands in an item already.
  let isInItem: Bool

  /// nil where a line begins with words; `line` is how it is written.
  init?(of text: String, written line: ArraySlice<UInt8>) {
    if Self.isWord(opening: text) { return nil }
    let scalars = Array(text.unicodeScalars.prefix(24))
    let isAlone = !text.dropFirst().contains("*") && !text.hasPrefix("*[")
    guard let (sign, kind) = Self.sign(opening: scalars, isAlone: isAlone) else { return nil }
    self.sign = sign
    self.kind = kind
    var written = line.drop { " \t>".utf8.contains($0) }
    var isInItem = false
    while let mark = written.first, "-*+".utf8.contains(mark), written.dropFirst().first == 0x20 {
      written = written.dropFirst().drop { $0 == 0x20 }
      isInItem = true
    }
    // What is written with a backslash is meant.
    guard written.starts(with: sign.utf8) else { return nil }
    self.isInItem = isInItem
    column = written.startIndex - line.startIndex + 1
  }

  /// Whether one line alone proves nothing.
  var needsCompany: Bool {
    switch kind {
    case .sign, .letter, .number: true
    case .hashes, .joined, .blank, .bullet, .dash: false
    }
  }

  /// Whether the list would go on with this mark.
  func mayFollow(_ other: OpeningMark) -> Bool {
    guard kind == other.kind else { return false }
    return kind == .letter ? Self.ordinal(other.sign).map { $0 + 1 } == Self.ordinal(sign) : true
  }

  /// The place of `b)`, `(2)`, `ii.` in its row; `i` is the first of the Roman ones.
  private static func ordinal(_ sign: String) -> Int? {
    let word = sign.lowercased().filter { $0.isLetter || $0.isNumber }
    if let number = Int(word) { return number }
    if let roman = ["i", "ii", "iii", "iv", "v", "vi"].firstIndex(of: word) { return roman + 1 }
    guard word.utf8.count == 1, let letter = word.utf8.first, 0x61...0x7A ~= letter else {
      return nil
    }
    return Int(letter) - 0x60
  }
}

extension OpeningMark {
  /// Whether a text begins with two letters that number no item, as most texts do.
  fileprivate static func isWord(opening text: String) -> Bool {
    var bytes = text.utf8.makeIterator()
    guard let first = bytes.next(), first.isLetter, let second = bytes.next() else { return false }
    return second.isLetter && !"ivx".utf8.contains(second)
  }

  private static func sign(
    opening text: [Unicode.Scalar], isAlone: Bool
  ) -> (String, Kind)? {
    guard let first = text.first, text.count > 1 else { return nil }
    let (sign, next) = (String(first), text[1])
    if first == "#" { return hashes(text) }
    if "-*+".unicodeScalars.contains(first) {
      if isForeignBlank(next) { return (sign, .blank) }
      let isJoined = next == "[" || next.properties.isAlphabetic
      return isJoined && isAlone ? (sign, .joined) : nil
    }
    if "·—–".unicodeScalars.contains(first), next == "[" || next.properties.isAlphabetic {
      return (sign, .joined)
    }
    if "•‣▪◦·●∙⁃".unicodeScalars.contains(first) || 0xF000...0xF0FF ~= first.value {
      return (sign, .bullet)
    }
    if first == "–" { return (sign, .dash) }
    if next == "\t", first == "o" || first == "§" || first == "Ø" { return (sign, .bullet) }
    if "—→►▶▸✓✔☐☑✗➢➤➔■□▫○◆◇♦★☆§o".unicodeScalars.contains(first),
      next == " " || isForeignBlank(next)
    {
      return (sign, .sign)
    }
    return number(text)
  }

  /// `##Title`; one hash alone is a hashtag or a number, unless a blank of another kind comes next.
  private static func hashes(_ text: [Unicode.Scalar]) -> (String, Kind)? {
    let count = text.prefix { $0 == "#" }.count
    guard count < text.count else { return nil }
    let next = text[count]
    if isForeignBlank(next) || count > 1 && next != " " && next != "\t" || count > 6 {
      return (String(repeating: "#", count: count), .hashes)
    }
    return nil
  }

  /// `1.Word`, `a) `, `(1) `, and `112. ` in the middle of a paragraph.
  private static func number(_ text: [Unicode.Scalar]) -> (String, Kind)? {
    let isBracketed = text[0] == "("
    let word = text.dropFirst(isBracketed ? 1 : 0).prefix(9).prefix {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))
    }
    let end = word.endIndex
    guard !word.isEmpty, end + 1 < text.count, text[end] == "." || text[end] == ")" else {
      return nil
    }
    let sign = String(String.UnicodeScalarView(text[...end]))
    let next = text[end + 1]
    guard word.allSatisfy({ ("0"..."9").contains($0) }) else {
      let isLetter = word.count == 1 || word.allSatisfy { "ivx".unicodeScalars.contains($0) }
      return isLetter && (next == " " || isForeignBlank(next)) ? (sign, .letter) : nil
    }
    if isBracketed { return next == " " ? (sign, .letter) : nil }
    if isForeignBlank(next) { return (sign, .blank) }
    if next == " " { return (sign, .number) }
    // Not `3.a` or `2.0`: a word.
    let isWord =
      next.properties.isAlphabetic && end + 2 < text.count
      && text[end + 2].properties.isAlphabetic
    return isWord ? (sign, .joined) : nil
  }

  /// Whether it looks like a blank and is none for Markdown.
  private static func isForeignBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
  }
}

private func openingMark(_ mark: OpeningMark, _ place: Place) -> Diagnostic {
  let sign = 0xE000...0xF8FF ~= mark.sign.unicodeScalars.first?.value ?? 0 ? "•" : mark.sign
  let hyphen = Wording(
    fr: "commencez chaque point par un trait d'union et un espace : - comme ceci",
    en: "begin each item with a hyphen and a space: - like this")
  let (message, help): (Wording, Wording) =
    switch mark.kind {
    case .hashes:
      (
        Wording(
          fr: "« \(sign) » s'afficherait tel quel : il n'y a pas d'espace ordinaire après",
          en: "“\(sign)” would be shown as it is: no ordinary blank comes after it"),
        Wording(
          fr: "tapez un espace au clavier : \(sign.prefix(6)) Le titre",
          en: "type a blank: \(sign.prefix(6)) The heading")
      )
    case .joined:
      (
        Wording(
          fr: "« \(sign) » collé au premier mot ne fait pas un point de liste",
          en: "“\(sign)” right before the first word makes no item of a list"),
        sign.first?.isNumber ?? false
          ? Wording(
            fr: "mettez un espace après : \(sign) Comme ceci",
            en: "put a blank after it: \(sign) Like this")
          : hyphen
      )
    case .blank:
      (
        Wording(
          fr: "« \(sign) » ne fait pas un point de liste : l'espace qui suit n'en est pas un",
          en: "“\(sign)” makes no item of a list: what comes after it is no ordinary blank"),
        Wording(
          fr: "effacez-le et tapez un espace au clavier", en: "remove it and type a blank")
      )
    case .bullet, .dash, .sign, .letter:
      (
        Wording(
          fr: "« \(sign) » au début d'une ligne ne fait pas une liste",
          en: "“\(sign)” at the beginning of a line does not make a list"),
        mark.kind == .letter
          ? Wording(
            fr: "numérotez chaque point : 1. comme ceci, 2. puis cela",
            en: "number each item: 1. like this, 2. then that") : hyphen
      )
    case .number:
      (
        Wording(
          fr: "« \(sign) » au milieu d'un paragraphe ne commence pas une liste",
          en: "“\(sign)” in the middle of a paragraph does not begin a list"),
        Wording(
          fr: "laissez une ligne vide au-dessus de la liste",
          en: "leave an empty line above the list")
      )
    }
  return Diagnostic(.shownAsTyped, at: place, message, help: help)
}
