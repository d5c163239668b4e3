import Text

/// What is written between braces: `{#id .class lang=de}`.
struct Attributes: Equatable {
  var id: String?
  var classes: [String] = []
  var language: String?
  /// What is written above a table.
  var caption: String?

  var isEmpty: Bool { id == nil && classes.isEmpty && language == nil }

  /// These, completed by others. Of two ids or languages, the later written counts; a hundred
  /// classes are enough.
  func merged(with later: Attributes) -> Attributes {
    let new = classes.count < 100 ? later.classes.filter { !classes.contains($0) } : []
    return Attributes(
      id: later.id ?? id,
      classes: classes + new,
      language: later.language ?? language,
      caption: later.caption ?? caption)
  }

  /// The opening tag of an element that has them, in UTF-8. A language brings its direction with it
  /// where that, or that of the page, is from right to left.
  func tag(_ element: String, onPageIn page: String) -> [UInt8] {
    var html: [UInt8] = []
    html.reserveCapacity(100)
    html.append(UInt8(ascii: "<"))
    html.append(utf8: element)
    if let id { html.append(attribute: " id=\"", id) }
    if !classes.isEmpty { html.append(attribute: " class=\"", classes.joined(separator: " ")) }
    if let language {
      html.append(attribute: " lang=\"", language)
      if isRightToLeft(language) || isRightToLeft(page) {
        html.append(attribute: " dir=\"", direction(of: language))
      }
    }
    html.append(UInt8(ascii: ">"))
    return html
  }
}

extension [UInt8] {
  /// Adds an attribute, of which the name is given with what stands around it.
  mutating func append(attribute name: String, _ value: String) {
    append(utf8: name)
    append(escaping: value)
    append(UInt8(ascii: "\""))
  }
}

/// What braces turn out to hold.
enum Braces: Equatable {
  /// Well-formed attributes.
  case attributes(Attributes)
  /// Meant as attributes, but not well formed.
  case malformed
  /// Something else: it is text.
  case text

  /// Reads a text from `{` to `}`.
  init(_ written: ArraySlice<UInt8>) {
    var attributes = Attributes()
    var rest = written.dropFirst().dropLast().drop { $0 == 0x20 }
    guard Braces.begins(rest.prefix { $0 != 0x20 }) else {
      self = .text
      return
    }
    while !rest.isEmpty {
      let word = Braces.firstWord(of: rest)
      guard attributes.take(word) else {
        self = .malformed
        return
      }
      rest = rest[word.endIndex...].drop { $0 == 0x20 }
    }
    self = .attributes(attributes)
  }

  /// What stands before the next space that is not between quotes.
  private static func firstWord(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var isQuoted = false
    return text.prefix { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return isQuoted || byte != 0x20
    }
  }

  /// Whether a word looks like the beginning of attributes: `#`, `.` or `word=`.
  private static func begins(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    if first == UInt8(ascii: "#") || first == UInt8(ascii: ".") { return true }
    guard let equals = word.firstIndex(of: UInt8(ascii: "=")), equals > word.startIndex else {
      return false
    }
    return word[..<equals].allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
  }
}

extension Attributes {
  /// Adds one word: `#id`, `.class` or `lang=de`; false when it is none of these.
  fileprivate mutating func take(_ word: ArraySlice<UInt8>) -> Bool {
    let rest = word.dropFirst()
    switch word.first {
    case UInt8(ascii: "#"):
      guard id == nil, isName(rest) else { return false }
      id = String(decoding: rest, as: UTF8.self)
    case UInt8(ascii: "."):
      guard isName(rest) else { return false }
      classes.append(String(decoding: rest, as: UTF8.self))
    case UInt8(ascii: "c") where word.starts(with: "caption=".utf8):
      let words = unquoted(word.dropFirst(8))
      guard caption == nil, !words.allSatisfy(\.isBlank), words != word.dropFirst(8) else {
        return false
      }
      caption = String(decoding: words, as: UTF8.self)
    default:
      guard language == nil, word.starts(with: "lang=".utf8) else { return false }
      let tag = unquoted(word.dropFirst(5))
      guard mayNameLanguage(tag) else { return false }
      language = String(decoding: tag, as: UTF8.self)
    }
    return true
  }
}

/// Letters, digits, `-` and `_`, beginning with a letter.
private func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard let first = bytes.first, first.isLetter else { return false }
  return bytes.allSatisfy {
    $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
  }
}

/// The shape of BCP 47: `fr`, `fr-BE`, `zh-Hant-TW`; also of `deutsch`, which a page's checks then
/// tell from a tag.
private func mayNameLanguage(_ bytes: ArraySlice<UInt8>) -> Bool {
  let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  guard let first = parts.first, (2...8).contains(first.count), first.allSatisfy(\.isLetter) else {
    return false
  }
  return parts.dropFirst().allSatisfy { part in
    (1...8).contains(part.count) && part.allSatisfy { $0.isLetter || $0.isDigit }
  }
}

/// `de` for `"de"`, as other tools write it.
private func unquoted(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let quote = UInt8(ascii: "\"")
  guard bytes.count >= 2, bytes.first == quote, bytes.last == quote else { return bytes }
  return bytes.dropFirst().dropLast()
}
