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
    let here = path.utf8
    let there = other.path.utf8
    // Skip the folders both have in common.
    var common = here.startIndex
    var index = here.startIndex
    var otherIndex = there.startIndex
    while index < here.endIndex, otherIndex < there.endIndex, here[index] == there[otherIndex] {
      let isFolderEnd = here[index] == UInt8(ascii: "/")
      index = here.index(after: index)
      otherIndex = there.index(after: otherIndex)
      if isFolderEnd { common = index }
    }
    var address = ""
    for byte in there[common...] where byte == UInt8(ascii: "/") { address += "../" }
    address += percentEncoded(path[common...])
    if let fragment { address += "#" + percentEncoded(fragment) }
    return address
  }
}

/// A place that a link can lead to: a file of the site, perhaps an anchor in it.
package struct SiteAddress: Sendable, Equatable {
  package let route: Route
  package let fragment: String?

  func relative(to route: Route) -> String { self.route.address(from: route, fragment: fragment) }
}

/// A path in which everything but letters, digits and `-._~/` is percent-encoded.
func percentEncoded(_ text: some StringProtocol) -> String {
  func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x2D...0x39, 0x41...0x5A, UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: false
    }
  }
  if text.utf8.allSatisfy(isPlain) { return String(text) }
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    if isPlain(byte) {
      bytes.append(byte)
    } else {
      bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
