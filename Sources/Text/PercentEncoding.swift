/// A path in which everything but letters, digits and `-._~/` is percent-encoded.
package func percentEncoded(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  bytes.append(percentEncoding: text)
  return String(decoding: bytes, as: UTF8.self)
}

/// A text in which each `%` with two hexadecimal digits is the byte they name; the text as it stands
/// where that would give no UTF-8.
package func percentDecoded(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  guard text.contains(UInt8(ascii: "%")) else { return text }
  var bytes: [UInt8] = []
  var rest = text[...]
  while let byte = rest.popFirst() {
    let digits = rest.prefix(2).compactMap(valueOfHexDigit)
    if byte == UInt8(ascii: "%"), digits.count == 2 {
      bytes.append(digits[0] << 4 | digits[1])
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(validating: bytes, as: UTF8.self) == nil ? text : bytes[...]
}

extension [UInt8] {
  /// Adds a path in which everything but letters, digits and `-._~/` is percent-encoded.
  package mutating func append(percentEncoding text: String) {
    let start = count
    append(utf8: text)
    percentEncode(from: start)
  }

  /// Percent-encodes everything from a place on but letters, digits and `-._~/`.
  mutating func percentEncode(from start: Int) {
    let place = endOfPlainPath(from: start)
    if place == count { return }
    let rest = Array(self[place...])
    removeSubrange(place...)
    for byte in rest {
      if byte.isPlainInPaths {
        append(byte)
      } else {
        append(UInt8(ascii: "%"))
        append(hexDigit(byte >> 4, inCapitals: true))
        append(hexDigit(byte & 15, inCapitals: true))
      }
    }
  }

  /// Where a path has the first byte that is not plain; the end when all are.
  private func endOfPlainPath(from start: Int) -> Int {
    let bytes = span
    var place = start
    while place < bytes.count, bytes[place].isPlainInPaths { place &+= 1 }
    return place
  }
}

extension UInt8 {
  /// Letters, digits and `-._~/`.
  fileprivate var isPlainInPaths: Bool {
    switch self {
    case 0x61...0x7A, 0x2D...0x39, 0x41...0x5A, UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: false
    }
  }
}
