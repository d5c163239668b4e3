import Markdown
import Testing

@Suite struct BareAddressTests {
  /// The addresses found in a text.
  func addresses(_ markdown: String) -> [String] {
    Document(parsing: Array(markdown.utf8)).links.filter { $0.form == .bare }.map(\.address)
  }

  @Test func anAddressInRunningTextBecomesALink() {
    #expect(
      html("voir https://a.be/b?c=d&e=f et *www.g.be*.")
        == "<p>voir <a href=\"https://a.be/b?c=d&amp;e=f\">https://a.be/b?c=d&amp;e=f</a> et "
        + "<em><a href=\"https://www.g.be\">www.g.be</a></em>.</p>\n")
    #expect(addresses("# HTTP://A.be\n\n- WWW.a.be/É") == ["HTTP://A.be", "https://WWW.a.be/É"])
    #expect(addresses("ww&#119;.a.be") == ["https://www.a.be"])
    #expect(addresses("ww\\w.a.be www\\.b.be") == ["https://www.b.be"])
    #expect(addresses("http://localhost:8000/x") == ["http://localhost:8000/x"])
  }

  @Test func whatClosesTheSentenceIsNotPartOfIt() {
    #expect(addresses("https://a.be.") == ["https://a.be"])
    #expect(addresses("https://a.be/?!:,*_~'\" x") == ["https://a.be/"])
    #expect(
      addresses("(https://a.be/b) (https://a.be/(b))") == ["https://a.be/b", "https://a.be/(b)"])
    #expect(addresses("[x https://a.be]") == ["https://a.be"])
    #expect(addresses("https://a.be/&hl; https://a.be; x") == ["https://a.be/", "https://a.be"])
    #expect(
      addresses("«https://a.be» “https://b.be” https://c.be\u{A0}! https://d.be\u{202F}!")
        == ["https://a.be", "https://b.be", "https://c.be", "https://d.be"])
    #expect(addresses("https://a.be… https://b.be’") == ["https://a.be", "https://b.be"])
    #expect(addresses("https://a.be<b") == ["https://a.be"])
  }

  @Test func someAddressesAreNone() {
    for text in [
      "xhttps://a.be", "http://", "https:// a", "www.", "www. a", "www..a", "a/www.b.be",
      "http://a_b.c", "ftp://a.be", "http:/a.be", "wwwa.be", "`https://a.be`",
      "éwww.a.be", "    https://a.be",
    ] { #expect(addresses(text) == [], "\(text)") }
  }

  @Test func mailboxesAreLinks() {
    #expect(addresses("a@b.be, x.y+z@c-d.example. (e@f.org)!").count == 3)
    #expect(addresses("x@www.b.be") == ["mailto:x@www.b.be"])
    for text in [
      "a@b", "@a.be", "a@", "a@b.c1", "a@1.2.3", "x/a@b.be", "@a@b.be", "git@b.be:c/d", "a@b.be/c",
      "a.@b.be", "a@b..be", "a@-b.be", "`a@b.be`", "a=b@c.be", "éa@b.be",
    ] { #expect(addresses(text) == [], "\(text)") }
  }

  @Test func linksAndAlternativesStayWhole() {
    #expect(addresses("[see https://a.be](b) ![https://c.be](d) <https://e.be>") == [])
    let document = Document(parsing: Array("[https://a.be](b)".utf8))
    #expect(document.links.count == 1)
  }

  @Test func anAddressCutByEmphasisIsAFault() {
    #expect(faults("a\nhttps://a.be/_b_/c") == ["2:1 brokenAddress(\"https://a.be/\")"])
    #expect(faults("https://a.be/b_c_d **https://a.be** https://a.be *b*") == [])
  }

  @Test func addressesAreNumberedWithTheOtherLinks() {
    let document = Document(parsing: Array("[a](b) https://c.be ![d](e)\nwww.f.be [g](h)".utf8))
    #expect(document.links.map(\.address) == ["b", "https://c.be", "e", "https://www.f.be", "h"])
    #expect(document.links.map(\.position.shown) == ["1:1", "1:8", "1:21", "2:1", "2:10"])
    #expect(document.links.map(\.index) == [0, 1, 2, 3, 4])
    #expect(document.links[3].text == "www.f.be")
  }
}
