import CCMark

/// Attributes, and where the first of them is written.
struct WrittenAttributes {
  var attributes: Attributes
  /// The first of them, as written; empty at the end of a heading.
  var written = ""
  /// Where that is.
  var position: Position
  /// Where `#id` is written.
  var idPosition: Position?

  init(_ attributes: Attributes, _ written: UnsafeBufferPointer<UInt8>, at position: Position) {
    self.attributes = attributes
    self.position = position
    if attributes.id != nil, let sign = written.firstIndex(of: UInt8(ascii: "#")) {
      let column = position.column.map { $0 + sign }
      idPosition = Position(line: position.line, column: column)
    }
  }

  /// These, completed by others that are written later.
  func merged(with later: WrittenAttributes) -> WrittenAttributes {
    var merged = self
    merged.attributes = attributes.merged(with: later.attributes)
    merged.idPosition = later.idPosition ?? idPosition
    return merged
  }
}

/// An open block with attributes, and what language was spoken before it.
struct MarkedBlock {
  var node: Node
  var mark: WrittenAttributes
  var outerLanguage: String?
}

/// `{#id .class lang=de}` alone on the line before a block.
extension Reading {
  /// Takes the lines at the beginning of a paragraph that are not text: the name of a call-out,
  /// attributes. Gives the paragraph, or nil when nothing is left of it.
  mutating func takeOpeningLines(of node: Node) -> Node? {
    if prose.first == UInt8(ascii: "[") { takeCalloutName(of: node) }
    while prose.first == UInt8(ascii: "{"), let line = prose.firstLine(of: node),
      takeAttributes(line: line, of: node)
    {
      prose.removeFirstLine()
    }
    guard prose.isEmptied else { return node }
    waiting = takeMark(of: node)
    node.remove()
    return nil
  }

  /// Marks a block with the attributes that are all of a line; false when the line is text.
  mutating func takeAttributes(line: [UInt8], of node: Node) -> Bool {
    guard line.first == UInt8(ascii: "{"), line.last == UInt8(ascii: "}"), line.count < 1000 else {
      return false
    }
    return line.withUnsafeBufferPointer { line in
      switch Braces(line) {
      case .attributes(let attributes):
        var new = WrittenAttributes(attributes, line, at: search(line, in: node))
        new.written = excerpt(line[...])
        mark(node, takeMark(of: node)?.merged(with: new) ?? new)
        return true
      case .malformed:
        reportBadAttributes(line, in: node)
        return false
      case .text: return false
      }
    }
  }

  /// Gives a block the attributes written before it.
  mutating func takeWaitingAttributes(for node: Node) {
    guard let mark = waiting else { return }
    waiting = nil
    self.mark(node, mark)
  }

  /// Reports attributes that nothing follows.
  mutating func dropWaitingAttributes() {
    guard let mark = waiting else { return }
    waiting = nil
    faults.append(Fault(.danglingAttributes(mark.written), at: mark.position))
  }

  /// Lets attributes rule a block until it is left.
  private mutating func mark(_ node: Node, _ mark: WrittenAttributes) {
    marked.append(MarkedBlock(node: node, mark: mark, outerLanguage: foreign))
    foreign = mark.attributes.language ?? foreign
  }

  /// Takes the attributes off a block.
  mutating func takeMark(of node: Node) -> WrittenAttributes? {
    guard marked.last?.node == node, let last = marked.popLast() else { return nil }
    foreign = last.outerLanguage
    return last.mark
  }

  /// Reports attributes that cannot be read, or that mean nothing where they stand.
  mutating func reportBadAttributes(_ written: UnsafeBufferPointer<UInt8>, in block: Node) {
    faults.append(Fault(.badAttributes(excerpt(written[...])), at: search(written, in: block)))
  }
}

/// Printing blocks that have attributes.
extension Reading {
  /// Puts a `div` with the attributes around a block that has some; gives the outermost node.
  mutating func finishMarked(_ node: Node) -> Node {
    guard let attributes = takeMark(of: node)?.attributes else { return node }
    noteAnchor(attributes, at: node)
    guard !isTightParagraph(node) else {
      // Inside, so that the item stays as tight as it was written.
      let (start, end) = tags("<div", attributes, "</div>")
      start.prepend(to: node)
      end.append(to: node)
      return node
    }
    let frame = Node.custom(CMARK_NODE_CUSTOM_BLOCK)
    setTags(of: frame, "<div", attributes, "</div>")
    frame.insert(before: node)
    node.append(to: frame)
    return frame
  }

  /// Gives a node of ours the tags it prints around its children, one of them with attributes.
  mutating func setTags(
    of node: Node, _ opening: StaticString, _ attributes: Attributes, _ closing: StaticString
  ) {
    tag.removeAll()
    tag.append(opening)
    tag.append(attributes)
    tag.append(">")
    tag.withTerminated { node.setTags($0, closing.utf8Start) }
  }

  /// Two tags that stand among the words they belong to.
  mutating func tags(
    _ opening: StaticString, _ attributes: Attributes, _ closing: StaticString
  ) -> (start: Node, end: Node) {
    let start = Node.custom(CMARK_NODE_CUSTOM_INLINE)
    setTags(of: start, opening, attributes, "")
    let end = Node.custom(CMARK_NODE_CUSTOM_INLINE)
    end.setTags(closing.utf8Start, StaticString("").utf8Start)
    return (start, end)
  }

  /// Remembers the id of a block that is not a heading.
  mutating func noteAnchor(_ attributes: Attributes, at node: Node) {
    guard let id = attributes.id else { return }
    let position = Position(line: node.startLine, column: node.startColumn)
    anchors.append(Anchor(id: id, position: position, block: blocks.count))
  }

  /// Whether a paragraph is an item's text, printed without a tag of its own.
  private func isTightParagraph(_ node: Node) -> Bool {
    guard node.kind == CMARK_NODE_PARAGRAPH, let item = node.parent,
      item.kind == CMARK_NODE_ITEM, let list = item.parent
    else { return false }
    return list.isTightList
  }
}
