import Diagnostics
import Markdown
import Text

extension Rule {
  static let cutValue = Rule(
    "cut-value", .warning,
    finds: Wording(
      fr: "une partie d'une valeur est perdue, parce qu'un signe l'en sépare",
      en: "a part of a value is lost, because a sign cuts it off"),
    protects: Wording(
      fr: "Le lecteur verrait un titre ou une description sans sa fin, et rien ne le montrerait.",
      en:
        "The reader would see a title or a description without its end, and nothing would show it."),
    in: Example.pagePath, "---\ntitle: \"Que faire ? # urgent\"\n---\n",
    slip: ("\"Que faire ? # urgent\"", "Que faire ? # urgent"))
}

/// Slips in a value that readers see as it is, as they are looked for in the text of a page.
func plainValue(_ value: Located<String>, key: String, _ file: SourceFile) -> [Diagnostic] {
  let line = value.place.line
  var diagnostics = lostPart(of: value, key: key, file).map { [$0] } ?? []
  diagnostics += deceivingSigns(in: value)
  guard mayHoldSlip(value.value) else { return diagnostics }
  func place(of sign: String) -> Place { file.firstPlace(of: sign, on: line) ?? value.place }
  if let sign = damagedLetter(in: value.value) {
    diagnostics.append(damagedLetter(sign, place(of: sign)))
  }
  let text = Array(value.value.utf8)
  if let sign = markdownSign(in: text) {
    diagnostics.append(shownAsTyped(sign.text, .plain, place(of: sign.text)))
  }
  if let words = unfinishedWords(in: text, isTitle: false) {
    diagnostics.append(leftoverSign(words, place(of: words)))
  }
  return diagnostics
}

/// Markup in a text that is none, be it Markdown or another tool's.
private func markdownSign(in text: [UInt8]) -> ForeignSign? {
  let value = String(decoding: text, as: UTF8.self)
  for sign in ["**", "__", "](", "~~", "<!--"] where value.contains(sign) {
    return ForeignSign(sign, .plain)
  }
  if text.count(where: { $0 == UInt8(ascii: "`") }) > 1 { return ForeignSign("`", .plain) }
  if value.contains(/(^|\s)\*[^\s*][^*]*\*/) { return ForeignSign("*", .plain) }
  if value.contains(/\{[#.][A-Za-z][^}]*\}/) { return ForeignSign("{", .plain) }
  if value.contains(/<\/?[A-Za-z][a-z0-9]*\s*\/?>/) { return ForeignSign("<", .plain) }
  let hashes = value.prefix { $0 == "#" }
  if !hashes.isEmpty, value.dropFirst(hashes.count).first == " " {
    return ForeignSign(String(hashes), .plain)
  }
  return foreignSigns(in: text, after: []).first
}

/// Whether a sign may cut a value off.
private func isCutting(_ sign: UInt8) -> Bool {
  switch sign {
  case UInt8(ascii: "#"), UInt8(ascii: "!"), UInt8(ascii: "&"): true
  default: false
  }
}

/// What of a value's line is not in the value: after ` #`, or a sign before it.
private func lostPart(
  of value: Located<String>, key: String, _ file: SourceFile
) -> Diagnostic? {
  let bytes = file.line(value.place.line)
  // Most lines hold no sign that cuts a value.
  guard bytes.contains(where: isCutting) else { return nil }
  let line = Substring(decoding: bytes, as: UTF8.self)
  guard let column = value.place.column, line.count < 1000 else { return nil }
  let written = line.dropFirst(column - 1)
  guard let first = written.first, !"'\"|>".contains(first) else { return nil }
  let text: Substring
  if written.hasPrefix(value.value) {
    let rest = written.dropFirst(value.value.count)
    guard rest.first?.isWhitespace ?? false, rest.drop(while: \.isWhitespace).first == "#" else {
      return nil
    }
    text = written
  } else if first == "!" || first == "&" {
    text = written
  } else {
    return nil
  }
  let quote: Character = text.contains("\"") ? "'" : "\""
  let whole = String(quote) + text.trimmed + String(quote)
  let sign = first == "!" || first == "&" ? String(first) : " #"
  return Diagnostic(
    .cutValue, at: value.place,
    Wording(
      fr: "« \(sign) » coupe cette valeur : il n'en reste que « \(value.value) »",
      en: "“\(sign)” cuts this value: only “\(value.value)” is left of it"),
    help: Wording(
      fr: "écrivez \(key): \(whole) ; une note pour vous se met sur une ligne à elle",
      en: "write \(key): \(whole); a note to yourself goes on a line of its own"))
}
