import CCMark
import Foundation
import Markdown
import Testing

/// What holds for every text, tried on texts made by chance from a fixed seed.
@Suite struct PropertyTests {
  static let options = ReadingOptions(
    language: "fr-BE", emoticons: [smile], calloutLabels: [.note: "Note"], anchorsHeadings: true)

  /// Pieces that meet in odd ways.
  static let pieces = [
    "a", "B", "é", "1", " ", " ", "\n", "\n\n", "  \n", "\\\n", "\r\n", "\t", "!", "?", ";", ":",
    ".",
    "...", "…", "'", "’", "\"", "«", "»", "\u{A0}", "\u{202F}", "(", ")", "[", "]", "{", "}", "*",
    "**", "_", "`", "```\n", "# ", "## ", "> ", "- ", "1. ", "    ", "---\n", "===\n", "<", ">",
    "&",
    "&amp;", "&#0;", "\0", "{lang=en}", "{lang=fr}", "{#a}", "{.b}", "{lang=}", "[!NOTE]\n",
    "[!FOO]", "<!--", "-->", "<!-- n -->", "<b>", "</div>\n", "https://a.be", "www.a.be/é",
    "http://",
    "[a](b)", "![a](b)", "[a]", "[a]: b\n", "](c)", "![", ":-)", "\u{301}", "🎈", "\u{FEFF}", "\\",
  ]

  @Test func everyTextIsReadAndPrintedTheSameWhicheverWay() {
    var chance = Chance(seed: 1)
    for _ in 0..<4000 {
      let text = (0..<chance.below(30)).map { _ in chance.element(of: Self.pieces) }.joined()
      checkAll(of: text)
    }
  }

  @Test func everyChangeOfAnExampleIsReadAndPrintedTheSameWhicheverWay() throws {
    var chance = Chance(seed: 2)
    for example in try SpecificationExample.all() {
      var bytes = Array(example.markdown.unicodeScalars)
      for _ in 0..<1 + chance.below(3) {
        let place = chance.below(bytes.count + 1)
        if chance.below(3) == 0, place < bytes.count { bytes.remove(at: place) }
        bytes.insert(
          contentsOf: chance.element(of: Self.pieces).unicodeScalars, at: min(place, bytes.count))
      }
      checkAll(of: String(String.UnicodeScalarView(bytes)))
    }
  }

  /// The promises that hold for any text.
  func checkAll(of text: String) {
    var document = Document(parsing: Array(text.utf8), options: Self.options)
    let lines = text.utf8.count(where: { $0 == 0x0A || $0 == 0x0D }) + 1
    let printed = document.html(of: document.blocks.indices)
    #expect(printed.slots.isEmpty)
    #expect(isUTF8(printed.html), "\(text.debugDescription)")
    #expect(!printed.text.contains("raw HTML omitted"), "\(text.debugDescription)")
    var parts: [UInt8] = []
    for block in document.blocks.indices {
      parts += document.html(of: block..<block + 1).html
      _ = document.soleLinks(of: block)
    }
    #expect(parts == printed.html, "\(text.debugDescription)")
    for fault in document.faults { #expect((1...lines).contains(fault.position.line)) }
    for run in document.texts(of: document.blocks.indices) {
      #expect((1...lines).contains(run.line), "\(text.debugDescription) \(run)")
    }
    for link in document.links {
      #expect(document.blocks.indices.contains(link.block))
      #expect(document.html(ofLink: link.index).slots.isEmpty)
      document.setAddress(of: link.index, to: link.index % 2 == 0 ? .local : .outside)
    }
    let addressed = document.html(of: document.blocks.indices)
    let local = document.links.indices.filter { $0 % 2 == 0 }
    // An image in an alternative text is not printed.
    #expect(Set(addressed.slots.map(\.link)).isSubset(of: local), "\(text.debugDescription)")
    #expect(isUTF8(addressed.html))
    for heading in document.headings { _ = document.html(ofHeading: heading.index) }
  }

  @Test func typographyOfPlainTextIsStableAfterOneTime() {
    var chance = Chance(seed: 3)
    let signs = "aé1 !?;:.'\"«»()[]{}/\\&#-…’\u{A0}\u{202F}\u{2009}\n%€“”🎈\u{301}".unicodeScalars
    let scalars = Array(signs)
    for _ in 0..<20_000 {
      let text = String(
        String.UnicodeScalarView((0..<chance.below(14)).map { _ in chance.element(of: scalars) }))
      let once = mendTypography(text, language: "fr")
      #expect(mendTypography(once, language: "fr") == once, "\(text.debugDescription)")
      #expect(letters(once) == letters(text), "\(text.debugDescription)")
    }
  }

  @Test func typographyOfDocumentsIsStableAfterOneTime() {
    var chance = Chance(seed: 4)
    let pieces = [
      "a", "é", " ", "!", "?", ";", ":", "...", "'", "«", "»", "*b*", "**c**", "`d`", "\n", ")",
      "(",
    ]
    for _ in 0..<2000 {
      let text = "x" + (0..<chance.below(12)).map { _ in chance.element(of: pieces) }.joined() + "x"
      let document = Document(parsing: Array(text.utf8), options: .init(language: "fr"))
      let once = document.texts(of: document.blocks.indices).map(\.text).joined(separator: "\n")
      #expect(mendTypography(once, language: "fr") == once, "\(text.debugDescription)")
    }
  }

  /// What typography may not touch.
  func letters(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.isAlphabetic }))
  }

  func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }
}

/// Chance that is the same every time (SplitMix64).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<max(limit, 1), using: &self) }

  mutating func element<Element>(of elements: [Element]) -> Element {
    elements[below(elements.count)]
  }
}
