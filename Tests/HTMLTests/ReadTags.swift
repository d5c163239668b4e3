import HTML
import Testing

/// Tags are read where browsers see them.
@Suite struct ReadTags {
  /// The tags of a page; texts of elements that hold nothing else are passed over.
  private func shown(_ html: String, inPiecesOf size: Int) -> String {
    var reader = TagReader()
    var tags: [String] = []
    let bytes = Array(html.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      var place = start
      let piece = bytes[start..<min(start + size, bytes.count)]
      while let event = reader.next(in: piece, &place, mark: 0) {
        switch event {
        case .tag(let tag):
          let attributes = tag.attributes.map { " \($0.name)=[\($0.value)]" }.joined()
          tags.append((tag.isEnd ? "/" : "") + tag.name + attributes)
          if !tag.isEnd, ["style", "title", "textarea"].contains(tag.name) { reader.enterText() }
          #expect(bytes[tag.mark] == UInt8(ascii: "<"))
        case .style(let style, let mark):
          tags.append("{\(style)}")
          #expect(bytes[mark...].starts(with: style.utf8))
        case .conditionalComment: tags.append("[if")
        case .characterData: tags.append("[CDATA[")
        case .text: break
        }
      }
    }
    return tags.joined(separator: "; ")
  }

  @Test(arguments: [
    ("<p class=a>b</p>", "p; /p"), ("<A HREF='x'SRC=\"y\">", "a href=[x] src=[y]"),
    ("<a href=x/y>z", "a href=[x/y]"), ("<br/><br />", "br; br"),
    ("<img/src=x/onerror=y>", "img src=[x/onerror=y]"),
    ("<img src=x onerror>", "img src=[x] onerror=[]"),
    ("<svg/onload=a()>", "svg onload=[a()]"), ("<a =b href = d>", "a href=[d]"),
    ("<a href=a href=b HREF=c>", "a href=[a]"), ("<a title='>' href=\">\">", "a href=[>]"),
    ("a < b <3 </> </3 >", ""), ("<!-- <p> --><i>", "i"), ("<!--><i>--><b>", "i; b"),
    ("<!---><i>", "i"), ("<!-- --!><i>", "i"), ("<!-- ----><i>", "i"), ("<!-- -- ><i>--><b>", "b"),
    ("<!-- --!-- ><b>--><i>", "i"), ("<![CDATA[<p>]]><i>", "[CDATA[; i"), ("<!-><i>", "i"),
    ("<?php <p> ?>", ""), ("<!doctype html><p>", "p"), ("<!><p>", "p"), ("<<p>", "p"),
    ("<style><p></style><i>", "style; {<p>}; i"), ("<title></titles></title >", "title; /title"),
    ("<style></STYLE\n><i>", "style; {}; /style; i"), ("<title></title/><i>", "title; /title; i"),
    ("<textarea><script></textarea>", "textarea; /textarea"), ("</p href=a>", "/p href=[a]"),
    ("<style></sty</style>", "style; {</sty}"), ("<style><</style>", "style; {<}"),
    ("<!--[if IE]><b><![endif]-->", "[if"), ("<!--[endif]--><i>", "i"),
    ("<a href=\"java&#115;cript&colon;a&#x28;1)\">", "a href=[javascript:a(1)]"),
    ("<a href=\"&#106avascript&#0058;b\">", "a href=[javascript:b]"),
    ("<a href=\"&#x6a&#X61vascript&Tab;&NewLine;\">", "a href=[javascript\t\n]"),
    (
      "<a href=\"&eacute; & b &amp;amp; &unknown; &ampx &#; &#x;\">",
      "a href=[&eacute; & b &amp; &unknown; &x &#; &#x;]"
    ),
    ("<p", ""), ("<p a=\"", ""), ("<", ""),
    ("<a href=\u{10FF00}&#x10FF01;>", "a href=[\u{FFFD}\u{FFFD}]"),
  ])
  func `tags are read where browsers see them`(_ html: String, _ expected: String) {
    for size in 1...3 { #expect(shown(html, inPiecesOf: size) == expected) }
    #expect(shown(html, inPiecesOf: 1000) == expected)
  }

  @Test(arguments: [
    ("", Destination.here), ("a/b.html#c", .here), ("#a:b", .here), ("?a:b", .here),
    ("./a:b", .here),
    ("/a", .here), ("//a", .outside), ("/\\a", .outside), ("\\\\a", .outside), ("/\t/a", .outside),
    (" \u{1}https://a", .outside), ("HTTP:a", .outside), ("data:,", .data),
    ("mailto:a", .scheme("mailto")),
    ("JavaScript:a", .scheme("javascript")), ("java\nscript:a", .scheme("javascript")),
    ("java script:a", .here), ("1a:b", .here), (":a", .here), ("é:a", .here), ("a", .here),
    ("\u{10FF00}", .here), ("\u{10FF00}javascript:a", .scheme("javascript")),
    ("\u{10FF01}", .outside),
    ("\u{10FF04}", .unknown), ("java\u{10FF04}", .unknown), ("guide-\u{10FF04}.html", .here),
    ("#\u{10FF04}", .here), ("mailto:\u{10FF04}", .scheme("mailto")), ("/\u{10FF04}", .unknown),
    ("/\u{10FF00}/a", .outside), ("a/\u{10FF04}", .here), ("\u{10FF03}.html", .here),
  ])
  func `addresses lead where browsers go`(_ address: String, _ expected: Destination) {
    #expect(Destination(of: address) == expected)
  }

  @Test(arguments: [
    ("a.png 1x, b.png 2x", ["a.png", "b.png"]), ("a,b 1x", ["a,b"]), (" a , b", ["a", "b"]),
    ("data:image/png;base64,AA 1x,c", ["data:image/png;base64,AA", "c"]),
    ("a (x,y) 1x,b", ["a", "b"]),
    ("a,", ["a"]), (",,", []), ("", []),
  ])
  func `lists of pictures are read as browsers read them`(_ list: String, _ expected: [String]) {
    #expect(addresses(inSourceSet: list) == expected)
  }

  @Test(arguments: [
    ("p { background: url(a.png) }", nil), ("p { background: url( 'https://a/b' ) }", "address"),
    ("p { background: u\\72 l(//a) }", "address"), ("p { background: URL(\\68ttps:a) }", "address"),
    ("@IMPORT 'a'", "imports"), ("@\\69mport url(a)", "imports"), ("a { content: '@import' }", nil),
    ("/* @import url(https://a) */", nil), ("a { content: 'url(https://a)' }", nil),
    ("@namespace svg url(http://www.w3.org/2000/svg); a { b: c }", nil),
    ("@namespace 'http://a'; a { b: url(http://a) }", "address"),
    ("a { background: image-set('https://a' 1x) }", "address"),
    ("a { background: image-set('a.png' type('image/png') 1x, url(b.png) 2x) }", nil),
    ("a { --b: 'https://a' }", "address"), ("a { --b: 'x' } c { content: 'https://a' }", nil),
    ("a { behavior: url(a.htc) }", "runs"), ("a { -moz-binding: url(a#b) }", "runs"),
    ("a { width: expression(alert(1)) }", "runs"), ("a { scroll-behavior: smooth }", nil),
    ("@font-face { src: url(data:font/woff2;base64,AA) }", nil),
    ("a { b: url(javascript:c) }", "address"),
    ("a { b: url(https://a", "address"), ("a { content: 'x\n; b: url(//a) }", "address"),
    ("a { content: 'x\\\n url(//a)' }", nil), ("a { b: url/**/(//a) }", nil), ("<!-- a{} -->", nil),
    ("a { b: var(--c, url(//a)) }", "address"), ("a:not(.b) { c: calc((1px + 2px) * 3) }", nil),
    ("a { b: url(\u{10FF00}) }", nil), ("a { b: \u{10FF04} }", "text"), ("\\", nil),
    ("url(\\", nil),
    ("/*", nil), ("'", nil), ("@", nil), ("é{}", nil),
    ("@media (min-width:1px) and (a:b) { c{d:e} }", nil),
  ])
  func `a style that loads or runs is seen`(_ style: String, _ expected: String?) {
    let fault = styleFault(in: style)
    let name = fault.map { "\($0.kind)".prefix { $0.isLetter } }
    #expect(name.map(String.init) == expected)
  }
}
