import Balise
import Diagnostics
import Templates

/// What is wrong with how a template is parsed, rendered, and judged in a theme.
func templateFlaws(_ source: [UInt8]) -> [String] {
  var flaws: [String] = []
  let (errors, printed, included) = render(source)
  let again = render(source)
  if errors != again.errors { flaws.append("a second run reports something else") }
  if printed != again.printed { flaws.append("a second run prints something else") }
  if errors.isEmpty, printed != included { flaws.append("included, it prints otherwise") }
  if !String(decoding: source, as: UTF8.self).contains("{{"), printed != source {
    flaws.append("a text does not print itself")
  }
  let path = "themes/calm/guide.mustache"
  let files = theme.merging([path: source, "content/site.yml": settings]) { $1 }
  return flaws + siteFlaws(files, judgingPages: false)
}

/// What a template prints by itself and included by another, when every name holds the same text.
private func render(
  _ source: [UInt8]
) -> (errors: [TemplateError], printed: [UInt8], included: [UInt8]) {
  let others = ["outer": "{{> template}}", "included": "a\nb", "head": "h"].mapValues {
    Array($0.utf8)
  }
  let templates = TemplateSet(others.merging(["template": source]) { $1 })
  let names = ["a", "heading", "help", "address", "is-home", "words"]
  var context = Context()
  for symbol in names.compactMap(templates.symbols.symbol) {
    context.set(symbol) { $0 += "<\n".utf8 }
  }
  let printed = ["template", "outer"].map { name in
    templates.index(of: name).map { templates.render($0, context) } ?? []
  }
  return (templates.errors, printed[0], printed[1])
}
