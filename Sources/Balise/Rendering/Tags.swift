/// One `{{…}}` of a template.
struct Tag {
  enum Kind { case text, html, section, inverted, end, partial, comment, other }

  let kind: Kind
  let name: String
  /// The whole tag, braces included.
  let range: Range<String.Index>
}

/// Finds the tags of a template. (The template engine parses them too, but keeps neither their
/// names nor their places for us.)
func tags(in template: String) -> [Tag] {
  var tags: [Tag] = []
  var rest = template[...]
  while let open = rest.firstRange(of: "{{") {
    let isTriple = rest[open.upperBound...].hasPrefix("{")
    let closing = isTriple ? "}}}" : "}}"
    guard let close = rest[open.upperBound...].firstRange(of: closing) else { break }
    var content = template[open.upperBound..<close.lowerBound]
    if isTriple { content = content.dropFirst() }
    var kind: Tag.Kind = isTriple ? .html : .text
    let kinds: [Character: Tag.Kind] = [
      "#": .section, "^": .inverted, "/": .end, ">": .partial, "!": .comment, "&": .html,
      "<": .other, "$": .other, "=": .other, "%": .other,
    ]
    if !isTriple, let first = content.first, let marked = kinds[first] {
      kind = marked
      content = content.dropFirst()
    }
    let name = content.trimmingSpaces()
    tags.append(Tag(kind: kind, name: name, range: open.lowerBound..<close.upperBound))
    rest = template[close.upperBound...]
  }
  return tags
}

extension Substring {
  /// Without white space at both ends.
  func trimmingSpaces() -> String {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
