import Diagnostics
import Testing
import Text

@testable import Balise

@Suite struct ClassesAndWeights {
  @Test func `classes are those that selectors name`() {
    let css = """
      /* .comment { } */ .card, main > .Big-one:hover { color: red; margin: .5em; background: url(a.png) }
      @media (min-width: 2.5em) { .in-media { content: ".text"; } a[href$='.pdf'] { } }
      .7up { } .été.two::after{}
      """
    #expect(classNames(in: css) == ["card", "Big-one", "in-media", "été", "two"])
  }

  @Test func `classes of blocks and headings that the theme does not know are said`() throws {
    let text = """
      {.acton}
      [Commencer](guide.md)

      {.action #a}
      Texte.

      ## Titre {.Action}

      {.autre}
      ## Titre

      ### Titre {.action}
      """
    let diagnostics = try MemorySite.diagnostics([
      Settings.path: Example.settings, Example.homePath: Example.home,
      Example.pagePath: Example.page(text), "themes/calm/style.css": ".action { }\n",
    ])
    #expect(diagnostics.map(\.place.line) == [5, 11, 13])
    #expect(diagnostics.allSatisfy { $0.rule == .unknownClass })
    #expect(diagnostics.first?.help?.english == "did you mean “.action”?")
  }

  /// What zlib makes of the same bytes, at its usual level.
  @Test func `an estimate of what compressed bytes weigh is near`() {
    let numbers = Array((0..<5000).map { "\($0) " }.joined().utf8)
    #expect((9_000...13_000).contains(compressedSize(of: numbers)))
    #expect(compressedSize(of: [UInt8](repeating: 0x61, count: 100_000)) < 400)
    #expect((22_000...28_000).contains(compressedSize(of: MemorySite.differentWords)))
    #expect(compressedSize(of: []) < 200)
    #expect(compressedSize(of: [1, 2, 3]) < 200)
  }
}
