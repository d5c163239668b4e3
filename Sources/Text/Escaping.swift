/// Text made safe for HTML, between tags and inside double quotes.
package func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: \.needsReference) else { return text }
  var bytes: [UInt8] = []
  bytes.append(escaping: text)
  return String(decoding: bytes, as: UTF8.self)
}

extension [UInt8] {
  /// Adds text made safe for HTML.
  package mutating func append(escaping text: String) {
    let start = count
    append(utf8: text)
    guard placeOfReference(in: start..<count) < count else { return }
    let written = self[start...]
    removeSubrange(start...)
    append(escaping: 0..<written.count, of: Array(written))
  }

  /// Adds a part of other text in UTF-8, made safe for HTML.
  package mutating func append(escaping part: Range<Int>, of text: [UInt8]) {
    var start = part.lowerBound
    while true {
      let place = text.placeOfReference(in: start..<part.upperBound)
      append(start..<place, of: text)
      if place == part.upperBound { return }
      append(utf8: text[place].reference ?? "")
      start = place + 1
    }
  }

  /// Where a part has the first byte that HTML writes in another way; its end when there is none.
  private func placeOfReference(in part: Range<Int>) -> Int {
    let bytes = span
    var place = part.lowerBound
    while place < part.upperBound, !bytes[place].needsReference { place &+= 1 }
    return place
  }
}

extension UInt8 {
  /// Whether HTML writes the byte in another way: one of `"&'<>`, each below 64.
  fileprivate var needsReference: Bool {
    let signs: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
    return self < 64 && signs >> UInt64(self) & 1 == 1
  }

  /// How HTML writes the byte where it would mean something else; nil for most bytes.
  fileprivate var reference: String? {
    switch self {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
