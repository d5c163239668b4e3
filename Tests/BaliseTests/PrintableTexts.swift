import Diagnostics
import Foundation
import Testing

/// What terminals and logs are shown of an author's text.
@Suite struct PrintableTexts {
  @Test(arguments: [
    0, 7, 9, 0xA, 0xD, 0x1B, 0x7F, 0x85, 0x9B, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028,
    0x2029, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0x206A, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9, 0xE0001,
    0xE0041, 0xE007F, 0xE0100,
  ])
  func `what steers, turns or hides is not printed`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(isUnprintable(scalar))
    let shown = printable("a\(scalar)b")
    #expect(shown == "a b" || shown == "a\u{FFFD}b")
    #expect(printable("116\(scalar)000") != "116000")
  }

  @Test func `every sign that Unicode calls unseen is known`() {
    for scalar in (0...0x10FFFF).compactMap(Unicode.Scalar.init) {
      let isShaper = scalar.properties.name?.contains("VARIATION SELECTOR") == true
      guard scalar.properties.isDefaultIgnorableCodePoint, !isShaper, scalar != "\u{200C}",
        scalar != "\u{200D}"
      else { continue }
      #expect(isUnprintable(scalar), "\(String(scalar.value, radix: 16))")
    }
  }

  @Test(arguments: [
    "Été – « où ? » œuvre, ça coûte 5 €…", "שלום עולם", "مرحبا بالعالم", "می\u{200C}خواهم",
    "क्\u{200D}ष",
    "👩\u{200D}👧", "❤\u{FE0F}", "1\u{FE0F}\u{20E3}", "🏳\u{FE0F}\u{200D}🌈", "葛\u{FE00}", "e\u{301}",
    "日本語",
    "a\u{A0}b\u{202F}c", "ᠭ\u{180B}",
  ])
  func `what people write is printed as it is`(text: String) {
    #expect(printable(text) == text)
  }

  @Test(arguments: [
    "ad\u{200C}min", "ad\u{200D}min", "\u{200D}", "a\u{FE0F}b", "👩\u{200D}\u{200D}👧", " \u{200C}a",
    "م\u{200C}\u{200C}", "❤\u{FE0F}\u{FE0F}",
  ])
  func `joiners that join nothing are shown`(text: String) {
    #expect(printable(text).contains("\u{FFFD}"))
  }
}
