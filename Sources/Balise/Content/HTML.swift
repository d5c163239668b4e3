/// Text made safe for HTML, between tags and inside double quotes.
package func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: { $0.reference != nil }) else { return text }
  var bytes: [UInt8] = []
  var text = text
  text.withUTF8 { bytes.append(escaping: $0) }
  return String(decoding: bytes, as: UTF8.self)
}

extension [UInt8] {
  /// Adds text made safe for HTML.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0) }
  }

  /// Adds text made safe for HTML.
  mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var done = 0
    for (place, byte) in text.enumerated() {
      guard let reference = byte.reference else { continue }
      append(contentsOf: text[done..<place])
      append(contentsOf: reference.utf8)
      done = place + 1
    }
    append(contentsOf: text[done...])
  }
}

extension UInt8 {
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
