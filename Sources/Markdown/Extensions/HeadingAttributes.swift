import Text

/// `## Heading {#id .class lang=de}`
extension BlockWalk {
  /// Takes the attributes from the end of a heading.
  mutating func takeClosingAttributes(of heading: inout OpenBlock) {
    let end = text.end
    guard let last = text.pieces.last(where: { $0.kind == .text }), last.depth == 0,
      last.range.contains(end - 1), text.bytes[end - 1] == UInt8(ascii: "}"),
      let open = text.bytes[last.range].lastIndex(of: UInt8(ascii: "{"))
    else { return }
    let written = Array(text.bytes[open..<end])
    switch Braces(written[...]) {
    case .attributes(let attributes):
      let position = source.search(written, in: heading.node)
      heading.add(WrittenAttributes(attributes, written, at: position))
      var start = open
      while start > last.range.lowerBound, text.bytes[start - 1].isBlank { start -= 1 }
      text.remove(start..<end)
    case .malformed: text.report(.badAttributes(excerpt(written)), written)
    case .text: break
    }
  }
}

/// Printing headings that have attributes.
extension Document {
  /// Puts a heading of ours, with its attributes, in the place of libcmark's.
  mutating func printAttributes(ofHeading index: Int, onPageIn language: String) {
    let heading = headings[index]
    let attributes = Attributes(
      id: heading.id, classes: heading.classes, language: heading.language)
    guard !attributes.isEmpty else { return }
    let old = headingNodes[index]
    let (name, closing) = headingTags[heading.level - 1]
    // A custom block prints line breaks around itself, a custom inline none.
    let frame = Node.block([], "")
    let new = Node.inline(attributes.tag(name, onPageIn: language), closing)
    new.adoptChildren(of: old)
    new.append(to: frame)
    frame.insert(before: old)
    old.remove()
    headingNodes[index] = new
    if let block = heading.block { blockNodes[block] = frame }
  }
}

/// How headings of the six levels begin and end.
private let headingTags = [
  ("h1", "</h1>"), ("h2", "</h2>"), ("h3", "</h3>"), ("h4", "</h4>"), ("h5", "</h5>"),
  ("h6", "</h6>"),
]
