/// Where a file of the site stands, from the folder of the site: `faire-le-point/q1.html`.
package struct Route: Hashable, Comparable, Sendable {
  package let path: String

  package init(_ path: String) { self.path = path }

  package static func < (a: Route, b: Route) -> Bool {
    a.path.utf8.lexicographicallyPrecedes(b.path.utf8)
  }

  /// The relative address that leads here from another file of the site.
  package func address(from other: Route, fragment: String? = nil) -> String {
    if self == other, let fragment { return "#" + percentEncoded(fragment) }
    var (here, there) = (path, other.path)
    var address = here.withUTF8 { here in
      there.withUTF8 { there in relativeAddress(of: here, from: there) }
    }
    if let fragment { address += "#" + percentEncoded(fragment) }
    return address
  }
}

private func relativeAddress(
  of here: UnsafeBufferPointer<UInt8>, from there: UnsafeBufferPointer<UInt8>
) -> String {
  // Skip the folders both have in common.
  var common = 0
  for place in 0..<min(here.count, there.count) {
    guard here[place] == there[place] else { break }
    if here[place] == UInt8(ascii: "/") { common = place + 1 }
  }
  var climbs = ""
  for byte in there[common...] where byte == UInt8(ascii: "/") { climbs += "../" }
  return climbs + percentEncoded(UnsafeBufferPointer(rebasing: here[common...]))
}

/// A place that a link can lead to: a file of the site, perhaps an anchor in it.
package struct SiteAddress: Sendable, Equatable {
  package let route: Route
  package let fragment: String?

  func relative(to route: Route) -> String { self.route.address(from: route, fragment: fragment) }
}

/// A path in which everything but letters, digits and `-._~/` is percent-encoded.
func percentEncoded(_ text: String) -> String {
  var text = text
  return text.withUTF8(percentEncoded)
}

private func percentEncoded(_ text: UnsafeBufferPointer<UInt8>) -> String {
  func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x2D...0x39, 0x41...0x5A, UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: false
    }
  }
  if text.allSatisfy(isPlain) { return String(decoding: text, as: UTF8.self) }
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in text {
    if isPlain(byte) {
      bytes.append(byte)
    } else {
      bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
