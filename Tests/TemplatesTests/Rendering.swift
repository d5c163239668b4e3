import Templates
import Testing

/// What the specification leaves open.
@Suite struct Rendering {
  @Test func `a text that is there is true, even an empty one`() {
    #expect(rendered("{{#a}}x{{a}}{{/a}}{{^a}}y{{/a}}", ["a": ""]) == "x")
  }

  @Test func `quotes of both kinds are escaped`() {
    #expect(rendered("{{a}}{{{a}}}", ["a": "'\"<é>&"]) == "&#39;&quot;&lt;é&gt;&amp;'\"<é>&")
  }

  @Test func `what is no text prints nothing`() {
    #expect(rendered("{{a}}{{b}}{{c}}.", ["a": true, "b": [["x": "y"]], "c": ["x": "y"]]) == ".")
  }

  @Test func `what is absent in a group is not looked for around it`() {
    var symbols = SymbolTable(["group", "name"])
    let (group, name) = (symbols.intern("group"), symbols.intern("name"))
    let inner = Context([(name, .absent)])
    let templates = TemplateSet(["": Array("{{name}}{{#group}}{{name}}{{/group}}".utf8)], symbols)
    let context = Context([(name, .text("a")), (group, .group(inner))])
    #expect(templates.index(of: "").map { templates.render($0, context) } == Array("a".utf8))
  }

  @Test func `of a name that is set twice the later value holds`() {
    let symbols = SymbolTable(["a"])
    var context = Context()
    for text in ["1", "2"] {
      if let symbol = symbols.symbol("a") { context.set(symbol, .text(text)) }
    }
    let templates = TemplateSet(["": Array("{{a}}".utf8)], symbols)
    #expect(templates.index(of: "").map { templates.render($0, context) } == Array("2".utf8))
  }

  /// As if every line of the partial began with the indentation, whatever its first tag is.
  @Test(arguments: [
    "a\nb\n", "{{x}}\n{{x}}", "{{#x}}\na\n{{/x}}\nb\n", "{{#x}}a\n{{/x}}b", "{{^x}}a\n{{/x}}b\n",
    "{{! c }}a\n{{! c }}b\n", "a\n\nb\n", "{{! one\ntwo }}\na", "{{> q}}\n{{> q}}x\n",
    "  {{> q}}\na",
  ])
  func `a partial alone on its line is indented`(partial: String) {
    var lines = partial.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
    if lines.last == "  " { lines[lines.count - 1] = "" }
    let data: TestData = ["x": "X\nX"]
    let sources = ["p": partial, "q": "q\n{{x}}q\n"]
    let written = rendered(sources.merging(["": lines.joined(separator: "\n")]) { $1 }, data)
    #expect(rendered(sources.merging(["": "  {{> p}}\n"]) { $1 }, data) == written)
  }
}
