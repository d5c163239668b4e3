import Text

/// What is said of footnotes.
package struct FootnoteLabels: Sendable {
  let title: String
  let note: String
  let back: String

  /// A title above them; how a link to one is called, and one back, each with `{number}`. Without words
  /// only the signs are printed.
  package init(title: String = "", note: String = "", back: String = "") {
    self.title = title
    self.note = note
    self.back = back
  }
}

/// `[^1]` in a text, and `[^1]: what it says` on a line of its own. libcmark knows none, and would take
/// some for definitions of links: between braces (`{^1}`) they are text to it.
struct HiddenFootnotes {
  /// The text with braces in the place of the brackets.
  private(set) var bytes: [UInt8]
  /// What notes are written for, as far as lines look like it.
  private(set) var written: Set<String> = []

  /// Nil when a text has none, or braces of this kind itself.
  init?(in text: [UInt8]) {
    guard var place = firstIndex(of: sign, in: text, within: text.indices) else { return nil }
    bytes = text
    var isAny = false
    while true {
      if place > 0, text[place - 1] == UInt8(ascii: "{") { return nil }
      if let end = Self.end(ofLabelAt: place, in: text), !isTaken(place - 1, end) {
        isAny = true
        bytes[place - 1] = UInt8(ascii: "{")
        bytes[end] = UInt8(ascii: "}")
        if end + 1 < text.count, text[end + 1] == UInt8(ascii: ":"), beginsLine(place - 1) {
          written.insert(footnoteKey(text[place + 1..<end]))
        }
      }
      guard let next = firstIndex(of: sign, in: text, within: place + 1..<text.count) else { break }
      place = next
    }
    guard isAny else { return nil }
  }

  /// Where the bracket closes of a label whose `^` stands at a place.
  private static func end(ofLabelAt place: Int, in text: [UInt8]) -> Int? {
    guard place > 0, text[place - 1] == UInt8(ascii: "[") else { return nil }
    let label = text[(place + 1)...].prefix(100).prefix(while: mayStandInLabel)
    guard !label.isEmpty, label.endIndex < text.count, text[label.endIndex] == UInt8(ascii: "]")
    else { return nil }
    return label.endIndex
  }

  /// Whether brackets are written as a sign of the text, or are those of a link.
  private func isTaken(_ opening: Int, _ closing: Int) -> Bool {
    let isLink = closing + 1 < bytes.count && bytes[closing + 1] == UInt8(ascii: "(")
    guard opening > 0, !isLink else { return isLink }
    if bytes[opening - 1] == UInt8(ascii: "!") { return true }
    let slashes = bytes[..<opening].suffix(100).reversed().prefix { $0 == UInt8(ascii: "\\") }
    return slashes.count % 2 == 1
  }

  /// Whether only blanks and the signs of quotes stand before a place.
  private func beginsLine(_ place: Int) -> Bool {
    let before = bytes[..<place].suffix(100).reversed().first {
      $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: ">")
    }
    return before.map { $0 == 0x0A || $0 == 0x0D } ?? true
  }
}

private let sign = UInt8(ascii: "^")

private func footnoteKey(_ name: ArraySlice<UInt8>) -> String {
  String(decoding: name, as: UTF8.self).lowercased()
}

/// Whether a byte may stand in the name of a note.
private func mayStandInLabel(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
    UInt8(ascii: "\\"), UInt8(ascii: "|"), sign, 0...0x20:
    false
  default: true
  }
}

/// A footnote named in what libcmark has read.
struct HiddenLabel {
  /// From brace to brace.
  var range: Range<Int>
  /// As the author wrote it.
  var written: [UInt8]
  /// By which a note is found, whether its letters are small or not.
  var key: String { footnoteKey(written.dropFirst(2).dropLast()) }
}

extension InlineText {
  /// The footnotes named in a piece of text.
  func labels(in piece: Piece) -> [HiddenLabel] {
    var found: [HiddenLabel] = []
    var place = piece.range.lowerBound
    while let mark = firstIndex(of: sign, in: bytes, within: place..<piece.range.upperBound) {
      place = mark + 1
      guard mark > piece.range.lowerBound, bytes[mark - 1] == UInt8(ascii: "{") else { continue }
      let end = bytes[place..<piece.range.upperBound].prefix(100).prefix(while: mayStandInLabel)
        .endIndex
      guard end > place, end < piece.range.upperBound, bytes[end] == UInt8(ascii: "}") else {
        continue
      }
      let written = Array("[^".utf8) + bytes[place..<end] + [UInt8(ascii: "]")]
      found.append(HiddenLabel(range: mark - 1..<end + 1, written: written))
      place = end + 1
    }
    return found
  }

  /// The pieces with which footnotes begin: `{^1}:` at the beginning of a line.
  var footnoteStarts: [Int] {
    remaining.filter { index in
      let piece = pieces[index]
      guard piece.kind == .text, piece.depth == 0,
        index == remaining.lowerBound || pieces[index - 1].kind == .lineBreak
      else { return false }
      return footnoteName(of: piece) != nil
    }
  }

  /// What the footnote is named that begins with a piece.
  func footnoteName(of piece: Piece) -> HiddenLabel? {
    guard bytes[piece.range].starts(with: "{^".utf8), let label = labels(in: piece).first,
      label.range.lowerBound == piece.range.lowerBound,
      label.range.upperBound < piece.range.upperBound,
      bytes[label.range.upperBound] == UInt8(ascii: ":")
    else { return nil }
    return label
  }

  /// Gives a label its brackets back, in the text and in its node.
  mutating func restore(_ label: HiddenLabel, in piece: Piece) {
    set(label.written, at: label.range.lowerBound)
    piece.node.setLiteral(bytes[piece.range])
  }
}

/// Code, addresses and titles as they were written.
extension Node {
  /// Gives the labels of footnotes their brackets back where they are none.
  func restoreFootnoteSigns() {
    switch kind {
    case .code, .codeBlock, .html, .htmlBlock:
      let literal = literal
      if let restored = withBrackets(literal) { setLiteral(restored) }
    case .link, .image:
      if let restored = withBrackets(Array(url.utf8)) {
        setURL(String(decoding: restored, as: UTF8.self))
      }
      if let restored = withBrackets(Array(title.utf8)) {
        setTitle(String(decoding: restored, as: UTF8.self))
      }
    case .document, .quote, .list, .item, .customBlock, .paragraph, .heading, .rule, .text,
      .softBreak, .lineBreak, .customInline, .emphasis, .strong:
      break
    }
  }
}

/// A text with brackets in the place of braces around labels; nil when it has none.
private func withBrackets(_ text: [UInt8]) -> [UInt8]? {
  guard contains(sign, in: text) else { return nil }
  var restored = text
  for place in text.indices.dropFirst()
  where text[place] == sign && text[place - 1] == UInt8(ascii: "{") {
    let end = text[(place + 1)...].prefix(100).prefix(while: mayStandInLabel).endIndex
    guard end > place + 1, end < text.count, text[end] == UInt8(ascii: "}") else { continue }
    restored[place - 1] = UInt8(ascii: "[")
    restored[end] = UInt8(ascii: "]")
  }
  return restored
}
