import Diagnostics
import Testing

@testable import Balise

/// What is said of templates: text in, messages out.
@Suite struct ThemeChecks {
  /// The messages on some templates of the plain theme: `name:line:column message — help`.
  private func messages(_ templates: [String: String]) throws -> [String] {
    var files = [Settings.path: "title: T\nlanguage: en\n"]
    for (name, text) in templates { files["themes/calm/\(name).mustache"] = text }
    let diagnostics = try MemorySite.diagnostics(files).filter { $0.rule != .brokenPromise }
    return diagnostics.map { diagnostic in
      let place = diagnostic.place
      let name = place.path.split(separator: "/").last?.dropLast(".mustache".count) ?? ""
      let help = diagnostic.help.map { " — \($0.english)" } ?? ""
      return "\(name):\(place.line):\(place.column ?? 0) \(diagnostic.message.english)\(help)"
    }
  }

  @Test(arguments: [
    (
      "{{#back}}\n{{adress}}{{/back}}",
      ["guide:2:1 “adress” is not a name that templates know — did you mean “address”?"]
    ),
    ("{{#help}}{{#lines}}{{heading}}{{/lines}}{{/help}}", []),
    (
      "{{#nothing}}{{anything}}{{/nothing}}",
      ["guide:1:1 “nothing” is not a name that templates know"]
    ),
    (
      "é {{{language}}}",
      ["guide:1:3 “language” is a text, not HTML — write {{language}}, with two braces"]
    ),
    ("{{heading}}{{{heading}}}{{&heading}}{{#heading}}x{{/heading}}", []),
    (
      "{{is-home}}{{back}}",
      [
        "guide:1:1 “is-home” is no text: it is a section — write {{#is-home}}…{{/is-home}}",
        "guide:1:12 “back” is no text: it is a section — write {{#back}}…{{/back}}",
      ]
    ),
    ("{{back.address}}{{#source.address}}x{{/source.address}}{{words.home}}", []),
    ("{{back.number}}", ["guide:1:1 “back.number” is not a name that templates know"]),
    ("{{help.id}}", ["guide:1:1 “help.id” is not a name that templates know"]),
    ("{{words}}", ["guide:1:1 “words” is not a name that templates know"]),
    (
      "{{#languages}}{{#navigation}}x{{/navigation}}{{^navigation}}y{{/navigation}}{{/languages}}",
      [
        "guide:1:15 the list “navigation” is repeated for each item of “languages”"
          + " — take it out of the section “languages”"
      ]
    ),
    ("{{> botom}}", ["guide:1:1 no template is called “botom” — did you mean “bottom”?"]),
  ])
  func `a template says what it cannot use`(guide: String, says: [String]) throws {
    let messages = try messages(["guide": guide])
    #expect(messages.count == says.count)
    for (message, said) in zip(messages, says) { #expect(message.hasPrefix(said)) }
  }

  /// Themes once printed the pieces of long pages as HTML, each set with a template of its own.
  @Test func `a theme of the former kind is told what to change, at each line`() throws {
    let messages = try messages([
      "whole": "{{> top}}\n{{{map}}}\n<div>{{{steps}}}</div>\n", "sitemap": "{{{groups}}}",
      "whole-step": "{{{heading}}}\n{{nothing}}", "map-strand": "{{number}}\n{{{boxes}}}",
      "map-box": "{{#down}}{{{number}}}{{/down}}", "sitemap-group": "{{title}}",
    ])
    #expect(
      messages == [
        "map-box:1:10 “number” is a text, not HTML — write {{number}}, with two braces",
        "map-strand:2:1 “boxes” is no text: it is a section — write {{#boxes}}{{> map-box}}{{/boxes}}",
        "sitemap:1:1 “groups” is no text: it is a section"
          + " — write {{#groups}}{{> sitemap-group}}{{/groups}}",
        "whole-step:2:1 “nothing” is not a name that templates know",
        "whole:2:1 “map” is no text: it is a section — write {{#map}}{{> map-strand}}{{/map}}",
        "whole:3:6 “steps” is no text: it is a section — write {{#steps}}{{> whole-step}}{{/steps}}",
      ])
  }
}
