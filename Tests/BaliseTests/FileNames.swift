import Testing

@testable import Balise

@Suite struct FilesBelowContent {
  @Test func `a name that begins with a combining mark keeps it`() throws {
    let source = SourceFolder([
      "content/\u{301}x.pdf": "a", "content/\u{600}.md": "---\ntitle: T\n---\n",
    ])
    let site = try readSite(from: source, options: BuildOptions()).0
    #expect(site.assets.map { Array($0.utf8) } == [Array("\u{301}x.pdf".utf8)])
  }
}

/// One name written in two ways: `é` as one character, and as a letter and an accent.
@Suite struct NamesWrittenInTwoWays {
  private let page = "---\ntitle: T\n---\n"

  @Test func `a link finds the file as the disk has it`() throws {
    let source = SourceFolder([
      "content/e\u{301}te.pdf": "a", "content/index.md": page + "[Le plan](\u{E9}te.pdf)\n",
    ])
    let site = try readSite(from: source, options: BuildOptions()).0
    let route = try #require(site.address(ofLink: 0, from: 0)).route
    #expect(Array(route.path.utf8) == Array("e\u{301}te.pdf".utf8))
  }

  @Test func `folders are told apart by their bytes`() {
    let found = folders(ofAll: ["e\u{301}/a", "\u{E9}/b"])
    #expect(found.map { Array($0.utf8) } == [Array("e\u{301}".utf8), Array("\u{E9}".utf8)])
  }
}
