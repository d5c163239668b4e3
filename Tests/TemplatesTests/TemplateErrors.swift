import Templates
import Testing

/// What is wrong with templates, at its place; and that all of them come to an end.
@Suite struct TemplateErrors {
  /// The errors of some templates: `name:line:column problem`.
  private func errors(_ sources: [String: String]) -> [String] {
    parse(sources).errors.map {
      "\($0.template):\($0.position.line):\($0.position.column) \($0.problem)"
    }
  }

  @Test(arguments: [
    ("a {{b", ":1:3 unclosedTag"),
    ("a\r\n\n\r{{{b}}", ":4:1 unclosedTag"),
    ("{{}}", ":1:1 emptyName"),
    ("{{{ }}}", ":1:1 emptyName"),
    ("{{# }}{{/ }}", ":1:1 emptyName"),
    ("{{>\n}}", ":1:1 emptyName"),
    ("é𝄞{{a.}}", ":1:3 emptyName"),
    ("x\n  {{#a}}\n", ":2:3 unclosedSection(\"a\")"),
    ("{{#a}}{{#b}}{{/a}}{{/b}}", ":1:13 wrongEnd(\"a\", open: Optional(\"b\"))"),
    ("{{/a}}", ":1:1 wrongEnd(\"a\", open: nil)"),
    ("{{=<% %>=}}", ":1:1 unknownTag(\"=\")"),
    ("{{<a}}{{/a}}", ":1:1 unknownTag(\"<\")"),
    ("{{$a}}{{/a}}", ":1:1 unknownTag(\"$\")"),
    ("{{> a}}\n {{> b}}", ":1:1 unknownPartial(\"a\"), :2:2 unknownPartial(\"b\")"),
    ("{{> }}{{> b}}", ":1:1 emptyName"),
  ])
  func `a template says what cannot be read, where it stands`(template: String, says: String) {
    #expect(errors(["": template]).joined(separator: ", ") == says)
  }

  @Test func `templates that do not end are told once, and print nothing`() {
    let circle = ["": "{{> a}}", "a": "\n{{> b}}", "b": "{{> c}}", "c": "\n {{> a}}"]
    #expect(errors(circle) == ["c:2:2 includesItself(\"a\")"])
    #expect(rendered(circle, [:]) == "")
    #expect(
      errors(["": "{{> a}}x", "a": "{{#b}}{{> a}}{{/b}}"]) == ["a:1:7 includesItself(\"a\")"])
  }

  @Test func `templates that go too far are told once`() {
    func chain(_ count: Int, times: Int) -> [String: String] {
      let tag = { (number: Int) in String(repeating: "{{> t\(number)}}", count: times) }
      let templates = (0..<count).map { ("t\($0)", $0 + 1 < count ? tag($0 + 1) : "x") }
      return Dictionary(uniqueKeysWithValues: templates)
    }
    #expect(errors(chain(51, times: 1)) == [])
    #expect(errors(chain(52, times: 1)) == ["t0:1:1 tooDeep"])
    #expect(errors(chain(10_000, times: 1)) == ["t9948:1:1 tooDeep"])
    // 512 templates twice, and the one that includes them.
    #expect(errors(chain(30, times: 2)) == ["t20:1:10 tooManyInclusions"])
    let nested =
      String(repeating: "{{#a}}", count: 40) + "{{> t}}"
      + String(repeating: "{{/a}}", count: 40)
    #expect(errors(["": nested, "t": "{{#a}}{{> u}}{{/a}}", "u": ""]) == [])
    let sections = String(repeating: "{{#a}}", count: 10) + String(repeating: "{{/a}}", count: 10)
    #expect(errors(["": nested, "t": sections]) == [":1:241 tooDeep"])
  }

  @Test(arguments: ["{{", "{{#a}}", "{{#a}}{{/a}}", "{{> a}}", "{{/a}}", "{{!", "{{a.", "\n {{!}}"])
  func `a megabyte of anything is read in a moment`(piece: String) {
    let template = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    let clock = ContinuousClock()
    let time = clock.measure { _ = rendered(["": template, "a": "x"], ["a": true]) }
    #expect(time < .seconds(20))
  }

  @Test func `an error leaves the other templates as they are`() {
    let sources = ["": "a {{> b}}{{> c}}", "b": "{{#x", "c": "c"]
    #expect(errors(sources) == ["b:1:1 unclosedTag"])
    #expect(rendered(sources, [:]) == "a c")
  }
}
