/// Whether a sign must not reach a terminal, a log or an address as it is: it steers (control characters,
/// ends of lines), turns the order of what stands around it (marks of direction), or is not seen at all,
/// so that two different texts look alike.
///
/// The marks of direction are no loss to right-to-left languages: their letters bring their direction
/// along. Joiners and variation selectors are not among these signs: see ``printable(_:most:)``.
package func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20...0x7E: false
  case 0...0x9F: true
  // Not seen: soft hyphen, grapheme joiner, Hangul and Khmer fillers, zero width space, word joiner and
  // its like, byte order mark, shorthand and musical controls, tags.
  case 0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x2060...0x2065, 0x3164, 0xFEFF,
    0xFFA0, 0xFFF0...0xFFF8, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
    true
  // Direction, and what was withdrawn.
  case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: true
  // Ends of lines, of paragraphs, of notes.
  case 0x2028, 0x2029, 0xFFF9...0xFFFB: true
  default: false
  }
}

/// What stands for a sign on one line of a terminal: a blank for what controls, `�` for what is not seen.
///
/// - Parameter previous: the sign before it, nil at the beginning. Joiners and variation selectors are
///   not seen, and shape what stands before them: Persian and Indic letters, emoji. Behind another sign
///   they only hide.
package func printable(
  _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?
) -> Unicode.Scalar {
  switch scalar.value {
  case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: " "
  case 0x200C, 0x200D, 0xFE00...0xFE0F, 0x180B...0x180D, 0x180F:
    previous.map { canBeShaped($0, by: scalar) } ?? false ? scalar : "\u{FFFD}"
  default: isUnprintable(scalar) ? "\u{FFFD}" : scalar
  }
}

private func canBeShaped(_ scalar: Unicode.Scalar, by shaper: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x200C, 0x200D: false
  // A selector, which a joiner may follow: emoji are made of such.
  case 0xFE00...0xFE0F, 0x180B...0x180D, 0x180F: shaper.value == 0x200D
  default:
    !isUnprintable(scalar)
      && (scalar.properties.isEmoji || scalar.value >= 0x590 && !scalar.properties.isWhitespace)
  }
}

/// A text of an author on one line of a terminal, cut where it is longer than a number of
/// characters.
package func printable(_ text: some StringProtocol, most: Int = .max) -> String {
  var scalars = String.UnicodeScalarView()
  var previous: Unicode.Scalar?
  var count = 0
  for scalar in text.unicodeScalars {
    if count == most {
      return String(scalars) + "…"
    }
    scalars.append(printable(scalar, after: previous))
    previous = scalar
    count += 1
  }
  return String(scalars)
}

/// A text with some of its scalars written in another way.
///
/// Not by `replacing`, which compares characters: a line break after a carriage return, a quotation
/// mark before an accent are other characters than those alone, but not to who reads the text.
package func escaping(_ text: String, _ escape: (Unicode.Scalar) -> String?) -> String {
  text.unicodeScalars.reduce(into: "") { result, scalar in
    result += escape(scalar) ?? String(scalar)
  }
}

/// What stands along a way: `Oui → Oui → Non`; of very much the first and the last.
package func inArrows(_ names: [String]) -> String {
  let shown = names.count <= 20 ? names : names.prefix(12) + ["…"] + names.suffix(6)
  return shown.map { printable($0, most: 60) }.joined(separator: " → ")
}
