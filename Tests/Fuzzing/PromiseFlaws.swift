import Diagnostics
import HTML

/// What is wrong with how a part of a template is read, and held against what no page may do: what is let
/// through may be on no page that comes of it.
func promiseFlaws(_ text: [UInt8]) -> [String] {
  var flaws: [String] = []
  let whole = tags(in: text, inPiecesOf: max(1, text.count))
  if tags(in: text, inPiecesOf: 1) != whole { flaws.append("read in pieces, it has other tags") }
  let template = Array("{{> head}}\n{{> top}}\n<main id=\"main\">\n".utf8) + text
  let files = theme.merging([
    "themes/calm/guide.mustache": template, "content/site.yml": settings,
    "content/index.md": Array("---\ntitle: T\nhelp: belgique\ndescription: D\n---\n\nA.\n".utf8),
  ]) { $1 }
  flaws += siteFlaws(files, judgingPages: false)
  for (path, page) in build(files).pages where path.hasSuffix(".html") {
    flaws += harm(in: page).map { "\(path): \($0)" }
  }
  return flaws
}

/// All tags; the texts of styles, titles and the like are passed over.
private func tags(in html: [UInt8], inPiecesOf size: Int) -> [HTMLTag] {
  var reader = TagReader()
  var tags: [HTMLTag] = []
  for start in stride(from: 0, to: html.count, by: size) {
    var place = start
    let piece = html[start..<min(start + size, html.count)]
    while let event = reader.next(in: piece, &place, mark: 0) {
      guard case .tag(let tag) = event else { continue }
      tags.append(tag)
      if !tag.isEnd, ["style", "title", "textarea"].contains(tag.name) { reader.enterText() }
    }
  }
  return tags
}

/// What a page does that none may.
private func harm(in page: [UInt8]) -> [String] {
  let tags = tags(in: page, inPiecesOf: page.count).filter { !$0.isEnd }
  var harm = tags.flatMap { tag in
    tag.attributes.compactMap { attribute -> String? in
      isHarmful(attribute, of: tag.name)
        ? "<\(tag.name) \(attribute.name)=\(attribute.value)>" : nil
    }
  }
  let elements = ["script", "iframe", "frame", "object", "embed", "form", "base"]
  harm += tags.map(\.name).filter(elements.contains)
  let policies = tags.filter { $0["http-equiv"]?.lowercased() == "content-security-policy" }
  if policies.count != 1 { harm.append("\(policies.count) policies") }
  return harm
}

private func isHarmful(_ attribute: HTMLTag.Attribute, of element: String) -> Bool {
  if attribute.name.hasPrefix("on") { return true }
  switch (attribute.name, Destination(of: attribute.value)) {
  case ("href", .scheme("javascript")), ("href", .scheme("vbscript")), ("xlink:href", .scheme):
    return true
  case ("src", .outside), ("src", .scheme), ("poster", .outside), ("background", .outside):
    return true
  default: return false
  }
}

/// Parts of templates to begin with, by their name.
let promises: [String: [UInt8]] = {
  let parts = [
    "<a href=\"{{home}}\" title='{{document-title}}'>{{{heading}}}</a>",
    "<img src=a.png srcset=\"a 1x, b 2x\">",
    "<svg><title>a</title><use xlink:href=\"#a\"/><style>a{}</style></svg>",
    "<!-- <script> --><!--[if IE]><![endif]-->",
    "{{#home}}<p class=\"a\">{{/home}}{{^home}}<p>{{/home}}",
    "<p style=\"background: url(a.png)\">",
    "<style>@media print { a { color: red } }</style>",
    "<a href={{home}}>{{#help}}{{#lines}}<a href={{url}}>{{/lines}}{{/help}}",
    "<noscript><textarea></textarea></noscript><![CDATA[ ]]>",
    "<a href=\"&#106;avascript&colon;a\" onclick=a>",
    "<scr{{#urgent}}ipt{{/urgent}}>", "<meta http-equiv=refresh content=\"0; url={{exit-url}}\">",
  ]
  return Dictionary(uniqueKeysWithValues: parts.map { ($0, Array($0.utf8)) })
}()
