import Text

/// A colour of the sRGB space, as `#0b3d91` says it.
struct Colour: Sendable, Equatable {
  /// Red, green and blue, 0 to 255.
  let parts: [UInt8]

  /// Nil for what is not `#` with three or six hexadecimal digits.
  init?(_ text: String) {
    guard text.utf8.first == UInt8(ascii: "#") else { return nil }
    let digits = text.utf8.dropFirst().map { Character(Unicode.Scalar($0)).hexDigitValue }
    let values = digits.compactMap { $0.map(UInt8.init) }
    guard values.count == digits.count else { return nil }
    switch values.count {
    case 3: parts = values.map { $0 * 17 }
    case 6: parts = [0, 2, 4].map { values[$0] * 16 + values[$0 + 1] }
    default: return nil
    }
  }

  private init(parts: [UInt8]) { self.parts = parts }

  /// As a stylesheet says it.
  var written: String {
    parts.reduce("#") { text, part in
      text + (part < 16 ? "0" : "") + String(part, radix: 16)
    }
  }

  /// How bright it is, from 0 (black) to 1 (white): the relative luminance of WCAG 2.2.
  private var luminance: Double {
    zip(parts, [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
      sum + linearLight[Int(part.0)] * part.1
    }
  }

  /// How well one is told from the other, from 1 to 21: the contrast ratio of WCAG 2.2.
  func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// The colour nearest to this one, on the way to black or to white, that another test accepts; nil
  /// where none does.
  func nearest(where isEnough: (Colour) -> Bool) -> Colour? {
    for step in 1...64 {
      for goal in [0, 255] {
        let mixed = Colour(
          parts: parts.map { UInt8((Int($0) * (64 - step) + goal * step + 32) / 64) })
        if isEnough(mixed) { return mixed }
      }
    }
    return nil
  }
}

/// The light that each of the 256 values of a part gives, from 0 to 1. The curve of sRGB has the power
/// of 2.4; twelve fifths are found by halving, so that every machine gets the same numbers.
private let linearLight: [Double] = (0...255).map { value in
  let part = Double(value) / 255
  if part <= 0.04045 { return part / 12.92 }
  let base = (part + 0.055) / 1.055
  return base * base * fifthRoot(base * base)
}

/// The fifth root of a number from 0 to 1.
private func fifthRoot(_ number: Double) -> Double {
  var (low, high) = (0.0, 1.0)
  for _ in 0..<60 {
    let middle = (low + high) / 2
    if middle * middle * middle * middle * middle < number { low = middle } else { high = middle }
  }
  return high
}
