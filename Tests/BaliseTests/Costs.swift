import Diagnostics
import Testing

@testable import Balise

/// What an author writes takes memory and makes a site in proportion to its size, or is refused.
@Suite struct Costs {
  private func says(_ text: String) throws -> [String] {
    try MemorySite.diagnostics([
      Settings.path: "title: T\nlanguage: en\n",
      "content/index.md": "---\ntitle: T\n---\n\n" + text,
    ]).map(\.rule.id)
  }

  private func repeated(_ text: String, bytes: Int = 1_000_100) -> String {
    String(repeating: text, count: bytes / text.utf8.count + 1)
  }

  @Test(arguments: [
    "## a\n", "a\n\n", "- a\n", "[a](b)", "*a_", "> [!NOTE]\n", "{#id}\n", "<b>", "[", "![",
    "http://a.b ",
    "www.a.b [x", "|a|b|\n", "1. a\n", ":-) ", "`a` ", "a  \n", "***\n", "<!-- a -->", "\\*",
  ])
  func `a large text of nothing but small pieces is not read`(_ piece: String) throws {
    #expect(try says(repeated(piece)) == ["too-large"])
  }

  @Test func `a large text is read, and small ones whatever they are`() throws {
    let prose =
      "A sentence of some words, with a [page of theirs](https://example.org/) and *emphasis*, like any other.\n"
    #expect(try says(repeated(prose + prose + "\n")) == [])
    #expect(try says(repeated("word ")) == [])
    #expect(try says(repeated("- a\n", bytes: 20_000)) == [])
  }
}
