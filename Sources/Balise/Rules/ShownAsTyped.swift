import Diagnostics
import Markdown

extension Rule {
  static let shownAsTyped = Rule(
    "shown-as-typed", .warning,
    finds: Wording(
      fr: "des signes d'un autre outil, ou mal écrits, s'afficheraient tels quels : ==, [[ ]], "
        + "[TOC], :::, ** sans suite, une puce tapée à la main, ## collé à son mot",
      en: "signs of another tool, or written with a slip, would be shown as they are: ==, [[ ]], "
        + "[TOC], :::, ** without effect, a bullet typed by hand, ## right before its word"),
    protects: Wording(
      fr: "Le lecteur verrait des signes au milieu des mots, et pas le titre, la liste ou le lien "
        + "qu'ils devaient faire.",
      en: "The reader would see signs among the words, and not the heading, the list or the link "
        + "that they were to make."),
    in: Example.pagePath, Example.page("Ne payez **jamais**."), slip: ("**jamais**", "==jamais=="))
}

/// Signs that would be shown as they are typed, each kind once a line.
///
/// What the author wrote on purpose, with a backslash or as code, is left alone: the sign has to
/// stand in the source as it stands in the text.
func shownAsTyped(in runs: [TextRun], _ file: SourceFile) -> [Diagnostic] {
  runs.flatMap { run in
    foreignSigns(in: Array(run.text.utf8), after: file.line(run.line - 1)).compactMap { sign in
      // In a quote an unknown call-out has had its own message.
      if sign.markup == .callout, file.line(run.line).first == UInt8(ascii: ">") { return nil }
      guard file.place(of: "\\" + sign.text, on: run.line) == nil,
        let place = file.firstPlace(of: sign.text, on: run.line)
      else { return nil }
      return shownAsTyped(sign.text, sign.markup, place)
    }
  }
}

/// A bracket that no line of a block closes.
func openBrackets(in runs: [TextRun], _ file: SourceFile) -> [Diagnostic] {
  var open: [(line: Int, sign: String)] = []
  for run in runs {
    let bytes = Array(run.text.utf8)
    for place in bytes.indices {
      if bytes[place] == UInt8(ascii: "[") {
        let word = bytes[place...].dropFirst().prefix { isWordByte($0) }
        open.append((run.line, "[" + String(decoding: word.prefix(40), as: UTF8.self)))
      } else if bytes[place] == UInt8(ascii: "]"), !open.isEmpty {
        open.removeLast()
      }
    }
  }
  // A sad face and half-open intervals have no letter there.
  guard let (line, sign) = open.first(where: { $0.sign.utf8.count > 2 }),
    let place = file.place(of: sign, on: line), file.place(of: "\\" + sign, on: line) == nil
  else { return [] }
  return [shownAsTyped("[", .bracket, place)]
}

/// A message on signs that would be shown.
func shownAsTyped(_ sign: String, _ markup: ForeignMarkup, _ place: Place) -> Diagnostic {
  Diagnostic(
    .shownAsTyped, at: place,
    Wording(
      fr: "« \(sign) » s'afficherait tel quel : \(markup.reason.french)",
      en: "“\(sign)” would be shown as it is: \(markup.reason.english)"),
    help: markup.cure)
}

/// A sign of foreign markup as it is written.
struct ForeignSign: Equatable {
  let text: String
  let markup: ForeignMarkup

  init(_ text: String, _ markup: ForeignMarkup) {
    self.text = text
    self.markup = markup
  }
}

/// The signs in one line of a text, each kind once; `before` is the line of the source above it.
func foreignSigns(in text: [UInt8], after before: ArraySlice<UInt8>) -> [ForeignSign] {
  var found: [ForeignSign] = []
  if let sign = signOpening(text, after: before) { found.append(sign) }
  var place = 0
  // A very long line has said what it has to say.
  while place < min(text.count, 20_000) {
    defer { place += 1 }
    if isAddress(at: place, in: text) {
      place = text[place...].firstIndex(of: 0x20) ?? text.count
    } else if let sign = foreignSign(at: place, in: text),
      !found.contains(where: { $0.markup == sign.markup || $0.text.hasPrefix(sign.text) })
    {
      found.append(sign)
    }
  }
  return found
}

/// Whether what comes next belongs to an address, in which any sign may stand.
private func isAddress(at place: Int, in text: [UInt8]) -> Bool {
  switch text[place] {
  case UInt8(ascii: ":"): text[place...].starts(with: "://".utf8)
  case UInt8(ascii: "w"): text[place...].starts(with: "www.".utf8)
  default: false
  }
}

/// What makes sense at the beginning of a line only.
private func signOpening(_ text: [UInt8], after before: ArraySlice<UInt8>) -> ForeignSign? {
  let line = text[...]
  switch text.first {
  case UInt8(ascii: ":"):
    if line.starts(with: ":::".utf8) {
      // Alone it closes what has had its message.
      return line.contains { $0 != 0x3A && $0 != 0x20 } ? ForeignSign(":::", .container) : nil
    }
    let isWrapped = before.count >= 50 || before.isEmpty
    return line.dropFirst().first.map { $0 == 0x20 || $0 == 0x09 } == true && !isWrapped
      ? ForeignSign(":", .definition) : nil
  case UInt8(ascii: "!"), UInt8(ascii: "?"):
    let sign = String(decoding: text.prefix(3), as: UTF8.self)
    let kind = text.dropFirst(4).first.map { 0x61...0x7A ~= $0 } ?? false
    return ["!!!", "???"].contains(sign) && text.dropFirst(3).first == 0x20 && kind
      ? ForeignSign(sign, .admonition) : nil
  case UInt8(ascii: "."):
    return line.starts(with: ".. ".utf8) && contains("::", in: line)
      ? ForeignSign("..", .admonition) : nil
  case UInt8(ascii: "="):
    let signs = text.prefix { $0 == UInt8(ascii: "=") }
    let rest = text.dropFirst(signs.count)
    return 2...6 ~= signs.count && rest.first == 0x20
      && rest.dropFirst().first.map(isWordByte) == true
      ? ForeignSign(String(decoding: signs, as: UTF8.self), .heading) : nil
  case UInt8(ascii: "h"):
    return text.count > 4 && 0x31...0x36 ~= text[1] && text[2] == UInt8(ascii: ".")
      && text[3] == 0x20 ? ForeignSign(String(decoding: text[..<3], as: UTF8.self), .heading) : nil
  case UInt8(ascii: "*"):
    let isAbbreviation = line.starts(with: "*[".utf8) && contains("]:", in: line)
    return isAbbreviation ? ForeignSign("*[", .abbreviation) : nil
  case UInt8(ascii: "["), UInt8(ascii: "@"), UInt8(ascii: "{"):
    return contentsSign(text)
  default: return nil
  }
}

/// `[TOC]`, `[[_TOC_]]`, `{:toc}`, alone on a line.
private func contentsSign(_ text: [UInt8]) -> ForeignSign? {
  guard text.count < 20 else { return nil }
  let letters = text.filter { 0x61...0x7A ~= $0 | 0x20 }
  let isContents = String(decoding: letters, as: UTF8.self).lowercased() == "toc"
  guard isContents, let last = text.last, "]}".utf8.contains(last) else { return nil }
  return ForeignSign(String(decoding: text, as: UTF8.self), .contents)
}
