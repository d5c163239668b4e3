import Foundation
import Testing

/// Sources that nobody writes by mistake: each gets a diagnostic in little time and memory, and
/// nothing is read or written elsewhere.
@Suite struct HostileSources {
  /// A file of a site, and what its diagnostics must say; "" where the site is built.
  struct Case: CustomTestStringConvertible {
    let name: String
    var path = "content/a.md"
    let text: String
    let says: String
    var testDescription: String { name }
  }

  private static let tree = "---\ntitle: T\nlayout: tree\n---\n\n"
  private static let frontMatter = "---\ntitle: T\n---\n\n"
  private static let settings = "title: S\nlanguage: en\n"
  private static func many(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private static let texts: [Case] = [
    ("quotes in quotes", many("> ", 100_000), "nested-too-deep"),
    ("lists in lists", many("- ", 100_000) + "x", "nested-too-deep"),
    ("open brackets", many("[", 100_000), ""),
    ("open braces", many("{.a ", 20_000), ""),
    ("emphasis never closed", many("*a **a ", 20_000), ""),
    ("notes never closed", many("<!--", 20_000), "raw-html"),
    ("much HTML", many("<a>", 5_000), "to be seen when these are mended"),
    ("a long line", many("[x](no.md) ", 5_000), "dead-link"),
    ("dead links", deadLinks, "did you mean “#hello0”"),
    ("one id for all", many("## h {#a}\n\n", 2_000), "duplicate-id"),
    ("NUL", "a\0b [x\0](no.md)\n", "dead-link"),
    (
      "marks of direction", "[a\u{202E}b](no\u{202E}.md)\n", "(U+202E) is in “a\u{FFFD}b”"
    ),
  ].map { name, text, says in Case(name: name, text: frontMatter + text, says: says) }

  private static let files: [Case] =
    tooLarge + [
      Case(name: "a tree of dead choices", text: deadChoices, says: "unknown-target"),
      Case(
        name: "links to steps in many paragraphs",
        text: tree + "## q {#q}\n\n" + many("[x](#q) and more words than links\n\n", 40_000),
        says: ""),
      Case(name: "lone carriage returns", text: "---\rtitle: T\r---\r", says: "front-matter"),
      Case(
        name: "Windows line ends", text: "\u{FEFF}---\r\ntitle: T\r\n---\r\n\r\nx\r\n",
        says: ""),
    ]

  private static let tooLarge: [Case] = [
    "content/a.md", "content/site.yml", "themes/calm/guide.mustache", "themes/calm/style.css",
    "themes/calm/words/en.yml",
  ].map { path in
    Case(
      name: "fifty megabytes: " + path, path: path, text: many("a", 50_000_000),
      says: "\(path): error: this text has more than 10 MB")
  }

  private static let deadLinks =
    (0..<1_500).map { "## h {#hello\($0)}\n\n[x](#hallo\($0))\n\n" }.joined()

  private static var deadChoices: String {
    let choices = (0..<1_000).map { "- [l\($0)](#oo\($0))\n" }.joined()
    let steps = (0..<1_000).map { "## o {#o\($0)}\n\nx\n\n" }.joined()
    return tree + "## q {#q}\n\n" + choices + "\n" + steps
  }

  private static let manyKeys = (0..<5_000).map { "titl\($0): x\n" }.joined()

  private static let yaml: [(String, String, String)] = [
    ("sequences", many("[", 100_000), "nested levels"),
    ("sequences that close", many("[", 999) + many("]", 999) + "\n", "nested levels"),
    ("mappings", many("{a: ", 100_000), "nested levels"),
    ("dashes", many("- ", 100_000), "nested levels"),
    ("keys", many("? ", 100_000), "nested levels"),
    ("aliases", "title: &a [x]\nhelp: [*a, *a]\n", "does not begin with “*”"),
    ("itself", "title: &a [*a]\n", "does not begin with “*”"),
    ("many keys", manyKeys, "unknown-key"),
    ("a million bytes", "title: " + many("a", 1_000_000) + "\n", "too long"),
    ("tags", "title: !!python/object:os.system x\norder: !!int abc\n", "whole number"),
  ]

  private static var settingsAndMatter: [Case] {
    yaml.flatMap { (name: String, text: String, says: String) -> [Case] in
      let inSettings = name == "tags" ? "unknown-key" : says
      return [
        Case(name: "front matter: " + name, text: "---\n\(text)\n---\n", says: says),
        Case(
          name: "settings: " + name, path: "content/site.yml", text: text, says: inSettings),
      ]
    }
  }

  private static let themes: [Case] = [
    ("above", "../x"), ("beside", "calm/.."), ("absolute", "/etc"), ("dots", ".."),
    ("the content", "../content"), ("NUL", "\"calm\\0\""),
  ].map { name, theme in
    Case(
      name: "theme: " + name, path: "content/site.yml", text: settings + "theme: \(theme)\n",
      says: "there is no theme")
  }

  private static let templates: [Case] = [
    ("itself", "{{> guide}}", "includes itself"), ("a file", "{{> ../../x}}", "unknown-name"),
    ("open tags", many("{{", 20_000), "bad-template"),
    ("nothing", "{{}}{{#}}{{/}}", "bad-template"),
    ("other marks", "{{=<% %>=}}", "bad-template"),
  ].map { name, text, says in
    Case(
      name: "template: " + name, path: "themes/calm/guide.mustache", text: text, says: says)
  }

  @Test(arguments: texts + files + settingsAndMatter + themes + templates)
  func `a hostile file gets its diagnostic`(_ hostile: Case) throws {
    let site = try SiteCopy()
    try site.write(hostile.text, to: hostile.path)
    let english = try site.check(in: "en")
    #expect(english.status == (hostile.says.isEmpty ? 0 : 1), "\(english.output.prefix(2000))")
    #expect(hostile.says.isEmpty || english.output.contains(hostile.says))
    #expect(english.output.utf8.count < 1_000_000)
    if !hostile.says.isEmpty { #expect(try site.check(in: "fr").status == 1) }
  }
}

extension SiteCopy {
  /// Writes a file of the sources.
  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: path))
  }

  /// Checks the sources, with no more than two gigabytes of addresses and twenty seconds.
  func check(in language: String) throws -> Program.Run {
    try Shell.run(
      "ulimit -v 2000000; ulimit -t 20; exec balise check . --lang \(language) 2>&1", in: folder)
  }
}
