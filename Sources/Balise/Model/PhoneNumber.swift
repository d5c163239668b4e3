import Text

/// A telephone number, national or with the code of its country (ITU-T E.164).
struct PhoneNumber: Sendable, Equatable {
  /// The digits, without what is only dialled inside a country: `+32 (0)2 475` has `322475`.
  let digits: String
  /// Whether the code of a country comes first.
  let isInternational: Bool

  /// Reads a number as it is shown or dialled; nil for a text without digits, and for one with signs
  /// that no number has. Other words may stand around one that is shown.
  init?(_ text: String) {
    var digits = ""
    var isInternational = false
    var isAfterPlus = false
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
      if scalar == "+", digits.isEmpty {
        (isInternational, isAfterPlus) = (true, true)
      } else if scalar == "(", isInternational, rest.starts(with: ["0", ")"]) {
        // The zero that is only dialled inside the country.
        rest = rest.dropFirst(2)
      } else if let digit = Self.digit(scalar) {
        digits.unicodeScalars.append(digit)
        isAfterPlus = false
      } else if isAfterPlus, scalar.properties.isAlphabetic {
        isInternational = false
      }
    }
    if digits.isEmpty { return nil }
    if !isInternational, digits.hasPrefix("00"), countryCode(of: digits.dropFirst(2)) != nil,
      digits.utf8.count > 8
    {
      digits.removeFirst(2)
      isInternational = true
    }
    self.digits = digits
    self.isInternational = isInternational
  }

  /// A digit of any script as one of ours; nil for what is none.
  private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if ("0"..."9").contains(scalar) { return scalar }
    guard !scalar.isASCII, scalar.properties.numericType == .decimal,
      let value = scalar.properties.numericValue
    else { return nil }
    return Unicode.Scalar(UInt8(0x30 + Int(value)))
  }

  /// Whether two ways of writing dial the same: alike, or one with the code of a country and the other
  /// as in that country.
  func isSame(as other: PhoneNumber) -> Bool {
    if isInternational == other.isInternational { return digits == other.digits }
    // Some leave the plus out of a long number; before a short one it would call another country.
    if digits == other.digits { return digits.utf8.count >= 9 }
    let (whole, national) = isInternational ? (self, other) : (other, self)
    guard let code = countryCode(of: whole.digits[...]) else { return false }
    let rest = whole.digits.dropFirst(code.count)
    return rest == national.digits
      || national.digits.first == "0" && rest == national.digits.dropFirst()
  }

  /// Whether a zero stands behind the code of a country where nobody dials one there.
  var hasZeroAfterCountry: Bool {
    guard isInternational, let code = countryCode(of: digits[...]) else { return false }
    return digits.dropFirst(code.count).first == "0" && !zeroBelongs.contains(String(code))
  }

  /// As a link dials it: `+3224754411`.
  var address: String { (isInternational ? "+" : "") + digits }
}

/// Countries whose numbers keep their zero: Italy, San Marino, the Vatican, and some of Africa.
private let zeroBelongs: Set<String> = ["39", "378", "379", "225", "226", "229", "241", "242"]

/// The code of a country that a number begins with; nil when there is none.
private func countryCode(of digits: Substring) -> Substring? {
  guard let first = digits.first, first != "0" else { return nil }
  if first == "1" || first == "7" { return digits.prefix(1) }
  let two = digits.prefix(2)
  return twoDigitCodes.contains(String(two)) ? two : digits.count >= 3 ? digits.prefix(3) : nil
}

/// The codes of two digits; all others but 1 and 7 have three.
private let twoDigitCodes: Set<String> = [
  "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47",
  "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65",
  "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
]
