import Markdown
import Testing

@Suite struct HeadingTests {
  @Test func anIDAClassAndALanguageAreWrittenAtTheEnd() {
    #expect(
      html("## Ein Titel {#t1 .safe .big lang=de}")
        == "<h2 id=\"t1\" class=\"safe big\" lang=\"de\">Ein Titel</h2>\n")
    #expect(html("Ein Titel {#t1}\n===\n\ntext") == "<h1 id=\"t1\">Ein Titel</h1>\n<p>text</p>\n")
    #expect(
      html("### *Ja* `x` {lang=\"de-AT\"} ###")
        == "<h3 lang=\"de-AT\"><em>Ja</em> <code>x</code></h3>\n")
    #expect(html("# {#alone}") == "<h1 id=\"alone\"></h1>\n")
  }

  @Test func bracesThatAreNoAttributesAreText() {
    for text in ["{anything else}", "{}", "{ }", "a} {", "{#", "x{y", "{1=2"] {
      #expect(html("# \(text)") == "<h1>\(text)</h1>\n")
      #expect(faults("# \(text)").isEmpty)
    }
    #expect(html("# `{#a}`") == "<h1><code>{#a}</code></h1>\n")
    #expect(html("# {#a} b") == "<h1>{#a} b</h1>\n")
  }

  @Test func attributesThatCannotBeReadAreAFault() {
    for text in [
      "{#1}", "{#}", "{.}", "{.é}", "{#a #b}", "{lang=}", "{lang=d}", "{lang=de_AT}", "{size=3}",
      "{#a b}", "{.a lang=de lang=fr}", "{#a \"}", "{.a&b}",
    ] {
      #expect(
        faults("\n# T \(text)") == ["2:5 badAttributes(\"\(text.replacing("\"", with: "\\\""))\")"])
      #expect(html("# \(text)").hasPrefix("<h1>{"))
    }
  }

  @Test func headingsAreFoundWhereverTheyStand() {
    let document = Document(
      parsing: Array("# A *b* {#x}\n\n> ## C\n\n- ### D\n\n  E\n  --- {.y}\n\nF\n=\n".utf8))
    #expect(document.headings.map(\.text) == ["A b", "C", "D", "F"])
    #expect(document.headings.map(\.level) == [1, 2, 3, 1])
    #expect(document.headings.map(\.block) == [0, nil, nil, 3])
    #expect(document.headings.map(\.position.shown) == ["1:1", "3:3", "5:3", "10:1"])
    #expect(document.headings[0].idPosition?.shown == "1:10")
    #expect(document.blocks[3].kind == .heading(3))
    #expect(document.html(ofHeading: 0).text == "A <em>b</em>")
    #expect(document.html(ofHeading: 1).text == "C")
    let linked = Document(parsing: Array("## A *b [c](d \"e\")* ![f](g)".utf8))
    #expect(
      linked.html(ofHeading: 0).withoutLinks().text
        == "A <em>b c</em> <img src=\"g\" alt=\"f\" />")
  }

  @Test func headingsGetAnIDOfTheirWordsWhenAPageWantsIt() {
    let options = ReadingOptions(language: "fr", anchors: .all, reservedIDs: ["main"])
    #expect(
      html(
        "# Un\n\n## Que faire ?\n\n## Que faire !\n\n## Et {#que-faire-2}\n\n### Que faire…\n\n"
          + "> ## Main\n\n## [Help]{lang=en} <!-- x --> `a_b` [c](d) {.e}\n\n## ?\n\n## !",
        options)
          == """
          <h1 id="un">Un</h1>
          <h2 id="que-faire">Que faire\u{202F}?</h2>
          <h2 id="que-faire-1">Que faire\u{202F}!</h2>
          <h2 id="que-faire-2">Et</h2>
          <h3 id="que-faire-3">Que faire…</h3>
          <blockquote>
          <h2 id="main-1">Main</h2>
          </blockquote>
          <h2 id="help-a_b-c" class="e"><span lang="en">Help</span> <code>a_b</code> <a href="d">c</a></h2>
          <h2 id="section">?</h2>
          <h2 id="section-1">!</h2>

          """)
  }

  @Test func onlyHeadingsInsideOfSectionsGetAnIDInATree() {
    let options = ReadingOptions(anchors: .insideSections)
    #expect(
      html("## a\n\n### b\n\n> ## c", options)
        == "<h2>a</h2>\n<h3 id=\"b\">b</h3>\n<blockquote>\n<h2 id=\"c\">c</h2>\n</blockquote>\n")
  }

  @Test func aHeadingsLanguageRulesItsTypography() {
    #expect(
      french("## Was nun? {lang=de}\n\n## Et là?")
        == "<h2 lang=\"de\">Was nun?</h2>\n<h2>Et là_?</h2>\n")
    #expect(
      shown(html("## Et là? {lang=fr}\n\n## What now?"))
        == "<h2 lang=\"fr\">Et là_?</h2>\n<h2>What now?</h2>\n")
  }

  /// What GitHub makes of the same words, hyphens at the ends aside.
  @Test(arguments: [
    ("Que faire ?", "que-faire"), ("Data and API's", "data-and-apis"),
    ("Что случилось?", "что-случилось"),
    ("Étape 1 : l’été à Cœur-Joie", "étape-1--lété-à-cœur-joie"),
    ("Größe & Übermut", "größe--übermut"), ("  ", "section"), ("你好，世界", "你好世界"),
    ("116 000", "116-000"), ("e\u{301}te\u{AD}s", "e\u{301}tes"), ("a_b (c) [d]", "a_b-c-d"),
    ("« Non »", "non"), ("İSTANBUL", "i\u{307}stanbul"), ("-- a --", "a"), ("مرحبا؟", "مرحبا"),
    ("½ a² Ⅷ €", "a-ⅷ"), ("🚨 Au secours", "au-secours"), ("A\tb\u{A0}c", "abc"),
    ("C++ & C#", "c--c"), ("हिन्दी", "हिन्दी"),
  ])
  func anIDHasTheLettersOfAnyScript(words: String, id: String) {
    #expect(Array(slug(Array(words.utf8)).utf8) == Array(id.utf8))
  }

  @Test func aLinkMayNameTheIDOfTheHost() {
    #expect(anchor(ofHost: "que-faire-") == "que-faire")
    #expect(anchor(ofHost: "-secours--") == "secours")
    #expect(anchor(ofHost: "--") == "")
  }
}
