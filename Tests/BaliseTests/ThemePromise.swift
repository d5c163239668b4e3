import Diagnostics
import Testing

@testable import Balise

/// Whatever a theme is, its pages are only HTML and CSS: what breaks that is an error at its place.
@Suite struct ThemePromise {
  /// What is said of the plain theme with some files more, or others.
  private func diagnostics(_ files: [String: String]) throws -> [Diagnostic] {
    var all = [
      Settings.path: "title: T\nlanguage: en\n", "content/index.md": "---\ntitle: T\n---\n",
    ]
    for (name, text) in files {
      all["themes/calm/" + (name.contains(".") ? name : name + ".mustache")] = text
    }
    return try MemorySite.diagnostics(all)
  }

  /// The same as `name:line:column rule`.
  private func says(_ files: [String: String]) throws -> [String] {
    try diagnostics(files).map { diagnostic in
      let place = diagnostic.place
      let name = place.path.split(separator: "/").last.map(String.init) ?? ""
      return "\(name):\(place.line):\(place.column ?? 0) \(diagnostic.rule.id)"
    }
  }

  /// A guide with something in its text, on its third line.
  private func guide(_ text: String) -> [String: String] {
    ["guide": "{{> top}}\n<main>\n\(text)\n</main>\n{{{body}}}\n{{> bottom}}\n"]
  }

  @Test(arguments: harmful)
  func `what breaks the promise is an error at its line`(_ text: String) throws {
    let found = try says(guide(text))
    #expect(!found.isEmpty)
    let lines = 3..<(4 + text.count { $0 == "\n" })
    for message in found {
      #expect(message.hasSuffix(" broken-promise"))
      #expect(lines.contains { message.hasPrefix("guide.mustache:\($0):") }, "\(message)")
    }
  }

  @Test(arguments: heads)
  func `the head of a page settles what holds for it`(_ head: String, _ says: [String]) throws {
    let promise =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"{{{policy}}}\">{{> referrer}}"
    let found = try self.diagnostics([
      "guide": "<!doctype html>\(head)<h1>{{{heading}}}</h1>", "promise": promise,
      "referrer": "<meta name=referrer content=no-referrer>",
    ])
    let signs = [
      "security policy is": "policy", "do not have the security": "policy",
      "tell other": "referrer",
      "before the security": "early", "something else than text": "variable",
      "on no page": "forbidden",
    ]
    let kinds = found.map { message in
      signs.first { message.message.english.contains($0.key) }?.value ?? message.message.english
    }
    #expect(kinds.sorted() == says.sorted())
  }

  /// A text of a page that leads on by itself, whether it is one that may.
  @Test(arguments: [
    ("exit", "0; url={{exit-url}}", true), ("exit", "5", true),
    ("exit", "0; URL = '{{exit-url}}'", true),
    ("exit", "0; url=https://a.example", false), ("exit", "0; url={{exit-url}}&a", false),
    ("exit", "0, //a.example", false), ("exit", "0;url=javascript:a", false),
    ("exit", "0;url={{exit-name}}", false),
    ("moved", "0; url={{target-address}}", true), ("moved", "0; url=../index.html", true),
    ("guide", "0; url={{target-address}}", false), ("missing", "0; url={{exit-url}}", false),
  ])
  func `only pages that are made for it lead on by themselves`(
    _ page: String, _ content: String, _ isRight: Bool
  ) throws {
    let template =
      "<!doctype html>\n{{> promise}}\n<meta http-equiv=refresh content=\"\(content)\">"
    let found = try says([page: template])
    #expect(found == (isRight ? [] : ["\(page).mustache:3:1 broken-promise"]))
  }

  @Test func `a page leads on where its kind has an address to lead to`() throws {
    let top =
      "{{#target-address}}<meta http-equiv=refresh content=\"0; url={{target-address}}\">{{/target-address}}"
    #expect(try says(["promise": Self.promise + top]) == [])
  }

  private static let promise =
    "<meta http-equiv=\"Content-Security-Policy\" content=\"{{{policy}}}\">"
    + "<meta name=referrer content=no-referrer>"

  @Test func `the place is that of the culprit, whatever templates it is written in`() throws {
    #expect(
      try says(["bottom": "é <b>\r\n\té <i>{{#help}} é<img alt=''\n  src=//a.example>{{/help}}"])
        == ["bottom.mustache:3:3 broken-promise"])
    #expect(
      try says(["part": " onclick=a"].merging(guide("é<p{{> part}}>")) { $1 })
        == ["part.mustache:1:2 broken-promise"])
    #expect(
      try says(["part": "click=a"].merging(guide("é<p on{{> part}}>")) { $1 })
        == ["guide.mustache:3:5 broken-promise"])
    #expect(
      try says(["part": "ipt"].merging(guide("<scr{{> part}}>")) { $1 })
        == ["guide.mustache:3:1 broken-promise"])
    #expect(
      try says(guide("<a\n title={{home}} {{document-title}}>"))
        == ["guide.mustache:4:17 broken-promise"])
  }

  @Test func `words and styles of a theme count`() throws {
    let words = try #require(MemorySite.theme["themes/calm/words/en.yml"])
    let link = guide("<a href=\"{{words.extra}}\">a</a>")
    for (word, isRight) in [
      ("https://a.example", true), ("a.html", true), ("javascript:a", false), ("data:a", false),
    ] {
      let files = ["words/en.yml": words + "\nextra: \"\(word)\"\n"].merging(link) { $1 }
      #expect(try says(files) == (isRight ? [] : ["guide.mustache:3:4 broken-promise"]))
    }
    let image = guide("<img src=\"{{words.extra}}\">a")
    let files = ["words/en.yml": words + "\nextra: https://a.example\n"].merging(image) { $1 }
    #expect(try says(files) == ["guide.mustache:3:6 broken-promise"])
    #expect(
      try says(["style.css": "é {}\na { é: url(//a.example) }"]) == ["style.css:2:8 broken-promise"]
    )
    #expect(try says(["whole.css": "@import 'a.css';"]) == ["whole.css:1:1 broken-promise"])
    #expect(try says(["style.css": "a { b: url(a.png) } @font-face { src: url(a.woff2) }"]) == [])
    // No page has it.
    #expect(try says(["other.css": "@import 'a.css';"]) == [])
  }

  @Test func `signs that nobody sees in a template are said`() throws {
    #expect(try says(guide("é <b>\u{202E}a")) == ["guide.mustache:3:6 deceiving-signs"])
    #expect(try says(guide("a &#x202E;{{{heading}}}")) == ["guide.mustache:2:1 deceiving-signs"])
    #expect(try says(guide("شماره \u{200F}116 و می\u{200C}خواهم &rlm;")) == [])
  }

  @Test func `a template that nobody can follow is an error, and takes no time`() throws {
    let names = [
      "home", "exit", "urgent", "description", "canonical", "is-home", "noindex", "tone",
      "reviewed",
    ]
    let values = names.map { "{{#\($0)}}\($0){{/\($0)}}" }.joined()
    let found = try diagnostics(guide("<a href=\"\(values)\">"))
    #expect(found.first?.message.english.contains("too many variants") == true)
    // What has no meaning for browsers makes no variants.
    #expect(try says(guide("<a class=\"\(values)\" title=\"\(values)\">\(values)</a>")) == [])
    let nested =
      String(repeating: "{{#navigation}}", count: 1) + "<a href=\"x" + values + "\">{{/navigation}}"
    #expect(try says(guide(nested)).count == 1)
  }

  @Test(arguments: harmless)
  func `what keeps the promise is left alone`(_ text: String) throws {
    #expect(try says(guide(text)) == [])
  }

  @Test func `the theme calm keeps the promise`() throws {
    let calm = try SiteFixtures.texts(
      below: HouseRules.sources.deletingLastPathComponent().appending(path: "themes/calm"))
    // Without a file of the site's own, nothing would be looked at.
    #expect(try says(calm.merging(["extra.css": "p { margin: 0 }"]) { $1 }) == [])
  }
}
