import Markdown
import Testing

@Suite struct FootnoteTests {
  private let options = ReadingOptions(
    language: "fr",
    footnoteLabels: FootnoteLabels(
      title: "Notes", note: "note {number}", back: "retour, note {number}"))

  @Test func aNoteHasLinksThereAndBack() {
    #expect(
      html("Un[^b] mot[^a].\n\n[^a]: *Deux* mots.\n[^b]: Un.", options)
        == """
        <p>Un<sup><a class="footnote" id="note:1:1" href="#note:1" role="doc-noteref" \
        aria-label="note 1">[1]</a></sup> mot<sup><a class="footnote" id="note:2:1" \
        href="#note:2" role="doc-noteref" aria-label="note 2">[2]</a></sup>.</p>
        <div class="footnotes">
        <p class="footnotes-title">Notes</p>
        <ol>
        <li id="note:1">Un. <a class="footnote-back" href="#note:1:1" role="doc-backlink" \
        aria-label="retour, note 1">↑</a></li>
        <li id="note:2"><em>Deux</em> mots. <a class="footnote-back" href="#note:2:1" \
        role="doc-backlink" aria-label="retour, note 2">↑</a></li>
        </ol>
        </div>

        """)
  }

  @Test func notesMayStandAnywhere() {
    let ways = [
      "[^1]: note\n\na[^1]", "a[^1]\n\n[^1]: note", "a[^1]\n[^1]: note", "a[^1]\n\n> [^1]: note",
      "- a[^1]\n\n[^1]: note", "a[^1]\n\n  [^1]:note", "a[^1]\r\n\r\n[^1]: note\r\n",
      "| a | b |\n|---|---|\n| c[^1] | d |\n\n[^1]: note", "**a.**[^1]\n\n[^1]: note",
      "| a | b |\n|---|---|\n| c[^1] | d |\n[^1]: note", "> a[^1]\n\n[^1]: note",
      "*a*[^1]\n\n[^1]: note", "a[^Loi]\n\n[^loi]: note", "a[^é-1.b]\n\n[^é-1.b]: note",
      "https://a.be[^1]\n\n[^1]: note", "[a](b)[^1]\n\n[^1]: note", "a[^1]\n\n[^1]:\n    note",
      "- a[^1]\n[^1]: note", "> [!NOTE]\n> a[^1]\n\n[^1]: note",
    ]
    for text in ways {
      let html = html(text)
      #expect(html.contains("href=\"#note:1\""), "\(text)\n\(html)")
      #expect(html.contains("<li id=\"note:1\">note <a class=") || html.contains("\nnote <a "))
      #expect(!html.contains("^"), "\(text)\n\(html)")
      #expect(faults(text).isEmpty, "\(text) \(faults(text))")
    }
  }

  @Test func aNoteIsReadLikeAnyText() {
    let text = "a[^1][^2]\n\n[^1]: https://a.be\n[^2]: Voir\n  [b](c.md) et `[^1]`"
    let html = html(text)
    #expect(html.contains("<a href=\"https://a.be\">https://a.be</a> <a class="))
    #expect(html.contains("Voir\n<a href=\"c.md\">b</a> et <code>[^1]</code> <a class="))
    let document = Document(parsing: Array(text.utf8), options: options)
    #expect(document.links.map(\.position.line) == [3, 5])
    #expect(document.blocks.map(\.kind) == [.paragraph, .footnote, .footnote])
    #expect(document.texts(of: 0..<1).map(\.text) == ["a"])
    #expect(document.texts(of: 1..<2).map(\.text) == ["https://a.be"])
  }

  @Test func aNoteNamedTwiceHasTwoWaysBack() {
    let html = html("a[^1] b[^1]\n\n[^1]: c", options)
    #expect(html.contains("id=\"note:1:2\" href=\"#note:1\""))
    #expect(html.contains("href=\"#note:1:1\"") && html.contains("href=\"#note:1:2\""))
  }

  @Test func eachSectionHasNotesOfItsOwn() {
    var options = options
    options.partsFootnotes = true
    let text = "a[^x]\n\n## A\n\nb[^y] c[^x]\n\n## B\n\nd[^x]\n\n[^x]: X\n[^y]: Y"
    let document = Document(parsing: Array(text.utf8), options: options)
    let steps = [0..<1, 2..<3, 4..<5].map { document.html(of: $0).text }
    #expect(steps[0].contains("<ol>\n<li id=\"note:1\">X"))
    #expect(steps[1].contains("<ol start=\"2\">\n<li id=\"note:2\">Y"))
    #expect(steps[1].contains("<li id=\"note:3\">X"))
    #expect(steps[2].contains("<ol start=\"4\">\n<li id=\"note:4\">X"))
    #expect(document.html(of: 1..<2).text == "<h2>A</h2>\n")
  }

  @Test func slipsAreReported() {
    #expect(faults("a\n\nb [^1] c") == ["3:3 missingFootnote(\"[^1]\")"])
    #expect(faults("a\n\n[^1]: b\n[^2]: c").count == 2)
    #expect(faults("a[^1]\n\n[^1]: b\n[^1]: c") == ["4:1 repeatedFootnote(\"[^1]\")"])
    #expect(faults("# A[^1]\n\nb[^1]\n\n[^1]: b") == ["1:4 misplacedFootnote(\"[^1]\")"])
    #expect(faults("[a[^1]](b) c[^1]\n\n[^1]: b") == ["1:3 misplacedFootnote(\"[^1]\")"])
    #expect(faults("a[^1]\n\n[^1]: b[^1]") == ["3:8 misplacedFootnote(\"[^1]\")"])
    #expect(faults("a[^1]\n\n```\n[^1]: b\n```") == ["1:2 missingFootnote(\"[^1]\")"])
    #expect(faults("a[^1]\n\n[^1]: ") == ["1:2 missingFootnote(\"[^1]\")"])
    #expect(html("a[^1]\n\n```\n[^1]: b\n```").hasPrefix("<p>a[^1]</p>"))
    #expect(html("[a[^1]](b)") == "<p><a href=\"b\">a[^1]</a></p>\n")
  }

  @Test func whatIsNoNoteStaysAsItIs() {
    for text in [
      "a\\[^1]", "`[^1]`", "[^1](b)", "![^1](b)", "2^31", "x^{2}", "[^]", "[^ a]", "{^1}",
      "    [^1]: a", "[a](b \"[^1]\")", "[a](b?[^1])", "a ^[b] c", "<http://a.be/[^1]>",
    ] {
      #expect(faults(text + "\n\n- b").filter { $0.contains("ootnote") }.isEmpty, "\(text)")
      #expect(!html(text).contains("note:"), "\(text)")
      #expect(!html(text).contains("{^") || text.contains("{^"), "\(text) \(html(text))")
    }
  }

  @Test func manyNotesAreReadInLinearTime() {
    let count = 20_000
    let text =
      (1...count).map { "a[^\($0)]" }.joined(separator: " ") + "\n\n"
      + (1...count).map { "[^\($0)]: b" }.joined(separator: "\n")
    #expect(html(text).contains("<li id=\"note:20000\">b"))
  }
}
