import Markdown
import Testing

@Suite struct BlockAttributeTests {
  @Test func attributesBeforeABlockWrapIt() {
    let wrapped = "<div id=\"x\" class=\"y\" lang=\"de\">\n<p>a\nb</p>\n</div>\n<p>c</p>\n"
    #expect(html("{#x .y lang=de}\na\nb\n\nc") == wrapped)
    #expect(html("{#x .y lang=de}\n\na\nb\n\nc") == wrapped)
    #expect(html("{#x}\n{.y lang=de}\n\n<!-- z -->\n\na\nb\n\nc") == wrapped)
    #expect(
      html("{.x}\n- a\n- b") == "<div class=\"x\">\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n</div>\n")
    #expect(
      html("{.x}\n> a") == "<div class=\"x\">\n<blockquote>\n<p>a</p>\n</blockquote>\n</div>\n")
    #expect(html("{.x}\n```\na\n```") == "<div class=\"x\">\n<pre><code>a\n</code></pre>\n</div>\n")
    #expect(html("{.x}\n\n---") == "<div class=\"x\">\n<hr />\n</div>\n")
  }

  @Test func whatHasNoWordsMayStandOnTheirLine() {
    #expect(html("{#a}[](b)") == "<p>{#a}<a href=\"b\"></a></p>\n")
    #expect(html("{#a}[<!-- -->](b)\nc") == "<p>{#a}<a href=\"b\"></a>\nc</p>\n")
    #expect(html("{.x} <!-- y -->  \nz") == "<div class=\"x\">\n<p>z</p>\n</div>\n")
    #expect(html("{.x}\n{#y} <!-- -->  \nz") == "<div id=\"y\" class=\"x\">\n<p>z</p>\n</div>\n")
  }

  @Test func beforeAHeadingTheyAreTheHeadings() {
    #expect(html("{.x lang=de}\n## A {#a .y}") == "<h2 id=\"a\" class=\"x y\" lang=\"de\">A</h2>\n")
    #expect(html("{#b}\nA\n===") == "<h1 id=\"b\">A</h1>\n")
    let document = Document(parsing: Array("{.a #b}\n\n# A\n".utf8))
    #expect(document.headings[0].id == "b")
    #expect(document.headings[0].idPosition?.shown == "1:5")
    #expect(document.anchors.isEmpty)
    #expect(document.blocks.map(\.kind) == [.heading(0)])
  }

  @Test func theyWorkInsideListsAndQuotes() {
    #expect(
      html("- {.x}\n  a\n- b") == "<ul>\n<li><div class=\"x\">a</div></li>\n<li>b</li>\n</ul>\n")
    #expect(
      html("> {lang=de}\n> a\n>\n> b")
        == "<blockquote>\n<div lang=\"de\">\n<p>a</p>\n</div>\n<p>b</p>\n</blockquote>\n")
  }

  @Test func theirLanguageRulesWhateverIsInside() {
    #expect(
      french("{lang=de}\n> Wie?\n>\n> - Was?\n>\n> {lang=fr}\n> Qui?\n\nQui?")
        == "<div lang=\"de\">\n<blockquote>\n<p>Wie?</p>\n<ul>\n<li>Was?</li>\n</ul>\n<div lang=\"fr\">\n"
        + "<p>Qui_?</p>\n</div>\n</blockquote>\n</div>\n<p>Qui_?</p>\n")
    #expect(french("{lang=de}\n## Wie?\n\nQui?") == "<h2 lang=\"de\">Wie?</h2>\n<p>Qui_?</p>\n")
  }

  @Test func attributesWithNothingAfterThemAreAFault() {
    #expect(faults("a\n\n{lang=de}") == ["3:1 danglingAttributes(\"{lang=de}\")"])
    #expect(faults("- {.x}\n- b") == ["1:3 danglingAttributes(\"{.x}\")"])
    #expect(faults("> a\n>\n> {.x}\n\nb") == ["3:3 danglingAttributes(\"{.x}\")"])
    #expect(html("a\n\n{lang=de}") == "<p>a</p>\n")
    #expect(faults("{.x y}\na") == ["1:1 badAttributes(\"{.x y}\")"])
    #expect(html("{x}\na") == "<p>{x}\na</p>\n")
  }

  @Test func blocksKeepTheirKindAndTheirIDsAreAnchors() {
    let document = Document(
      parsing: Array(
        "{#a}\n> [!TIP]\n> b\n\n{#c}\n- d\n\n{#e}\n\nf\n\n<!-- -->\n\n---\n\n    g".utf8))
    #expect(document.blocks.map(\.kind) == [.callout(.tip), .list, .paragraph, .rule, .code])
    #expect(document.blocks.map(\.position.shown) == ["2:1", "6:1", "10:1", "14:1", "16:5"])
    #expect(document.anchors.map(\.id) == ["a", "c", "e"])
    #expect(document.anchors.map(\.block) == [0, 1, 2])
  }
}

@Suite struct CalloutTests {
  let options = ReadingOptions(calloutLabels: [.warning: "Attention \"!\""])

  @Test func aQuoteWithANameIsACallout() {
    #expect(
      html("> [!WARNING]\n> a\n>\n> - b", options)
        == "<div class=\"callout warning\">\n<p class=\"callout-label\">"
        + "\(Callout.warning.icon)Attention &quot;!&quot;</p>\n<p>a</p>\n<ul>\n"
        + "<li>b</li>\n</ul>\n</div>\n")
    #expect(
      html("{lang=de}\n> [!WARNING]\n> a", options).contains(
        "<div class=\"callout warning\" lang=\"de\">\n<p class=\"callout-label\" lang=\"en\">"))
    #expect(html("> [!tip]\n> a", options) == "<div class=\"callout tip\">\n<p>a</p>\n</div>\n")
    #expect(html("> [!NOTE]\n>\n> a") == "<div class=\"callout note\">\n<p>a</p>\n</div>\n")
    #expect(
      html("{#x .y}\n> [!NOTE]\n> {lang=de}\n> a")
        == "<div id=\"x\" class=\"callout note y\">\n<div lang=\"de\">\n<p>a</p>\n</div>\n</div>\n")
    #expect(
      html("> > [!NOTE]\n> > a\n>\n> b")
        == "<blockquote>\n<div class=\"callout note\">\n<p>a</p>\n</div>\n<p>b</p>\n</blockquote>\n"
    )
  }

  @Test func anUnknownNameIsAFault() {
    #expect(faults("> [!DANGER]\n> a") == ["1:3 unknownCallout(\"DANGER\")"])
    #expect(faults("> [!danger]\n> a") == [])
    for text in [
      "> [!NOTE] a", "[!NOTE]\na", "> a\n> [!NOTE]", "> a\n>\n> [!NOTE]\n> b", "> - [!NOTE]\n>   a",
    ] {
      #expect(faults(text) == [])
      #expect(html(text).contains("[!NOTE]"))
    }
  }
}
