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
    // Without width or form: U+200B … U+200F, U+2028 … U+202E, U+2060 …
    case 0x8B...0x8F, 0xA8...0xAE:
      return previous() == 0x80 && previous(2) == 0xE2 || previous() == 0xC2 && byte < 0xA0
        || previous() == 0x81 && previous(2) == 0xE2
    case 0xA0...0xA7: return previous() == 0x81 && previous(2) == 0xE2
    case 0x80...0x8A, 0x90...0x9F:
      // Control characters, and the signs of word processors' own.
      return previous() == 0xC2 || previous() == 0xEF && byte < 0x84
    // U+FEFF and U+FFFD.
    case 0xBB, 0xBF: return previous() == 0xEF
    default: return false
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
