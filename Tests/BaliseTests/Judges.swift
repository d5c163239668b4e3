import Diagnostics
import Fuzzing
import Markdown
import Testing

@testable import Balise

/// The judges of `Fuzzed` and `make fuzz`: each lets good things pass and notices bad ones.
@Suite struct Judges {
  @Test(arguments: [
    "<p>a &amp; b<br />c</p>\n", "<!doctype html><html lang=\"fr\"><style>a > b{}</style></html>",
    "<p id=\"a\"><a href=\"b.html#c\" rel=\"noreferrer\">&#39;</a></p>", "", "a > b",
  ])
  func `sound HTML passes`(html: String) {
    #expect(Markup(Array(html.utf8)).flaws == [])
  }

  @Test(arguments: [
    "<p>a", "a</p>", "<p><em>a</p></em>", "<p>a < b</p>", "<p>a & b</p>", "<p>&nope;</p>",
    "<script>x</script>", "<p onclick=\"x\">a</p>", "<p style=\"x\">a</p>", "<p id=a>a</p>",
    "<p id=\"a\" id=\"b\">a</p>", "<a title=\"a\"b\">c</a>", "<a title=\"<\">c</a>", "<!-- a -->",
    "<p", "<p id=\"a", "<form></form>", "<iframe src=\"x\"></iframe>",
  ])
  func `broken HTML does not`(html: String) {
    #expect(Markup(Array(html.utf8)).flaws != [])
  }

  @Test func `bytes that are not UTF-8 do not`() {
    #expect(Markup([0x61, 0xE9, 0x62]).flaws != [])
  }

  @Test(arguments: ["javascript:x", " JaVa\nScRiPt:x", "\u{1}data:text/html,x", "vbscript:x"])
  func `an address that runs is harmful`(address: String) {
    #expect(isHarmful(address))
    let page = "<a href=\"\(address)\">a</a>"
    #expect(flaws(inPages: ["a.html": Array(page.utf8)]) != [])
  }

  @Test(arguments: [
    ("<p id=\"i\"><a href=\"#i\">a</a><a href=\"b/c.html#d%C3%A9\">a</a></p>", true),
    ("<a href=\"https://a.be/x\">a</a>", true), ("<a href=\"\">a</a>", false),
    ("<a href=\"#j\">a</a>", false), ("<a href=\"c.html\">a</a>", false),
    ("<a href=\"b/c.html#e\">a</a>", false), ("<a href=\"b/../../x/b/c.html#dé\">a</a>", false),
    ("<p id=\"i\">a</p><p id=\"i\">a</p>", false),
  ])
  func `an address has to lead somewhere`(html: String, isSound: Bool) {
    let other = "<p id=\"dé\"><a href=\"../a.html\">a</a></p>"
    let pages = ["a.html": Array(html.utf8), "b/c.html": Array(other.utf8)]
    #expect(flaws(inPages: pages).isEmpty == isSound)
  }

  @Test(arguments: [
    (Place(path: "a", line: 2, column: 3), true), (Place(path: "a", line: 4), true),
    (Place(path: "a", line: 0), true), (Place(path: "a", line: 2, column: 4), false),
    (Place(path: "a", line: 5), false), (Place(path: "b", line: 1), false),
    (Place(path: "a", line: 0, column: 1), false), (Place(path: "a", line: 1, column: 0), false),
  ])
  func `a place has to lie in its file`(place: Place, isSound: Bool) {
    let message = Diagnostic(.deadLink, at: place, Wording(fr: "a", en: "b"))
    #expect(flaws(in: [message], of: ["a": Array("a\réé\r\nb\n".utf8)]).isEmpty == isSound)
  }

  @Test func `a message has words, on one line`() {
    let place = Place(path: "a", line: 1)
    for words in [Wording(fr: "", en: "a"), Wording(fr: "a", en: "")] {
      #expect(flaws(in: [Diagnostic(.deadLink, at: place, words)], of: ["a": []]) != [])
    }
  }

  @Test func `a hole has to be an address`() {
    let html = Array("<a href=\"\">a</a><b class=\"\">b</b>".utf8)
    let first = Passage(html: html, slots: [.init(offset: 9, link: 0)])
    #expect(flaws(in: first) == [])
    for offset in [0, 8, 10, 27, html.count] {
      #expect(flaws(in: Passage(html: html, slots: [.init(offset: offset, link: 0)])) != [])
    }
  }
}
