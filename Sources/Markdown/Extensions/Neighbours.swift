/// What stands next to a sign, as far as typography cares.
enum Neighbour {
  /// The beginning or the end of the text or of a line.
  case edge
  /// Any space, also one that does not break.
  case space
  case letter, digit
  /// Code, an address, an emoticon; a sign of quantity such as `%`.
  case object
  /// Brackets and quotation marks.
  case opening, closing
  /// `! ? ; :`
  case sign
  /// `.` and `…`
  case dots
  /// Whatever typography has no opinion on.
  case other

  /// Whether a sign may follow it without a space that is still to be put there.
  var endsWord: Bool {
    switch self {
    case .letter, .digit, .object, .closing: true
    case .edge, .space, .opening, .sign, .dots, .other: false
    }
  }
}

/// A neighbour and the bytes it takes.
struct Neighbourhood {
  var kind: Neighbour
  var range: Range<Int>
}

extension [UInt8] {
  /// The character before a place; what is gone is passed over.
  func neighbour(before place: Int) -> Neighbourhood {
    var end = place
    while end > 0, self[end - 1] == InlineText.Placeholder.gone { end -= 1 }
    guard end > 0 else { return Neighbourhood(kind: .edge, range: 0..<0) }
    var start = end - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return Neighbourhood(kind: kind(of: start..<end), range: start..<end)
  }

  /// The character at a place; what is gone is passed over.
  func neighbour(at place: Int) -> Neighbourhood {
    var start = place
    while start < count, self[start] == InlineText.Placeholder.gone { start += 1 }
    guard start < count else { return Neighbourhood(kind: .edge, range: count..<count) }
    var end = start + 1
    while end < count, self[end] & 0xC0 == 0x80 { end += 1 }
    return Neighbourhood(kind: kind(of: start..<end), range: start..<end)
  }

  /// What the character in a range is.
  private func kind(of range: Range<Int>) -> Neighbour {
    let first = self[range.lowerBound]
    if first < 0x80 { return first.neighbour }
    switch first {
    case InlineText.Placeholder.object: return .object
    case InlineText.Placeholder.border: return .edge
    case 0xC3...0xC9: return .letter
    default: return scalar(in: range)?.neighbour ?? .other
    }
  }

  /// The character in a range.
  private func scalar(in range: Range<Int>) -> Unicode.Scalar? {
    var decoder = UTF8()
    var bytes = self[range].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return nil }
    return scalar
  }
}

extension UInt8 {
  /// What the character is to a sign beside it.
  fileprivate var neighbour: Neighbour {
    switch self {
    case UInt8(ascii: "\n"): .edge
    case UInt8(ascii: " "), UInt8(ascii: "\t"): .space
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: ":"): .sign
    case UInt8(ascii: "."): .dots
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      .closing
    case UInt8(ascii: "%"), UInt8(ascii: "$"): .object
    default: isLetter ? .letter : isDigit ? .digit : .other
    }
  }
}

extension Unicode.Scalar {
  /// What the character is to a sign beside it.
  fileprivate var neighbour: Neighbour {
    switch self {
    case "\u{A0}", "\u{202F}", "\u{2009}": .space
    case "\u{AB}", "\u{201C}", "\u{2018}", "\u{2039}": .opening
    case "\u{BB}", "\u{201D}", "\u{2019}", "\u{203A}": .closing
    case "\u{2026}": .dots
    // It has no width, and ends an address that it was pasted with.
    case "\u{200B}", "\u{FEFF}", "\u{2060}", "\u{200E}", "\u{200F}": .edge
    case "\u{20AC}", "\u{A3}", "\u{B0}": .object
    default: properties.isAlphabetic ? .letter : properties.isWhitespace ? .edge : .other
    }
  }
}
