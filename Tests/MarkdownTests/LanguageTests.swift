import Markdown
import Testing

@Suite struct LanguageTests {
  @Test func aFewWordsMayBeInAnotherLanguage() {
    #expect(
      html("le [sextortion]{lang=en} est") == "<p>le <span lang=\"en\">sextortion</span> est</p>\n")
    #expect(
      html("[a *b* `c]` [d](e) [f] g]{lang=en-GB}")
        == "<p><span lang=\"en-GB\">a <em>b</em> <code>c]</code> <a href=\"e\">d</a> [f] g</span></p>\n"
    )
    #expect(
      html("[a [b]{lang=de} c]{lang=en}")
        == "<p><span lang=\"en\">a <span lang=\"de\">b</span> c</span></p>\n")
    #expect(html("*[a]{lang=en}*") == "<p><em><span lang=\"en\">a</span></em></p>\n")
    #expect(html("[a\nb]{lang=en}") == "<p><span lang=\"en\">a\nb</span></p>\n")
    #expect(html("# [A]{lang=en} b {#c}") == "<h1 id=\"c\"><span lang=\"en\">A</span> b</h1>\n")
    #expect(html("[a][b]{lang=en}") == "<p>[a]<span lang=\"en\">b</span></p>\n")
  }

  @Test func wordsInsideATextFromTheRightKeepTheirDirection() {
    #expect(
      html("{lang=ar}\n> [!NOTE]\n> و [Child Focus]{lang=fr} [هنا](a){lang=fr}")
        == "<div class=\"callout note\" lang=\"ar\" dir=\"rtl\">\n<p>و "
        + "<span lang=\"fr\" dir=\"ltr\">Child Focus</span> "
        + "<a href=\"a\"><span lang=\"fr\" dir=\"ltr\">هنا</span></a></p>\n</div>\n")
    #expect(
      html("[و [a]{lang=fr}]{lang=ar}")
        == "<p><span lang=\"ar\" dir=\"rtl\">و <span lang=\"fr\" dir=\"ltr\">a</span></span></p>\n")
    #expect(
      html("{lang=ar}\n> و\n>\n> {lang=fr}\n> > a")
        == "<div lang=\"ar\" dir=\"rtl\">\n<blockquote>\n<p>و</p>\n<div lang=\"fr\" dir=\"ltr\">\n"
        + "<blockquote>\n<p>a</p>\n</blockquote>\n</div>\n</blockquote>\n</div>\n")
    #expect(!html("[a]{lang=de} [b]{lang=he-Latn}").contains("dir"))
  }

  @Test func aLinkMayBeInAnotherLanguage() {
    #expect(
      html("[a *b*](c){lang=en} d")
        == "<p><a href=\"c\"><span lang=\"en\">a <em>b</em></span></a> d</p>\n")
    #expect(
      html("[a]{lang=en}\n\n[a]: b") == "<p><a href=\"b\"><span lang=\"en\">a</span></a></p>\n")
    #expect(
      html("![a](b){lang=en}") == "<p><span lang=\"en\"><img src=\"b\" alt=\"a\" /></span></p>\n")
    #expect(html("![a [b]{lang=en}](c)") == "<p><img src=\"c\" alt=\"a b\" /></p>\n")
    #expect(html("[](a){lang=en}") == "<p><a href=\"a\"><span lang=\"en\"></span></a></p>\n")
  }

  @Test func bracketsOfAnotherParentDoNotPair() {
    for text in ["[a *b]{lang=en}*", "*[a* b]{lang=en}", "*[a* *b]{lang=en}*", "a]{lang=en}"] {
      #expect(html(text).contains("{lang=en}"))
      #expect(faults(text).count == 1)
    }
  }

  @Test func bracesElsewhereAreTextUnlessTheyAreAttributes() {
    #expect(faults("[a]{x} {lang} {y=1} [b] {z}") == [])
    #expect(html("[a]{x}") == "<p>[a]{x}</p>\n")
    #expect(faults("a {lang=de}") == ["1:3 badAttributes(\"{lang=de}\")"])
    #expect(faults("a {#b}") == ["1:3 badAttributes(\"{#b}\")"])
    #expect(faults("[a]{lang=}") == ["1:4 badAttributes(\"{lang=}\")"])
    #expect(faults("[a](b){.c}") == ["1:7 badAttributes(\"{.c}\")"])
  }

  @Test func typographyFollowsTheLanguageOfEachPart() {
    #expect(
      french("[Who]{lang=en}! [it's]{lang=en}...")
        == "<p><span lang=\"en\">Who</span>_! <span lang=\"en\">it's</span>…</p>\n")
    #expect(
      french("[a? [b?]{lang=fr} c?]{lang=en} d?")
        == "<p><span lang=\"en\">a? <span lang=\"fr\">b_?</span> c?</span> d_?</p>\n")
    #expect(shown(html("Who? [Qui?]{lang=fr}")) == "<p>Who? <span lang=\"fr\">Qui_?</span></p>\n")
    #expect(french("d'[extortion]{lang=en}") == "<p>d’<span lang=\"en\">extortion</span></p>\n")
    #expect(
      french("[Who?](a){lang=en} [Qui?](b)")
        == "<p><a href=\"a\"><span lang=\"en\">Who?</span></a> <a href=\"b\">Qui_?</a></p>\n")
  }
}
