import Diagnostics

/// The slip on a line `key: value` that makes it unreadable, with the line as it is to be; nil when the
/// line is in order by itself.
func valueSlip(onLine number: Int, of file: SourceFile) -> Diagnostic? {
  let bytes = file.line(number)
  guard bytes.count < 1000 else { return nil }
  let line = Substring(decoding: bytes, as: UTF8.self)
  let indent = line.prefix { $0 == " " }
  // Tabs have their own message.
  guard let slip = ValueSlip(in: line.dropFirst(indent.count)), !line.hasPrefix("\t") else {
    return nil
  }
  let column = line.distance(from: line.startIndex, to: slip.place) + 1
  return slip.diagnostic(at: Place(path: file.path, line: number, column: column))
}

/// A key and its value without a blank between them.
func missingBlank(_ key: String, _ value: Substring, _ place: Place) -> Diagnostic {
  Diagnostic(
    .frontMatter, at: place,
    Wording(
      fr: "il manque un espace après « \(key): »", en: "a blank is missing after “\(key):”"),
    help: Wording(
      fr: "écrivez \(key): \(value.isEmpty ? "…" : value)",
      en: "write \(key): \(value.isEmpty ? "…" : value)"))
}

private struct ValueSlip {
  enum Kind {
    /// A quotation mark that closes before the end of the value.
    case earlyQuote
    /// One that is never closed, though another one ends the line.
    case otherQuote
    /// A sign with which no text begins.
    case opening
    /// A `: ` in the value.
    case colon
    /// Another key on the same line.
    case secondKey(String)
    case missingBlank
    /// `=` or a wide colon after the key.
    case otherSign
  }

  let kind: Kind
  let key: String
  let value: Substring
  let place: Substring.Index

  /// nil where a line is in order.
  init?(in line: Substring) {
    var line = line
    while line.hasPrefix("- ") { line = line.dropFirst(2).drop { $0 == " " } }
    let key = line.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    guard !key.isEmpty, key.count < 30 else { return nil }
    self.key = String(key)
    let sign = line[key.endIndex...].drop { $0 == " " }
    guard sign.first == ":" else {
      guard let first = sign.first, first == "=" || first == "\u{FF1A}" else { return nil }
      (kind, value, place) = (.otherSign, sign.dropFirst().drop { $0 == " " }, sign.startIndex)
      return
    }
    let rest = sign.dropFirst()
    var value = rest.drop { $0 == " " }
    while value.last == " " { value.removeLast() }
    self.value = value
    guard let first = value.first else { return nil }
    if rest.first != " " {
      // `https://…` is no key.
      if rest.hasPrefix("//") { return nil }
      (kind, place) = (.missingBlank, value.startIndex)
      return
    }
    guard let (kind, place) = Self.slip(in: value, first) else { return nil }
    (self.kind, self.place) = (kind, place)
  }

  private static func slip(in value: Substring, _ first: Character) -> (Kind, Substring.Index)? {
    switch first {
    case "'", "\"": return quoteSlip(in: value, first)
    case "[", "{":
      let closing: Character = first == "[" ? "]" : "}"
      guard let end = value.lastIndex(of: closing) else { return nil }
      let after = value[end...].dropFirst().drop { $0 == " " }
      return after.isEmpty || after.hasPrefix("#") ? nil : (.opening, value.startIndex)
    case "*", "&", "!", "%", "@", "`", ",", "]", "}": return (.opening, value.startIndex)
    case "|", ">":
      let isBlock = value.dropFirst().allSatisfy { "+-0123456789 ".contains($0) }
      return isBlock ? nil : (.opening, value.startIndex)
    case "?", "-", ":":
      return value.dropFirst().first == " " ? (.opening, value.startIndex) : nil
    // Curly quotes have their own message.
    case "“", "”": return nil
    default:
      guard let colon = colon(in: value) else { return nil }
      let word = value[..<colon].reversed().prefix { $0.isLetter }
      let name = String(word.reversed())
      let before = value[..<colon].dropLast(name.count).last
      let isKey = keys.contains(name) && (before == " " || before == ",")
      return (isKey ? .secondKey(name) : .colon, colon)
    }
  }

  private static let keys = Set(
    FrontMatter.Key.allCases.map(\.rawValue) + Settings.Key.allCases.map(\.rawValue)
      + ["name", "phone", "text", "country", "lines", "answers", "ends", "page"])

  /// The first colon that YAML takes for the end of a key.
  private static func colon(in value: Substring) -> Substring.Index? {
    var rest = value
    while let colon = rest.firstIndex(of: ":") {
      let next = value[colon...].dropFirst().first
      if next == nil || next == " " { return colon }
      rest = value[colon...].dropFirst()
    }
    return nil
  }

  private static func quoteSlip(
    in value: Substring, _ quote: Character
  ) -> (Kind, Substring.Index)? {
    var place = value.index(after: value.startIndex)
    while place < value.endIndex {
      let next = value.index(after: place)
      if quote == "\"", value[place] == "\\", next < value.endIndex {
        place = value.index(after: next)
        continue
      }
      if value[place] == quote {
        // Two of these stand for one.
        if quote == "'", next < value.endIndex, value[next] == quote {
          place = value.index(after: next)
          continue
        }
        let rest = value[next...].drop { $0 == " " }
        return rest.isEmpty || rest.hasPrefix("#") || ",}]".contains(rest.prefix(1))
          ? nil : (.earlyQuote, place)
      }
      place = next
    }
    return value.last == "'" || value.last == "\"" ? (.otherQuote, value.startIndex) : nil
  }
}

extension ValueSlip {
  func diagnostic(at place: Place) -> Diagnostic {
    let quoted = quoted(plain)
    let whole = Wording(fr: "écrivez \(key): \(quoted)", en: "write \(key): \(quoted)")
    let first = value.first.map(String.init) ?? ""
    switch kind {
    case .missingBlank: return missingBlank(key, value, place)
    case .earlyQuote:
      return unread(
        Wording(
          fr: "le guillemet \(first) se referme ici, avant la fin de la valeur",
          en: "the quotation mark \(first) closes here, before the end of the value"), whole, place)
    case .otherQuote:
      return unread(
        Wording(
          fr: "ouverte par \(first), la valeur n'est pas fermée par le même guillemet",
          en: "opened by \(first), the value is not closed by the same quotation mark"), whole,
        place)
    case .opening:
      return unread(
        Wording(
          fr: "une valeur ne commence pas par « \(first) », sauf entre guillemets droits",
          en: "a value does not begin with “\(first)”, but between straight quotes"), whole, place)
    case .colon:
      return unread(
        Wording(
          fr: "la valeur contient « : », qui annonce une autre clé",
          en: "the value holds a “:”, which announces another key"), whole, place)
    case .secondKey(let name):
      return unread(
        Wording(
          fr: "deux clés, « \(key) » et « \(name) », sont sur une ligne",
          en: "two keys, “\(key)” and “\(name)”, are on one line"),
        Wording(
          fr: "mettez « \(name): » sur une ligne à elle", en: "put “\(name):” on a line of its own"),
        place)
    case .otherSign:
      return unread(
        Wording(
          fr: "après une clé, on écrit deux points et un espace",
          en: "a colon and a blank go after a key"),
        Wording(fr: "écrivez \(key): \(value)", en: "write \(key): \(value)"), place)
    }
  }

  private func unread(_ problem: Wording, _ help: Wording, _ place: Place) -> Diagnostic {
    Diagnostic(.frontMatter, at: place, problem, help: help)
  }

  /// The value without quotation marks that were to stand around it.
  private var plain: String {
    guard let first = value.first, first == "'" || first == "\"", value.count > 1 else {
      return String(value)
    }
    if value.last == first { return String(value.dropFirst().dropLast()) }
    if case .otherQuote = kind { return String(value.dropFirst().dropLast()) }
    return String(value)
  }

  /// A text between the quotation marks that it does not hold itself.
  private func quoted(_ text: String) -> String {
    if !text.contains("\"") && !text.contains("\\") { return "\"\(text)\"" }
    return "'" + text.replacing("'", with: "''") + "'"
  }
}
