/// What a style does that none may do.
package struct StyleFault: Equatable, Sendable {
  /// What it does.
  package enum Kind: Equatable, Sendable {
    /// `@import`.
    case imports
    /// Loads from elsewhere; the address.
    case address(String)
    /// Runs something in some browser; the name of the property or function.
    case runs(String)
    /// Holds a text that an author has written.
    case text
  }

  /// What it does.
  package let kind: Kind
  /// Where it begins, in bytes from the beginning of the style.
  package let offset: Int
}

/// The first fault of a style sheet or of a `style` attribute, in which the scalars of variables may stand;
/// nil when there is none. Read as browsers read it (CSS Syntax Module), in time linear in its length.
package func styleFault(in style: String) -> StyleFault? {
  var reader = StyleReader(style)
  while !reader.isAtEnd {
    if let fault = reader.readNext() { return fault }
  }
  return nil
}

private struct StyleReader {
  private let style: [Unicode.Scalar]
  private var place = 0
  private var bytes = 0
  /// The functions and brackets that are open: whether a text in each is an address that is loaded.
  private var loads: [Bool] = []
  /// In `@namespace` and `@document`, addresses are names.
  private var isNaming = false
  /// In `--a: …`, which any property may ask for.
  private var isCustom = false

  init(_ style: String) { self.style = Array(style.unicodeScalars) }

  var isAtEnd: Bool { place >= style.count }

  private var next: Unicode.Scalar? { place < style.count ? style[place] : nil }

  /// Reads one token.
  mutating func readNext() -> StyleFault? {
    guard let scalar = next else { return nil }
    let start = bytes
    if HTMLVariable(scalar) == .text { return StyleFault(kind: .text, offset: start) }
    switch scalar {
    case "/" where place + 1 < style.count && style[place + 1] == "*": passComment()
    case "\"", "'":
      let text = readString()
      let isLoaded = isCustom || loads.last ?? false
      if isLoaded, !isNaming { return fault(ofAddress: text, at: start) }
    case "@":
      advance()
      let name = readName().lowercased()
      if name == "import" { return StyleFault(kind: .imports, offset: start) }
      isNaming = name == "namespace" || name.hasSuffix("document")
    case "(", "[":
      advance()
      loads.append(loads.last ?? false)
    case ")", "]":
      advance()
      _ = loads.popLast()
    case ";", "{", "}":
      advance()
      if scalar != ";" { loads = [] }
      if loads.isEmpty { (isNaming, isCustom) = (false, false) }
    case _ where beginsName(scalar): return readWord(from: start)
    default: advance()
    }
    return nil
  }

  private mutating func readWord(from start: Int) -> StyleFault? {
    let name = readName().lowercased()
    guard next == "(" else {
      var ahead = place
      while ahead < style.count, isBlank(style[ahead]) { ahead += 1 }
      guard ahead < style.count, style[ahead] == ":" else { return nil }
      if name.hasPrefix("--") { isCustom = true }
      let isRun = ["behavior", "-ms-behavior", "-moz-binding", "-o-link"].contains(name)
      return isRun ? StyleFault(kind: .runs(name), offset: start) : nil
    }
    advance()
    switch name {
    case "url", "src":
      let address = readAddress()
      return isNaming ? nil : fault(ofAddress: address, at: start)
    case "expression": return StyleFault(kind: .runs(name), offset: start)
    case "image-set", "-webkit-image-set", "image", "cross-fade", "-webkit-cross-fade":
      loads.append(true)
    default: loads.append(false)
    }
    return nil
  }

  private func fault(ofAddress address: String, at start: Int) -> StyleFault? {
    switch Destination(of: address) {
    case .here, .data: nil
    case .outside, .scheme, .unknown: StyleFault(kind: .address(address), offset: start)
    }
  }

  // MARK: Signs

  private mutating func advance() {
    bytes += UTF8.width(style[place])
    place += 1
  }

  private mutating func passComment() {
    advance()
    advance()
    while !isAtEnd {
      let isEnd = style[place] == "*" && place + 1 < style.count && style[place + 1] == "/"
      advance()
      if isEnd { return advance() }
    }
  }

  /// The text of a string; a line end ends one that is not closed.
  private mutating func readString() -> String {
    let quote = style[place]
    advance()
    var text = String.UnicodeScalarView()
    while let scalar = next {
      if scalar == quote {
        advance()
        break
      }
      if scalar == "\n" { break }
      if scalar == "\\" {
        readEscape(into: &text)
      } else {
        text.append(scalar)
        advance()
      }
    }
    return String(text)
  }

  /// What stands between the brackets of `url(…)`.
  private mutating func readAddress() -> String {
    while let scalar = next, isBlank(scalar) { advance() }
    var text = String.UnicodeScalarView()
    if next == "\"" || next == "'" { text = readString().unicodeScalars }
    while let scalar = next {
      if scalar == "\\" {
        readEscape(into: &text)
        continue
      }
      advance()
      if scalar == ")" { break }
      text.append(scalar)
    }
    return String(text)
  }

  private mutating func readName() -> String {
    var name = String.UnicodeScalarView()
    while let scalar = next, beginsName(scalar) || "0"..."9" ~= scalar {
      if scalar == "\\" {
        readEscape(into: &name)
      } else {
        name.append(scalar)
        advance()
      }
    }
    return String(name)
  }

  private func beginsName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "_", "-", "\\": true
    default: scalar.value >= 0x80
    }
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    " \t\n\r\u{C}".unicodeScalars.contains(scalar)
  }

  /// `\72 `, `\r`, or an end of line that means nothing.
  private mutating func readEscape(into text: inout String.UnicodeScalarView) {
    advance()
    var digits = ""
    while let scalar = next, scalar.properties.isASCIIHexDigit, digits.utf8.count < 6 {
      digits.unicodeScalars.append(scalar)
      advance()
    }
    if let number = UInt32(digits, radix: 16) {
      text.append(Unicode.Scalar(number) ?? "\u{FFFD}")
      if let scalar = next, isBlank(scalar) { advance() }
    } else if let scalar = next {
      if scalar != "\n" { text.append(scalar) }
      advance()
    }
  }
}
