/// The signs that a slip may begin with: one look at each byte that is no letter, since most texts have
/// none of them.
extension WordScan {
  /// Whether a slower look is worth while for a sign, or a byte of one.
  static func isDoubtful(signAt place: Int, in text: Span<UInt8>) -> Bool {
    let byte = text[place]
    func next() -> UInt8 { place &+ 1 < text.count ? text[place &+ 1] : 0x20 }
    func previous(_ count: Int = 1) -> UInt8 { place >= count ? text[place &- count] : 0x20 }
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "*"), UInt8(ascii: "|"), UInt8(ascii: "`"), UInt8(ascii: "{"),
      UInt8(ascii: "_"), UInt8(ascii: "&"), 0xEE:
      return true
    case 0x0...0x08, 0x0B...0x1F, 0x7F: return true
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "$"), UInt8(ascii: "%"):
      return next() == byte
    case UInt8(ascii: "~"), UInt8(ascii: "^"): return next() != 0x20
    case UInt8(ascii: ":"): return 0x61...0x7A ~= next() || next() == 0x2B
    case UInt8(ascii: "("): return previous() == byte
    case 0x80...0xBF: return isDoubtful(end: byte, after: previous(2), previous())
    default: return false
    }
  }

  /// Whether a byte ends, after two others, what may be a sign without width or form, a control character,
  /// a sign of word processors' own, or U+FFFD.
  private static func isDoubtful(end byte: UInt8, after one: UInt8, _ two: UInt8) -> Bool {
    switch (one, two) {
    // U+200B to U+200F, U+2028 to U+202E; U+2060 to U+206F.
    case (0xE2, 0x80): 0x8B...0x8F ~= byte || 0xA8...0xAE ~= byte
    case (0xE2, 0x81): byte >= 0xA0 && byte <= 0xAF
    case (_, 0xC2): byte < 0xA0
    case (_, 0xEF): byte < 0x84 || byte == 0xBB || byte == 0xBF
    // U+FFA0; U+180E, U+115F, U+1160; U+3164; U+061C.
    case (0xEF, 0xBE): byte == 0xA0
    case (0xE1, 0xA0): byte == 0x8E
    case (0xE1, 0x85): byte == 0x9F || byte == 0xA0
    case (0xE3, 0x85): byte == 0xA4
    case (_, 0xD8): byte == 0x9C
    // U+E0000 to U+E007F.
    case (0xF3, 0xA0): byte <= 0x81
    default: false
    }
  }

  /// Capitals that a wrong encoding makes of the first byte of a letter: Ã, Â, â, Ä, Å, Î, Ï, Ð, Ñ, Ø, Ù.
  static func isDoubtful(letter byte: UInt8) -> Bool {
    switch byte {
    case 0x82...0x85, 0x8E...0x91, 0x98, 0x99, 0xA2: true
    default: false
    }
  }

  /// Dashes, points and bullets, hashes, numbers and letters of lists, and braces.
  static func isDoubtful(opening text: Span<UInt8>) -> Bool {
    let next = text.count > 1 ? text[1] : 0x20
    switch text[0] {
    case UInt8(ascii: "-"), UInt8(ascii: "#"), UInt8(ascii: "{"), UInt8(ascii: ":"),
      UInt8(ascii: "="), UInt8(ascii: "@"), 0xC2, 0xE2, 0xEF:
      return true
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "."), UInt8(ascii: "+"):
      return next != 0x20
    case UInt8(ascii: "("): return true
    case UInt8(ascii: "o"): return next == 0x20 || next == 0x09
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var place = 1
      while place < text.count, 0x30...0x39 ~= text[place] { place &+= 1 }
      return place < text.count && (text[place] == 0x2E || text[place] == 0x29)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      // `a)`, `ii.`, `h2.`
      func ends(_ place: Int) -> Bool {
        place < text.count && (text[place] == 0x2E || text[place] == 0x29)
      }
      return ends(1) || ends(2) || ends(3) && "iIvVxX".utf8.contains(text[0])
    default: return false
    }
  }
}
