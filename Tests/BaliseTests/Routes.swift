import Diagnostics
import Testing

@testable import Balise

extension Route {
  /// The relative address that leads here from another file of the site.
  fileprivate func address(from other: Route, fragment: String? = nil) -> String {
    var address: [UInt8] = []
    address.reserveCapacity(path.utf8.count + (fragment?.utf8.count ?? 0) + 16)
    address.append(addressOf: self, fragment: fragment, from: other)
    return String(decoding: address, as: UTF8.self)
  }
}

@Suite struct Routes {
  @Test(arguments: [
    ("index.html", "index.html", "index.html"), ("index.html", "a/b.html", "a/b.html"),
    ("a/b.html", "index.html", "../index.html"), ("a/b.html", "a/c.html", "c.html"),
    ("nl/a/b.html", "a/b.html", "../../a/b.html"), ("a/b.html", "ab/c.html", "../ab/c.html"),
    ("a.html", "images/plan été.png", "images/plan%20%C3%A9t%C3%A9.png"),
    ("a/b/c.html", "a/d.html", "../d.html"),
  ])
  func `an address is relative to the page it stands on`(from: String, to: String, address: String)
  {
    #expect(Route(to).address(from: Route(from)) == address)
  }

  @Test func `an anchor on the same page needs no file`() {
    let page = Route("a/b.html")
    #expect(page.address(from: page, fragment: "q1") == "#q1")
    #expect(page.address(from: Route("a/c.html"), fragment: "q1") == "b.html#q1")
  }
}

@Suite struct Names {
  @Test(
    arguments: [
      ("a.md", "a", nil), ("a.nl.md", "a", "nl"), ("b/a.de-CH.md", "b/a", "de-CH"),
      ("index.md", "index", nil), ("a-1.md", "a-1", nil),
    ] as [(String, String, String?)])
  func `a page's path is taken apart`(file: String, stem: String, suffix: String?) throws {
    let path = try #require(PagePath(file))
    #expect(path.stem == stem)
    #expect(path.suffix == suffix)
  }

  @Test(arguments: [
    "A.md", "é.md", "a b.md", ".md", "a..md", "a.n.md", "a.nl.fr.md", "../a.md", "a.html",
  ])
  func `a name that cannot become an address is refused`(file: String) {
    #expect(PagePath(file) == nil)
  }
}

@Suite struct Suggestions {
  @Test(
    arguments: [
      ("a9", "a1"), ("titel", "title"), ("layot", "layout"), ("dangr", "danger"), ("zzz", nil),
    ] as [(String, String?)])
  func `the nearest word is suggested, and none when nothing is near`(word: String, near: String?) {
    #expect(closest(to: word, among: ["a1", "title", "layout", "danger"]) == near)
  }
}

@Suite struct Styles {
  @Test(arguments: [
    ("a { b: c; }", "a{b:c}"), ("/* x */ a  b>c{d:e}", "a b>c{d:e}"),
    (
      "@media (width < 20em) and (x) { a :hover { b: 1px  2px } }",
      "@media (width < 20em) and (x){a :hover{b:1px 2px}}"
    ),
    ("a::before { content: \"  ; } /* no */ \" }", "a::before{content:\"  ; } /* no */ \"}"),
    ("a{b:calc(1px + 2px)}\n\nc{d:e}", "a{b:calc(1px + 2px)}c{d:e}"),
  ])
  func `a stylesheet loses only what means nothing`(source: String, small: String) {
    #expect(minified(source) == small)
  }
}

@Suite struct Digests {
  @Test func `SHA-256 gives the digests of FIPS 180-4`() {
    #expect(
      Digest(of: Array("abc".utf8)).hex
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      Digest(of: []).hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test func `a list of sums never names a place outside its folder`() {
    let digest = String(repeating: "a", count: 64)
    let lines = ["a.html", "b/c.html", "../x", "/etc/passwd", "b/../../x", "", "./a"]
    let sums = Manifest(parsing: Array(lines.map { "\(digest)  \($0)\n" }.joined().utf8))
    #expect(sums.lines.map(\.path.text) == ["a.html", "b/c.html"])
    #expect(sums.isDamaged)
    #expect(Manifest(parsing: sums.bytes).lines == sums.lines)
  }

  @Test func `names that differ by their bytes are different files`() {
    #expect(FilePath("caf\u{E9}") != FilePath("cafe\u{301}"))
    let names = ["a\nb", "a\\b", "a\\nb", "a\rb", "\u{301}x"]
    let digest = Digest(of: [])
    let sums = Manifest(names.map { Manifest.Line(path: FilePath($0), digest: digest) })
    #expect(sums.bytes.starts(with: "\\\(digest.hex)  a\\nb\n".utf8))
    #expect(Manifest(parsing: sums.bytes) == sums)
  }
}
