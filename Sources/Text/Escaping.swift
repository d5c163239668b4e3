/// Text made safe for HTML, between tags and inside double quotes.
package func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: \.needsReference) else { return text }
  var bytes: [UInt8] = []
  var text = text
  text.withUTF8 { unsafe bytes.append(escaping: $0) }
  return String(decoding: bytes, as: UTF8.self)
}

extension [UInt8] {
  /// Adds text made safe for HTML.
  package mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { unsafe append(escaping: $0) }
  }

  /// Adds text in UTF-8 made safe for HTML.
  package mutating func append(escaping text: ArraySlice<UInt8>) {
    unsafe text.withUnsafeBufferPointer { unsafe append(escaping: $0) }
  }

  /// Adds text made safe for HTML.
  package mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var rest = unsafe text[...]
    while let place = unsafe rest.firstIndex(where: \.needsReference) {
      unsafe append(contentsOf: rest[..<place])
      unsafe append(utf8: rest[place].reference ?? "")
      unsafe rest = rest[(place + 1)...]
    }
    unsafe append(contentsOf: rest)
  }
}

extension UInt8 {
  /// Whether HTML writes the byte in another way: one of `"&'<>`, each below 64.
  package var needsReference: Bool {
    let signs: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
    return self < 64 && signs >> UInt64(self) & 1 == 1
  }

  /// The number of bytes of the longest of them.
  package static var longestReference: Int { 6 }

  /// How HTML writes the byte where it would mean something else; nil for most bytes.
  package var reference: String? {
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
