/// Where an address leads, as browsers read it (URL Standard), whatever its variables hold.
package enum Destination: Equatable, Sendable {
  /// To a file of the site, or to a place on the page.
  case here
  /// To another site.
  case outside
  /// To a file that stands in the address itself: `data:`.
  case data
  /// To something else; the scheme, in small letters.
  case scheme(String)
  /// Nobody knows: a text of an author's stands where a scheme may begin.
  case unknown

  /// Where an address leads that may hold the scalars of variables. Each variable may also be empty.
  package init(of address: String) {
    var (scheme, slashes, mayLeadOutside) = ("", 0, false)
    for scalar in address.unicodeScalars {
      // Before it begins, browsers pass over blanks and control signs, and inside of it over these three.
      let isBlank = scalar.value <= 0x20 && scheme.isEmpty && slashes == 0
      if isBlank || scalar == "\t" || scalar == "\n" || scalar == "\r" { continue }
      if let variable = HTMLVariable(scalar) {
        switch variable {
        case .local, .word, .policy: continue
        case .outside, .goal:
          mayLeadOutside = mayLeadOutside || scheme.isEmpty && slashes == 0
          continue
        case .text:
          let isOpen = slashes == 1 || Self.isBeginning(scheme)
          self = isOpen ? .unknown : mayLeadOutside ? .outside : .here
          return
        }
      }
      if scalar == "/" || scalar == "\\", scheme.isEmpty {
        slashes += 1
        if slashes == 2 { break }
      } else if slashes == 0, scalar == ":", !scheme.isEmpty {
        self = Self.named(scheme.lowercased())
        return
      } else if slashes == 0, Self.belongsToScheme(scalar, first: scheme.isEmpty) {
        scheme.unicodeScalars.append(scalar)
      } else {
        break
      }
    }
    self = slashes == 2 || mayLeadOutside ? .outside : .here
  }

  private static func named(_ scheme: String) -> Destination {
    switch scheme {
    case "http", "https", "ftp", "ws", "wss": .outside
    case "data": .data
    default: .scheme(scheme)
    }
  }

  private static func belongsToScheme(_ scalar: Unicode.Scalar, first isFirst: Bool) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z": true
    case "0"..."9", "+", "-", ".": !isFirst
    default: false
    }
  }

  /// Whether a scheme that runs or loads may begin so.
  private static func isBeginning(_ text: String) -> Bool {
    [
      "http", "https", "ftp", "ws", "data", "javascript", "vbscript", "blob", "filesystem", "file",
    ]
    .contains { $0.hasPrefix(text.lowercased()) }
  }
}

/// The addresses of a list of pictures (HTML Standard, 4.8.4.3.8): `a.png 1x, b.png 2x`.
package func addresses(inSourceSet text: String) -> [String] {
  func isBlank(_ scalar: Unicode.Scalar) -> Bool { " \t\n\r\u{C}".unicodeScalars.contains(scalar) }
  var found: [String] = []
  var rest = Substring(text).unicodeScalars
  while true {
    rest = rest.drop { isBlank($0) || $0 == "," }
    if rest.isEmpty { return found }
    var address = rest.prefix { !isBlank($0) }
    rest = rest[address.endIndex...]
    let isLast = address.last == ","
    while address.last == "," { address = address.dropLast() }
    found.append(String(Substring(address)))
    if isLast { continue }
    var depth = 0
    while let scalar = rest.popFirst() {
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth -= 1 }
      if scalar == ",", depth <= 0 { break }
    }
  }
}
