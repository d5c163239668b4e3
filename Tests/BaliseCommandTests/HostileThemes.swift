import Foundation
import Testing

/// Themes that nobody makes by mistake: what they ask for is bounded, and whatever stands in titles
/// and words is printed as it is.
@Suite struct HostileThemes {
  /// The templates of a theme besides its own, or in their place.
  struct Case: CustomTestStringConvertible {
    let name: String
    let templates: [String: String]
    let says: String
    var testDescription: String { name }
  }

  private static func many(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  /// Templates `t0` … each including the next so often.
  private static func chain(_ count: Int, times: Int) -> [String: String] {
    var templates = ["guide": "{{> t0}}", "t\(count)": "x"]
    for number in 0..<count { templates["t\(number)"] = many("{{> t\(number + 1)}}", times) }
    return templates
  }

  private static let cases: [Case] = [
    (
      "itself, by others", ["guide": "{{> a}}", "a": "{{> b}}", "b": "\n{{> a}}"], "includes itself"
    ),
    ("twice and twice again", chain(28, times: 2), "includes more than 1000"),
    ("twice, too deep", chain(60, times: 2), "includes more than 1000"),
    ("one in another", chain(10_000, times: 1), "more than 50 sections and templates"),
    ("sections", ["guide": many("{{#exit}}", 100_000)], "more than 50 sections and templates"),
    (
      "closed sections", ["guide": many("{{#exit}}", 5_000) + many("{{/exit}}", 5_000)],
      "more than 50 sections and templates"
    ),
    (
      "a list in itself",
      ["guide": "{{#navigation}}{{> a}}{{/navigation}}", "a": "{{#navigation}}x{{/navigation}}"],
      "“navigation” is repeated for each item of “navigation”"
    ),
    ("a megabyte of braces", ["guide": many("{{", 500_000)], "this tag is not closed"),
    (
      "steps for each box", ["whole": "{{#map}}{{#boxes}}{{#steps}}x{{/steps}}{{/boxes}}{{/map}}"],
      "“steps” is repeated for each item of “boxes”"
    ),
    ("unknown names", ["guide": many("{{x}}", 10_000)], "to be seen when these are mended"),
    ("ends only", ["guide": many("{{/x}}", 10_000)], "bad-template"),
    ("comments", ["guide": many("{{! x }}", 10_000) + "{{nope}}"], "unknown-name"),
  ].map { Case(name: $0, templates: $1, says: $2) }

  @Test(arguments: cases) func `a hostile theme gets its diagnostic`(_ hostile: Case) throws {
    let site = try SiteCopy()
    for (name, text) in hostile.templates {
      try site.write(text, to: "themes/calm/\(name).mustache")
    }
    let run = try site.check(in: "en")
    #expect(run.status == 1, "\(run.output.prefix(1000))")
    #expect(run.output.contains(hostile.says), "\(run.output.prefix(1000))")
  }

  @Test func `tags in titles, words and styles are printed as they are`() throws {
    let site = try SiteCopy()
    let tag = "{{> guide}}{{{body}}}{{#x}}"
    try site.write("title: '\(tag)'\nlanguage: en\n", to: "content/site.yml")
    let words = "themes/calm/words/en.yml"
    try site.edit(words, "\nhome: ", to: "\nhome: '\(tag)</a>'\nwas-home: ")
    try site.write("a::before { content: '</style>{{body}}'; }\n", to: "themes/calm/style.css")
    try site.write("---\ntitle: Home\n---\n\nHello.\n", to: "content/index.md")
    try site.write("---\ntitle: A {{body}}\n---\n\nHello.\n", to: "content/a.md")
    _ = try Shell.run(
      "cd content && ls -A | grep -v -e index.md -e site.yml -e ^a.md | xargs rm -r",
      in: site.folder)
    let run = try Shell.run("balise build . --lang en", in: site.folder)
    #expect(run.status == 0, "\(run.messages)")
    let page = try String(contentsOf: site.output.appending(path: "a.html"), encoding: .utf8)
    let shown = "{{&gt; guide}}{{{body}}}{{#x}}"
    #expect(page.contains("<title>A {{body}} – \(shown)</title>"), "\(page.prefix(600))")
    #expect(page.contains("\(shown)&lt;/a&gt;"), "\(page)")
    #expect(page.components(separatedBy: "</style>").count == 2)
  }
}
