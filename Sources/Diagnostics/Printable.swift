/// Control characters, and marks that would change the direction of a terminal's text.
package func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
}

/// A text of an author on one line of a terminal, cut where it is longer than a number of
/// characters.
package func printable(_ text: some StringProtocol, most: Int = .max) -> String {
  var scalars = String.UnicodeScalarView()
  var count = 0
  for scalar in text.unicodeScalars {
    if count == most {
      return String(scalars) + "…"
    }
    scalars.append(isUnprintable(scalar) ? " " : scalar)
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
