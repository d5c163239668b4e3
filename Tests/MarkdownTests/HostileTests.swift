import Markdown
import Testing

/// Texts that are not meant well: none may crash, none may take long.
@Suite(.timeLimit(.minutes(1))) struct HostileTests {
  static let count = 2000

  @Test(arguments: [
    "> ", "- ", "1. ", "*a ", "[", "![", "[a](", "{", "{lang=", "[{lang=en}", "]{lang=en}", "`",
    "<!-- ", "<b>", "!", "?", "«", " !", "'", "...", "https://a.be/(", "www.", ":", ";&", "\\\n",
    "[^1]", "[^1]: ", "\n[^1]: a", "{^", "[a]{lang=en}", "[a](b){lang=en} ", "> [!NOTE]\n",
    "{.a}\n\n", "- {.a}\n", "# {#a}\n", "\r",
    "[!", ":-)", "a\\\n[b](c) ", "&#0;", "*a* ", "_", "*", "a*", "\u{202F}", "« ", " »", "(", "h",
    "w", "{.a} <!-- -->\n", "*:-)* ",
  ])
  func repeatedSigns(_ sign: String) {
    let text = String(repeating: sign, count: Self.count)
    let document = Document(
      parsing: Array(text.utf8),
      options: .init(language: "fr", emoticons: [smile], anchors: .all))
    let runs = document.texts(of: document.blocks.indices)
    #expect(document.html(of: document.blocks.indices).html.count + runs.count >= 0)
  }

  @Test(arguments: ["> ", "- ", "*a **b "])
  func deepNestingIsAFaultAndLeavesNothing(_ sign: String) {
    let deep =
      sign.hasPrefix("*")
      ? String(repeating: "*a **b ", count: 200) + String(repeating: "c** d*", count: 200)
      : String(repeating: sign, count: 200) + "a"
    let document = Document(parsing: Array("[a](b) <b>\n\n\(deep)".utf8))
    #expect(document.faults.map(\.kind) == [.nestedTooDeep(limit: 100)])
    #expect(document.faults.map(\.position.line) == [3])
    #expect(document.blocks.isEmpty && document.links.isEmpty && document.headings.isEmpty)
    #expect(document.html(of: 0..<0).html.isEmpty)
  }

  @Test func whatIsNoCharacterIsPrintedAsUTF8() {
    let document = Document(
      parsing: Array("&#xFFFE; *&#xFFFF;* [&#xFFFF;](b.md '&#xFFFE;') `&#xFFFF;`".utf8))
    let html = document.html(of: document.blocks.indices).html
    #expect(String(validating: html, as: UTF8.self) != nil)
  }

  @Test func nestingUpToTheLimitIsFine() {
    let document = Document(parsing: Array((String(repeating: "> ", count: 98) + "a").utf8))
    #expect(document.faults.isEmpty)
    #expect(document.html(of: 0..<1).text.contains("<p>a</p>"))
  }

  @Test func oddBytesAreText() {
    #expect(html("") == "")
    #expect(html("\n\n") == "")
    #expect(html("a\0b!") == "<p>a\u{FFFD}b!</p>\n")
    #expect(html("\u{FEFF}# a") == "<h1>a</h1>\n")
    #expect(html("a\rb\r\rc") == "<p>a\nb</p>\n<p>c</p>\n")
    #expect(html("&#xFDD0;&#128;&#xFFFF;").hasPrefix("<p>"))
    // Invalid UTF-8 is refused before; here it must only not crash.
    for bytes: [UInt8] in [
      [0xFF, 0x21], [0xC2], [0x27, 0xE2, 0x80], [0xFD, 0xFE, 0x3F, 0xC2, 0x20],
    ] {
      let document = Document(parsing: bytes, options: .init(language: "fr"))
      #expect(document.blocks.count == 1)
    }
  }

  @Test func aVeryLongLineIsReadInOneGo() {
    let text = String(repeating: "C'est l'ami: oui! [a](b) https://c.be «d»... ", count: 2000)
    let document = Document(parsing: Array(text.utf8), options: .init(language: "fr"))
    #expect(document.links.count == 4000)
  }
}
