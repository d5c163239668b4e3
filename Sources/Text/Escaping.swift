/// Text made safe for HTML, between tags and inside double quotes.
package func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: \.needsReference) else { return text }
  var bytes: [UInt8] = []
  bytes.append(escaping: text)
  return String(decoding: bytes, as: UTF8.self)
}

extension [UInt8] {
  /// Adds text made safe for HTML.
  package mutating func append(escaping text: String) { append(escaping: Array(text.utf8)[...]) }

  /// Adds text in UTF-8 made safe for HTML.
  package mutating func append(escaping text: ArraySlice<UInt8>) {
    var rest = text
    while let place = rest.firstIndex(where: \.needsReference) {
      self += rest[..<place]
      append(utf8: rest[place].reference ?? "")
      rest = rest[(place + 1)...]
    }
    self += rest
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
