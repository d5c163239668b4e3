import Text

/// An address of the web taken apart (RFC 3986, as browsers read it).
struct WebAddress: Sendable, Equatable {
  /// `http` or `https`.
  let scheme: String
  /// In small letters.
  let host: String
  /// Nil for the usual one.
  let port: Int?
  /// What stands behind host and port: path, query, fragment.
  let rest: String

  /// Takes an address apart.
  ///
  /// - Throws: what a reader would not be led by to where it seems to lead.
  init(_ text: String) throws(AddressFault) {
    let lower = text.lowercased()
    guard let scheme = ["https", "http"].first(where: { lower.hasPrefix($0 + ":") }) else {
      throw .otherScheme
    }
    let afterScheme = text.dropFirst(scheme.count + 1)
    guard afterScheme.hasPrefix("//"), !afterScheme.hasPrefix("///") else {
      throw .slashes(scheme + "://" + afterScheme.drop { $0 == "/" || $0 == "\\" })
    }
    if let sign = text.unicodeScalars.first(where: { isDeceiving($0) || isUnfit($0) }) {
      throw .sign(String(sign))
    }
    let authority = afterScheme.dropFirst(2).prefix { !"/?#\\".contains($0) }
    if let at = authority.lastIndex(of: "@") { throw .userName(String(authority[..<at])) }
    self.scheme = scheme
    (host, port) = try Self.hostAndPort(authority)
    rest = String(afterScheme.dropFirst(2 + authority.count))
    try checkHost(host)
  }

  private static func hostAndPort(_ authority: Substring) throws(AddressFault) -> (String, Int?) {
    // In an address of IPv6 the colons stand between brackets.
    let isBracketed = authority.hasPrefix("[")
    let hostEnd =
      isBracketed
      ? authority.firstIndex(of: "]").map { authority.index(after: $0) } ?? authority.endIndex
      : authority.firstIndex(of: ":") ?? authority.endIndex
    let host = authority[..<hostEnd].lowercased()
    if host.isEmpty { throw .noHost }
    let end = authority[hostEnd...]
    if end.isEmpty { return (host, nil) }
    guard end.hasPrefix(":"), end.dropFirst().utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
      end.count > 1, let port = Int(end.dropFirst()), 1...65_535 ~= port
    else { throw .port(String(end.drop { $0 == ":" })) }
    return (host, port)
  }
}

/// Why an address of the web leads nowhere, or not where it seems to.
enum AddressFault: Error, Sendable, Equatable {
  /// It begins with neither `https:` nor `http:`.
  case otherScheme
  /// `https:/x`, `https:x`: with the address that was meant.
  case slashes(String)
  case noHost
  /// What stands before `@` is no part of the host, however much it looks like one.
  case userName(String)
  /// A sign that no address has, or that nobody sees.
  case sign(String)
  /// A host that cannot be one.
  case host(String)
  /// A host that only its author's machine or network knows.
  case local(String)
  case port(String)
  /// Letters that look alike, of several scripts in one name.
  case scripts(String)
}

/// Signs that no address has as they are, or that would end it in one of the files it may stand in.
private func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "\t"..."\r", " ", "<", ">", "\"", "'", "\\", "^", "`", "{", "|", "}": true
  case "\0"..."\u{7F}": false
  default: scalar.properties.isWhitespace || scalar.properties.isNoncharacterCodePoint
  }
}

private func checkHost(_ host: String) throws(AddressFault) {
  if host.hasPrefix("[") {
    guard let words = sixteenBits(ofIPv6: host.dropFirst().dropLast()), host.hasSuffix("]") else {
      throw .host(host)
    }
    if isLocal(words) { throw .local(host) }
    return
  }
  let labels = host.split(separator: ".", omittingEmptySubsequences: false)
  // A point at the end names the root, as some write it.
  let named = labels.last == "" ? labels.dropLast() : labels[...]
  guard let last = named.last, named.allSatisfy(isLabel) else { throw .host(host) }
  // Browsers take a host whose last part is a number for an address of IPv4.
  if last.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) || last.hasPrefix("0x") {
    let parts = named.compactMap { UInt8($0) }
    guard parts.count == 4, named.count == 4,
      named.allSatisfy({ $0 == "0" || !$0.hasPrefix("0") })
    else { throw .host(host) }
    if isLocal(parts) { throw .local(host) }
    return
  }
  let isKnownHere =
    named.count == 1
    || ["localhost", "local", "internal", "lan", "intranet", "home", "corp", "localdomain"]
      .contains(last)
    || host.hasSuffix("home.arpa")
  if isKnownHere { throw .local(host) }
  if let label = named.first(where: mixesScripts) { throw .scripts(String(label)) }
}

/// Whether a text may stand between two points of a host's name.
private func isLabel(_ label: Substring) -> Bool {
  !label.isEmpty && label.utf8.count <= 63 && label.first != "-" && label.last != "-"
    && label.unicodeScalars.allSatisfy(isPartOfLabel)
}

private func isPartOfLabel(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
  case "\0"..."\u{7F}": false
  default:
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || [.nonspacingMark, .spacingMark].contains(scalar.properties.generalCategory)
  }
}

/// Private, loopback and link-local addresses (RFC 1918, 6598, 3927), and those that are no host's.
private func isLocal(_ parts: [UInt8]) -> Bool {
  switch (parts[0], parts[1]) {
  case (0, _), (10, _), (127, _), (169, 254), (192, 168): true
  case (172, 16...31), (100, 64...127): true
  default: parts[0] >= 224
  }
}

/// The same of IPv6 (RFC 4291, 4193), and addresses of IPv4 inside it.
private func isLocal(_ words: [UInt16]) -> Bool {
  let isMapped = words[..<5].allSatisfy { $0 == 0 } && (words[5] == 0xFFFF || words[5] == 0)
  if isMapped {
    let parts = words[6...].flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    return isLocal(parts)
  }
  return words[0] & 0xFE00 == 0xFC00 || words[0] & 0xFFC0 == 0xFE80 || words[0] >> 8 == 0xFF
}

/// The eight parts of an address of IPv6; nil for what is none.
private func sixteenBits(ofIPv6 text: Substring) -> [UInt16]? {
  func words(_ text: Substring) -> [UInt16]? {
    if text.isEmpty { return [] }
    var words: [UInt16] = []
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index == parts.count - 1, part.contains(".") {
        let bytes = part.split(separator: ".", omittingEmptySubsequences: false)
          .compactMap { UInt8($0) }
        guard bytes.count == 4 else { return nil }
        words.append(UInt16(bytes[0]) << 8 | UInt16(bytes[1]))
        words.append(UInt16(bytes[2]) << 8 | UInt16(bytes[3]))
        continue
      }
      guard part.count <= 4, let word = UInt16(part, radix: 16) else { return nil }
      words.append(word)
    }
    return words
  }
  guard let gap = text.firstRange(of: "::") else {
    let all = words(text)
    return all?.count == 8 ? all : nil
  }
  guard let before = words(text[..<gap.lowerBound]), let after = words(text[gap.upperBound...]),
    before.count + after.count < 8
  else { return nil }
  return before + Array(repeating: 0, count: 8 - before.count - after.count) + after
}

/// Whether one name has letters of scripts whose letters look alike.
private func mixesScripts(_ label: Substring) -> Bool {
  Set(label.unicodeScalars.compactMap(AlikeScript.init)).count > 1
}

/// Scripts with letters that look like those of another.
private enum AlikeScript {
  case latin, greek, cyrillic, armenian, cherokee

  /// Nil for signs of other scripts, and of all.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0x24F, 0x250...0x2AF, 0x1E00...0x1EFF,
      0x2C60...0x2C7F, 0xA720...0xA7FF, 0xFF21...0xFF5A:
      self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: self = .cyrillic
    case 0x531...0x58F: self = .armenian
    case 0x13A0...0x13FF, 0xAB70...0xABBF: self = .cherokee
    default: return nil
    }
  }
}
