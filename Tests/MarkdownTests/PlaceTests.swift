import Markdown
import Testing

@Suite struct PlaceTests {
  /// The places of the links of a text.
  func places(_ markdown: String) -> [String] {
    Document(parsing: Array(markdown.utf8)).links.map(\.position.shown)
  }

  @Test func aLinkStandsWhereItIsWritten() {
    #expect(places("a [b](c)\nd ![e](f) <g@h.i>\n> j [k](l)") == ["1:3", "2:3", "2:11", "3:5"])
    #expect(places("- a [b](c)\n  d [e](f)\n\n      [g]: h") == ["1:5", "2:5"])
    #expect(places("é [b](c)") == ["1:4"])
    #expect(
      places("[116000](tel:116000) <tel:1> [https://a.be](https://a.be)") == [
        "1:1", "1:22", "1:30",
      ])
    #expect(places("> a\n> <https://a.be>\n> [b@c.be](mailto:b@c.be)") == ["2:3", "3:3"])
    #expect(places("[*a* b](c) [`d`](e)") == ["1:1", "1:12"])
    #expect(places("\r\n\r[a](b)\rc [d](e)\r\nf [g](h)") == ["3:1", "4:3", "5:3"])
  }

  @Test func whereLibcmarkIsWrongTheSourceIsSearched() {
    // After a backslash at a line's end, in lines that are less indented than the first, after a
    // title over two lines.
    #expect(places("a\\\nb [c](d)") == ["2:3"])
    #expect(places("> a\nb [c](d)") == ["2:3"])
    #expect(places("a [b](c 'd\ne') [f](g)") == ["1:3", "2:5"])
    #expect(places("a `b\nc` d\\\ne\\\n[f](g) https://h.be") == ["4:1", "4:8"])
    #expect(places("[a\nb](c)") == ["1:1"])
  }

  @Test func whatCannotBeFoundStandsOnTheLineOfItsBlock() {
    #expect(places("x\\\na [b](c) [b](d)") == ["1", "1"])
  }

  @Test func textsKnowTheirLines() {
    let document = Document(
      parsing: Array(
        "# A *b*\n\nc `d`\\\ne\nf\n\n> [!NOTE]\n> g [h]{lang=en} i\n\n- j\n- k ![l](m)\n\n```\nn\n```"
          .utf8))
    let runs = document.texts(of: document.blocks.indices)
    #expect(
      runs.map { "\($0.line) \($0.text)\($0.language.map { " " + $0 } ?? "")" } == [
        "1 A b", "3 c \u{FFFC}", "4 e", "5 f", "8 g ", "8 h en", "8  i", "10 j", "11 k ", "11 l",
      ])
    #expect(document.texts(of: 0..<1).map(\.text) == ["A b"])
    #expect(document.texts(of: 2..<3).map(\.text) == ["g ", "h", " i"])
    #expect(document.texts(of: 5..<5).isEmpty)
    let address = Document(parsing: Array("{.a}\nhttps://b.be".utf8))
    #expect(address.texts(of: 0..<1).map(\.line) == [2])
  }

  @Test func faultsAreInOrder() {
    let lines = faults("a <b>\n\n# c {#1}\n\n{.x}\n\n[]()").map { $0.prefix(2) }
    #expect(lines == lines.sorted())
  }
}
