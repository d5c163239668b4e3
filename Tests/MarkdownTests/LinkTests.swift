import Markdown
import Testing

@Suite struct LinkTests {
  @Test func aLocalAddressIsASlot() {
    var document = Document(
      parsing: Array("[a](b.md \"t\") ![c](d.png) <ee:f>\n\n[x]\n\n[x]: y.md#z\n".utf8))
    for link in document.links.indices { document.setAddress(of: link, to: .local) }
    #expect(
      document.html(of: 0..<2).text == """
        <p><a href="‹0›" title="t">a</a> <img src="‹1›" alt="c" /> <a href="‹2›">ee:f</a></p>
        <p><a href="‹3›">x</a></p>

        """)
    #expect(document.html(of: 1..<2).text == "<p><a href=\"‹3›\">x</a></p>\n")
    #expect(document.links.map(\.address) == ["b.md", "d.png", "ee:f", "y.md#z"])
    #expect(document.links.map(\.form) == [.link, .image, .link, .link])
    #expect(document.links.map(\.block) == [0, 0, 0, 1])
  }

  @Test func anOutsideAddressTellsNobodyWhereTheReaderCameFrom() {
    var document = Document(
      parsing: Array("[*a* b](https://x.be/?q=\"é&b \"t > u\") [c](tel:1) ![d](http://x.be)".utf8))
    document.setAddress(of: 0, to: .outside)
    document.setAddress(of: 1, to: .kept)
    document.setAddress(of: 2, to: .outside)
    #expect(
      document.html(of: 0..<1).text
        == "<p><a href=\"https://x.be/?q=%22%C3%A9&amp;b\" title=\"t &gt; u\" rel=\"noreferrer\">"
        + "<em>a</em> b</a> <a href=\"tel:1\">c</a> <img src=\"http://x.be\" alt=\"d\" /></p>\n")
    #expect(document.html(ofLink: 0).text == "<em>a</em> b")
  }

  @Test func nothingAnAuthorWritesIsTakenForASlot() {
    var document = Document(
      parsing: Array(
        #"[a](balise:1) [b](x) [href="balise:1"](y ' href="balise:1"') `="balise:1"`"#.utf8))
    for link in 1...2 { document.setAddress(of: link, to: .local) }
    let passage = document.html(of: 0..<1)
    #expect(passage.slots.map(\.link) == [1, 2])
    #expect(document.links[0].address == "balise:1")
    #expect(passage.text.hasPrefix("<p><a href=\"\">a</a> <a href=\"‹1›\">b</a>"))
    #expect(passage.text.contains("title=\" href=&quot;balise:1&quot;\""))
  }

  @Test func dangerousAddressesStayEmpty() {
    var document = Document(parsing: Array("[a](javascript:x) [b](vbscript:x) [c](data:x)".utf8))
    document.setAddress(of: 0, to: .kept)
    document.setAddress(of: 1, to: .outside)
    #expect(
      document.html(of: 0..<1).text
        == "<p><a href=\"\">a</a> <a href=\"\" rel=\"noreferrer\">b</a> <a href=\"\">c</a></p>\n")
    #expect(document.links[0].address == "javascript:x")
  }

  @Test func aChoiceIsALinkThatStandsAlone() {
    let document = Document(
      parsing: Array(
        """
        - [Oui](#a1)
        - [*Non*, jamais](#r1)

        [Continuer](#q2)

        - [a](b) c

        - d
        - [e](f)

        * ![g](h)

        1. [i](j)

           k

        + [l](m) [n](o)

        [p](q)
        [r](s)

        > [t](u)

        """.utf8))
    #expect(document.blocks.indices.map { document.soleLinks(of: $0) }[..<2] == [[0, 1], [2]])
    for block in 2..<document.blocks.count { #expect(document.soleLinks(of: block) == nil) }
    #expect(document.isSingleParagraph(block: 0) == false)
    #expect(document.isSingleParagraph(block: 1) == true)
    #expect(document.html(ofLink: 1).text == "<em>Non</em>, jamais")
    #expect(document.links[1].text == "Non, jamais")
  }

  @Test func aChoiceMayBeInAnotherLanguageOrCarryAttributes() {
    var document = Document(
      parsing: Array(
        "{lang=en .x}\n- [Yes](#a){lang=en}\n- {lang=en}\n  [No](#b)\n\n{.y}\n[Go](#c)".utf8))
    for link in document.links.indices { document.setAddress(of: link, to: .local) }
    #expect(document.soleLinks(of: 0) == [0, 1])
    #expect(document.soleLinks(of: 1) == [2])
    #expect(document.isSingleParagraph(block: 1) == true)
    #expect(document.html(ofLink: 0).text == "<span lang=\"en\">Yes</span>")
    document.setAddress(of: 0, to: .outside)
    #expect(document.soleLinks(of: 0) == [0, 1])
  }

  @Test func linksWithoutWordsOrAddressAndImagesWithoutAlternativeAreFaults() {
    #expect(
      faults("[](a) [b]() ![](c) ![ ](d)\n[![e](f)](g) [![](h)](i)") == [
        "1:1 emptyLinkText", "1:7 emptyAddress", "1:13 missingAlternative",
        "1:20 missingAlternative", "2:14 emptyLinkText", "2:15 missingAlternative",
      ])
  }

  @Test func `an image is printed with its size`() {
    var document = Document(parsing: Array("a ![b <](c.png 'd') ![e ![f](g.png)](h.png)".utf8))
    for index in document.links.indices {
      document.setAddress(of: index, to: .local)
      document.setSize(ofImage: index, width: 40, height: 30)
    }
    #expect(
      document.html(of: document.blocks.indices).text
        == "<p>a <img src=\"‹0›\" alt=\"b &lt;\" title=\"d\" width=\"40\" height=\"30\" /> "
        + "<img src=\"‹1›\" alt=\"e f\" width=\"40\" height=\"30\" /></p>\n")
  }

  @Test func `an image beside a link makes no choice of it`() {
    var document = Document(parsing: Array("- [a](#a) ![b](b.png)".utf8))
    document.setAddress(of: 1, to: .local)
    document.setSize(ofImage: 1, width: 4, height: 3)
    #expect(document.soleLinks(of: 0) == nil)
  }
}
