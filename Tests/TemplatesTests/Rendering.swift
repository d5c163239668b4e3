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

  @Test func `what is absent in an item is not looked for around it`() {
    var symbols = SymbolTable()
    let (items, name) = (symbols.intern("items"), symbols.intern("name"))
    let templates = TemplateSet(["": Array("{{name}}{{#items}}-{{name}}{{/items}}".utf8)], symbols)
    var context = Context()
    context.set(name) { $0 += "a".utf8 }
    let list = context.begin(items)
    for text in [nil, "b"] {
      let item = context.begin(nil)
      if let text { context.set(name) { $0 += text.utf8 } } else { context.set(absent: name) }
      context.end(item)
    }
    context.end(list)
    #expect(templates.index(of: "").map { templates.render($0, context) } == Array("a--b".utf8))
  }

  @Test func `a context that is added stands after what was there`() {
    var symbols = SymbolTable()
    let (a, b) = (symbols.intern("a"), symbols.intern("b"))
    let templates = TemplateSet(["": Array("{{a}}{{#b}}{{a}}{{/b}}".utf8)], symbols)
    var added = Context()
    added.set(a) { $0 += "2".utf8 }
    let list = added.begin(b)
    let item = added.begin(nil)
    added.set(a) { $0 += "3".utf8 }
    added.end(item)
    added.end(list)
    var context = Context()
    context.set(a) { $0 += "1".utf8 }
    context.add(added)
    #expect(templates.index(of: "").map { templates.render($0, context) } == Array("13".utf8))
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
