/// Where a file of the site stands, from the folder of the site: `faire-le-point/q1.html`.
package struct Route: Hashable, Sendable {
  package let path: String

  package init(_ path: String) { self.path = path }

  /// The folder the file stands in; "" at the top.
  var folder: String {
    var path = path
    return path.withUTF8 { path in
      let slash = path.lastIndex(of: UInt8(ascii: "/"))
      return String(decoding: path[..<(slash ?? 0)], as: UTF8.self)
    }
  }
}

extension [UInt8] {
  /// Adds the relative address of a file, or of a place in it, as it is written in another.
  mutating func append(addressOf route: Route, fragment: String?, from other: Route) {
    if fragment == nil || route != other {
      var (here, there) = (route.path, other.path)
      here.withUTF8 { here in there.withUTF8 { there in append(addressOf: here, from: there) } }
    }
    if let fragment {
      append(UInt8(ascii: "#"))
      append(percentEncoding: fragment)
    }
  }

  /// Adds the way from one file to another.
  private mutating func append(
    addressOf here: UnsafeBufferPointer<UInt8>, from there: UnsafeBufferPointer<UInt8>
  ) {
    // Skip the folders both have in common.
    var common = 0
    for place in 0..<Swift.min(here.count, there.count) {
      guard here[place] == there[place] else { break }
      if here[place] == UInt8(ascii: "/") { common = place + 1 }
    }
    for byte in there[common...] where byte == UInt8(ascii: "/") {
      for sign in "../".utf8 { append(sign) }
    }
    append(percentEncoding: UnsafeBufferPointer(rebasing: here[common...]))
  }

  /// Adds a path in which everything but letters, digits and `-._~/` is percent-encoded.
  mutating func append(percentEncoding text: String) {
    var text = text
    text.withUTF8 { append(percentEncoding: $0) }
  }

  private mutating func append(percentEncoding text: UnsafeBufferPointer<UInt8>) {
    if text.allSatisfy(\.isPlainInPaths) { return append(contentsOf: text) }
    for byte in text {
      if byte.isPlainInPaths {
        append(byte)
      } else {
        append(UInt8(ascii: "%"))
        append(hexDigit(byte >> 4))
        append(hexDigit(byte & 15))
      }
    }
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

/// The upper-case digit of a value below 16.
private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

/// A place that a link can lead to: a file of the site, perhaps an anchor in it.
package struct SiteAddress: Sendable, Equatable {
  package let route: Route
  package let fragment: String?
}

/// A path in which everything but letters, digits and `-._~/` is percent-encoded.
func percentEncoded(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  bytes.append(percentEncoding: text)
  return String(decoding: bytes, as: UTF8.self)
}
