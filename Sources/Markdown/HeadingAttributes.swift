import CCMark

/// `## Heading {#id .class lang=de}`
extension Reading {
  /// Takes the attributes from the end of a heading, and those of the lines before it.
  mutating func takeAttributes(ofHeading node: Node) -> WrittenAttributes? {
    while prose.first == UInt8(ascii: "{"), let line = prose.firstLine(of: node),
      !prose.isSingleLine, takeAttributes(line: line, of: node)
    {
      prose.removeFirstLine()
    }
    guard let before = takeMark(of: node) else { return takeClosingAttributes(of: node) }
    return takeClosingAttributes(of: node).map(before.merged) ?? before
  }

  /// Takes the attributes from the end of a heading.
  private mutating func takeClosingAttributes(of block: Node) -> WrittenAttributes? {
    let end = prose.end
    guard let last = prose.segments.last, last.node.parent == block, last.range.contains(end - 1),
      prose.bytes[end - 1] == UInt8(ascii: "}"),
      let open = prose.bytes[last.range].lastIndex(of: UInt8(ascii: "{"))
    else { return nil }
    let written = UnsafeBufferPointer(rebasing: prose.bytes[open..<end])
    switch Braces(written) {
    case .attributes(let attributes):
      let own = WrittenAttributes(attributes, written, at: search(written, in: block))
      var start = open
      while start > last.range.lowerBound, prose.bytes[start - 1].isBlank { start -= 1 }
      prose.drop(start..<end)
      return own
    case .malformed:
      reportBadAttributes(written, in: block)
      return nil
    case .text: return nil
    }
  }
}

/// Printing headings that have attributes.
extension Reading {
  /// What is left when the whole tree is read: ids made of words, headings printed with attributes,
  /// faults in order.
  mutating func finish() {
    if let least = options.sectionsForAnchors, lackIDs(least) { giveIDs() }
    for index in headings.indices {
      let attributes = headings[index].attributes
      if !attributes.isEmpty { dress(index, in: attributes) }
    }
    faults.sort { $0.position < $1.position }
  }

  /// Whether there are so many level-2 headings at the top, and any of that level has no id.
  private func lackIDs(_ least: Int) -> Bool {
    var sections = 0
    var isNamed = true
    for index in headings.indices where headings[index].level == 2 {
      if headings[index].block != nil { sections += 1 }
      if headings[index].id == nil { isNamed = false }
    }
    return sections >= least && !isNamed
  }

  /// Gives each heading below the first level an id, different from all others.
  private mutating func giveIDs() {
    var taken = Set(headings.compactMap(\.id)).union(anchors.map(\.id))
    var counts: [String: Int] = [:]
    for index in headings.indices where headings[index].id == nil && headings[index].level > 1 {
      let base = slug(headings[index].text)
      var count = counts[base] ?? 1
      var id = count == 1 ? base : "\(base)-\(count)"
      while !taken.insert(id).inserted {
        count += 1
        id = "\(base)-\(count)"
      }
      counts[base] = count + 1
      headings[index].id = id
    }
  }

  /// Puts a heading of ours, with attributes, in the place of libcmark's.
  private mutating func dress(_ heading: Int, in attributes: Attributes) {
    let old = headingNodes[heading]
    let tag = headingTag(headings[heading].level)
    // A custom block prints line breaks around itself, a custom inline none.
    let frame = Node.custom(CMARK_NODE_CUSTOM_BLOCK)
    let new = Node.custom(CMARK_NODE_CUSTOM_INLINE)
    setTags(of: new, tag.opening, attributes, tag.closing)
    new.adoptChildren(of: old)
    new.append(to: frame)
    frame.insert(before: old)
    old.remove()
    headingNodes[heading] = new
    if let block = headings[heading].block { blockNodes[block] = frame }
  }
}

extension Heading {
  /// What is printed in its tag.
  fileprivate var attributes: Attributes {
    Attributes(id: id, classes: classes, language: language)
  }
}

/// How headings of the six levels begin and end.
private func headingTag(_ level: Int) -> (opening: StaticString, closing: StaticString) {
  switch level {
  case 1: ("<h1", "</h1>")
  case 2: ("<h2", "</h2>")
  case 3: ("<h3", "</h3>")
  case 4: ("<h4", "</h4>")
  case 5: ("<h5", "</h5>")
  default: ("<h6", "</h6>")
  }
}
