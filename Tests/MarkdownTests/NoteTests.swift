import Markdown
import Testing

@Suite struct NoteTests {
  @Test func commentsAreDroppedAndCounted() {
    let text =
      "<!-- one -->\n\na <!-- two --> b <!-- three -->\nc\n\n<!-- four\n\nfour --> <!-- five -->\n\nd"
    let document = Document(parsing: Array(text.utf8))
    #expect(document.notes.count == 5)
    #expect(document.faults.isEmpty)
    #expect(document.blocks.map(\.kind) == [.paragraph, .paragraph])
    #expect(document.html(of: 0..<2).text == "<p>a b\nc</p>\n<p>d</p>\n")
  }

  @Test func aCommentLeavesNoSpaceAndNoEmptyLine() {
    #expect(html("a <!-- x --> <!-- y --> b") == "<p>a b</p>\n")
    #expect(html("a<!-- x -->b") == "<p>ab</p>\n")
    #expect(html("a\n    <!-- x -->\n    <!-- y -->\nb") == "<p>a\nb</p>\n")
    #expect(html("a\n    <!-- x --> b") == "<p>a\nb</p>\n")
    #expect(html("# a <!-- x -->") == "<h1>a</h1>\n")
    #expect(html("# <!-- x --> a") == "<h1>a</h1>\n")
    #expect(html("# a <!-- x --> {#b}") == "<h1 id=\"b\">a</h1>\n")
    #expect(html("# a {#b} <!-- x -->") == "<h1 id=\"b\">a</h1>\n")
    #expect(html("{.b} <!-- x -->\na") == "<div class=\"b\">\n<p>a</p>\n</div>\n")
    #expect(html("> [!TIP] <!-- x -->\n> a") == "<div class=\"callout tip\">\n<p>a</p>\n</div>\n")
    #expect(html("*a <!-- x -->*") == "<p><em>a</em></p>\n")
    #expect(
      html("{.b}\n    <!-- x -->\na") == "<div class=\"b\">\n<p>a</p>\n</div>\n")
    #expect(html("- <!-- x -->\n- a") == "<ul>\n<li></li>\n<li>a</li>\n</ul>\n")
  }

  @Test func otherHTMLIsAFaultAndLeftOut() {
    #expect(html("a <b>c</b>\n\n<div>\n\nd") == "<p>a c</p>\n<p>d</p>\n")
    #expect(
      faults(
        "a <b>c</b>\n\n<div class=\"a very long name that will not be shown as a whole\">\n\nd\n<br>"
      ) == [
        "1:3 rawHTML(\"<b>\")", "1:7 rawHTML(\"</b>\")",
        "3:1 rawHTML(\"<div class=\\\"a very long name that will n\")", "6:1 rawHTML(\"<br>\")",
      ])
    #expect(faults("<?php ?> <!DOCTYPE html>\n\nx <![CDATA[y]]>").count == 2)
  }

  @Test func wordsAfterACommentAreAFaultBecauseTheyWouldBeLost() {
    #expect(faults("\n<!-- x --> words") == ["2:1 textAfterNote(\"words\")"])
    #expect(faults("<!-- x\ny --> <!-- z --> words") == ["1:1 textAfterNote(\"words\")"])
  }

  @Test func aCommentThatNeverEndsIsAFault() {
    #expect(faults("a\n\n<!-- x\n\nb") == ["3:1 unclosedNote"])
    #expect(faults("<!-->\n\nb") == [])
    #expect(html("<!-->\n\nb") == "<p>b</p>\n")
  }
}
