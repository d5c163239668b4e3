import Diagnostics

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
  var rest = template.utf8[...]
  while let open = start(of: 2, UInt8(ascii: "{"), in: rest) {
    let inside = rest[rest.index(open, offsetBy: 2)...]
    let isTriple = inside.first == UInt8(ascii: "{")
    guard let close = start(of: isTriple ? 3 : 2, UInt8(ascii: "}"), in: inside) else { break }
    var content = Substring(inside[..<close])
    if isTriple { content = content.dropFirst() }
    var kind: Tag.Kind = isTriple ? .html : .text
    if !isTriple, let marked = content.utf8.first.flatMap(kindMarked) {
      kind = marked
      content = content.dropFirst()
    }
    let end = rest.index(close, offsetBy: isTriple ? 3 : 2)
    tags.append(Tag(kind: kind, name: content.trimmingSpaces(), range: open..<end))
    rest = rest[end...]
  }
  return tags
}

/// Where some equal signs first stand in a row.
private func start(
  of count: Int, _ sign: UInt8, in text: Substring.UTF8View
) -> String.Index? {
  var first = text.startIndex
  var found = 0
  for index in text.indices {
    if text[index] != sign {
      found = 0
      continue
    }
    if found == 0 { first = index }
    found += 1
    if found == count { return first }
  }
  return nil
}

/// The kind of tag that a sign at its beginning makes.
private func kindMarked(by sign: UInt8) -> Tag.Kind? {
  switch sign {
  case UInt8(ascii: "#"): .section
  case UInt8(ascii: "^"): .inverted
  case UInt8(ascii: "/"): .end
  case UInt8(ascii: ">"): .partial
  case UInt8(ascii: "!"): .comment
  case UInt8(ascii: "&"): .html
  case UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "="), UInt8(ascii: "%"): .other
  default: nil
  }
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

extension Theme {
  /// A template as a file.
  func file(of template: String) -> SourceFile {
    SourceFile(
      path: folder + template + ".mustache", bytes: Array((templates[template] ?? "").utf8))
  }

  /// Where a tag of a template stands.
  func place(of tag: Tag, in template: String) -> Place {
    file(of: template).place(of: tag, in: templates[template] ?? "")
  }
}

extension SourceFile {
  /// Where a tag of a template stands, of which this is the file.
  func place(of tag: Tag, in template: String) -> Place {
    place(offset: template.utf8.distance(from: template.startIndex, to: tag.range.lowerBound))
  }
}
