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
    let before = takeMark(of: node)
    guard let own = takeClosingAttributes(of: node) else { return before }
    return before?.merged(with: own) ?? own
  }

  /// Takes the attributes from the end of a heading.
  private mutating func takeClosingAttributes(of block: Node) -> WrittenAttributes? {
    let end = prose.end
    guard let last = prose.segments.last, last.node.parent == block, last.range.contains(end - 1),
      prose.bytes[end - 1] == UInt8(ascii: "}"),
      let open = prose.bytes[last.range].lastIndex(of: UInt8(ascii: "{"))
    else { return nil }
    let written = prose.bytes[open..<end]
    switch Braces(inside: written.dropFirst().dropLast()) {
    case .attributes(let attributes):
      var start = open
      while start > last.range.lowerBound, prose.bytes[start - 1].isBlank { start -= 1 }
      prose.drop(start..<end)
      let position = search(Array(written), in: block)
      return WrittenAttributes(attributes, written: written, at: position)
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
    for heading in headings {
      let attributes = Attributes(
        id: heading.id, classes: heading.classes, language: heading.language)
      if !attributes.isEmpty { dress(heading, in: attributes) }
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
  private mutating func dress(_ heading: Heading, in attributes: Attributes) {
    let old = headingNodes[heading.index]
    let tag = headingTags[heading.level - 1]
    // A custom block prints line breaks around itself, a custom inline none.
    let frame = Node.custom(CMARK_NODE_CUSTOM_BLOCK, opening: "")
    let new = Node.custom(
      CMARK_NODE_CUSTOM_INLINE, opening: tag.opening + attributes.html + ">", closing: tag.closing)
    if let language = attributes.language { frame.note = .opensLanguage(index(of: language)) }
    new.adoptChildren(of: old)
    new.append(to: frame)
    frame.insert(before: old)
    old.remove()
    headingNodes[heading.index] = new
    if let block = heading.block { blockNodes[block] = frame }
  }
}

/// How headings of the six levels begin and end.
private let headingTags = (1...6).map { (opening: "<h\($0)", closing: "</h\($0)>") }
