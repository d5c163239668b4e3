import Diagnostics
import Testing

@testable import Balise

/// Many messages, as people read them.
@Suite struct DiagnosticListings {
  private static func messages(_ rule: Rule, _ count: Int, in file: String) -> [Diagnostic] {
    (1...count).map {
      Diagnostic(rule, at: Place(path: "content/\(file)", line: $0), Wording(fr: "f", en: "e"))
    }
  }

  private static let many =
    messages(.leftover, 30, in: "a.md") + messages(.deadLink, 2, in: "b.md")
    + messages(.vagueLink, 3, in: "nl/c.md")

  private func shown(_ listing: DiagnosticListing) -> [String] {
    listing.entries.map { entry in
      switch entry {
      case .diagnostic(let diagnostic): "\(diagnostic.rule.id) \(diagnostic.place.line)"
      case .more(let rule, let count): "\(rule.id) and \(count) more"
      }
    }
  }

  @Test func `errors come first, and of one rule no more than some`() {
    let shown = shown(DiagnosticListing(of: Self.many, limit: 20))
    #expect(shown.prefix(3) == ["dead-link 1", "dead-link 2", "leftover 1"])
    #expect(shown[20..<23] == ["leftover 19", "leftover 20", "leftover and 10 more"])
    #expect(shown.count == 26)
  }

  @Test func `the table has a line for each rule, errors first, the most frequent first`() {
    let listing = DiagnosticListing(of: Self.many, limit: 20)
    #expect(listing.isLong)
    #expect(
      listing.table(in: .english).split(separator: "\n").map { $0.prefix(28) } == [
        "   2  error    dead-link   a", "  30  warning  leftover    a",
        "   3  warning  vague-link  t",
      ])
    #expect(!DiagnosticListing(of: Self.messages(.leftover, 20, in: "a.md"), limit: 20).isLong)
  }

  @Test(arguments: [
    (["content/b.md"], 2), (["b.md"], 2), (["./content/b.md"], 2), (["docs/content/b.md"], 2),
    (["nl"], 3), (["content/nl/"], 3), (["b.md", "nl/c.md"], 5), (["n"], 0), (["."], 35),
    (["content"], 35),
  ])
  func `files are named as people type them`(_ files: [String], _ count: Int) {
    let report = CheckReport(
      Self.many, notes: 0, folder: "docs/", in: .english,
      only: DiagnosticSelection(files: files))
    #expect(report.diagnostics.count == count)
    #expect(report.hiddenCount == 35 - count)
    #expect(report.isSelection)
  }

  @Test func `rules and files are asked for together`() {
    let selection = DiagnosticSelection(rules: ["dead-link", "vague-link"], files: ["nl"])
    let report = CheckReport(Self.many, notes: 0, folder: "", in: .english, only: selection)
    #expect(report.diagnostics.map(\.rule.id) == ["vague-link", "vague-link", "vague-link"])
  }
}
