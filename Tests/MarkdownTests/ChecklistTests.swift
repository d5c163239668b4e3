import Markdown
import Testing

@Suite struct ChecklistTests {
  private let options = ReadingOptions(
    language: "fr", calloutLabels: [.note: "À noter"],
    boxLabels: BoxLabels(open: "à cocher", ticked: "coché"), hasFigures: true)

  @Test func itemsBeginWithABox() {
    let open = "<span class=\"check\" role=\"img\" aria-label=\"à cocher\">\u{2610}</span>"
    let ticked = "<span class=\"check\" role=\"img\" aria-label=\"coché\">\u{2611}</span>"
    #expect(
      html("- [ ] **Un** mot\n- [x] Deux\n\n1. [X] Trois", options)
        == "<ul>\n<li>\(open) <strong>Un</strong> mot</li>\n<li>\(ticked) Deux</li>\n</ul>\n"
        + "<ol>\n<li>\(ticked) Trois</li>\n</ol>\n")
    #expect(html("- [ ] a\n\n  b\n- [ ] c", options).contains("<p>\(open) a</p>"))
    #expect(html("- [ ] a").contains("<span class=\"check\">\u{2610}</span> a"))
  }

  @Test func whatIsNoBoxStaysAsItIs() {
    for text in ["- [y] a", "- [ ]a", "- [ ]", "- a [ ] b", "[ ] a", "> [ ] a", "- `[ ] a`"] {
      #expect(!html(text, options).contains("check"), "\(text)")
    }
    #expect(html("- [x](a) b\n- a\n\n  [ ] b", options).contains("<a href=\"a\">x</a>"))
  }

  @Test func aCalloutFolds() {
    #expect(
      shown(html("> [!NOTE]- Et pourquoi ?\n> Du *texte*.", options))
        == "<div class=\"callout note\">\n<details><summary class=\"callout-label\">\(Callout.note.icon)"
        + "Et pourquoi_?</summary></details>\n<div class=\"folded\">\n"
        + "<p>Du <em>texte</em>.</p>\n</div>\n</div>\n")
    #expect(
      html("{#a}\n> [!note]+\n> b", options)
        == "<div id=\"a\" class=\"callout note\">\n<details open=\"\">"
        + "<summary class=\"callout-label\">\(Callout.note.icon)À noter</summary></details>\n"
        + "<div class=\"folded\">\n<p>b</p>\n</div>\n</div>\n")
    let document = Document(parsing: Array("> [!NOTE]- Un\n> Deux".utf8), options: options)
    #expect(document.texts(of: 0..<1).map(\.text) == ["Un", "Deux"])
    #expect(!html("> [!NOTE]-a\n> b", options).contains("details"))
    #expect(faults("> [!FOO]- a\n> b").count == 1)
  }

  @Test func aPictureAloneHasACaption() {
    #expect(
      shown(html("![Un plan](a.png \"L'entrée ?\")", options))
        == "<figure><img src=\"a.png\" alt=\"Un plan\" />\n"
        + "<figcaption>L’entrée_?</figcaption>\n</figure>\n")
    let text = "{#p .y}\n![a](a.png \"b\")\n\n![a](a.png)\n\nx ![a](a.png \"b\")"
    #expect(
      html(text, options).hasPrefix("<figure id=\"p\" class=\"y\"><img"))
    #expect(html(text, options).components("<figure") == 2)
    let document = Document(parsing: Array(text.utf8), options: options)
    #expect(document.links.map(\.block) == [0, 1, 2])
    #expect(document.texts(of: 0..<1).map(\.text) == ["a", "b"])
    #expect(html("- ![a](a.png \"b\")", options).contains("<li>\n<figure>"))
  }
}

extension String {
  /// Into how many parts a text parts it.
  fileprivate func components(_ separator: String) -> Int {
    split(separator: separator, omittingEmptySubsequences: false).count
  }
}
