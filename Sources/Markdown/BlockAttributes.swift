import CCMark

/// Attributes, and where the first of them is written.
struct WrittenAttributes {
  var attributes: Attributes
  /// The first of them, as written.
  var written: ArraySlice<UInt8>
  /// Where that is.
  var position: Position
  /// Where `#id` is written.
  var idPosition: Position?

  init(_ attributes: Attributes, written: ArraySlice<UInt8>, at position: Position) {
    self.attributes = attributes
    self.written = written
    self.position = position
    if attributes.id != nil, let sign = written.firstIndex(of: UInt8(ascii: "#")) {
      let column = position.column.map { $0 + sign - written.startIndex }
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
  var outerLanguage: String
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
    switch Braces(inside: line.dropFirst().dropLast()) {
    case .attributes(let attributes):
      let place = search(line, in: node)
      let new = WrittenAttributes(attributes, written: line[...], at: place)
      mark(node, takeMark(of: node)?.merged(with: new) ?? new)
      return true
    case .malformed:
      reportBadAttributes(line[...], in: node)
      return false
    case .text: return false
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
    let written = String(decoding: mark.written, as: UTF8.self)
    faults.append(Fault(.danglingAttributes(written), at: mark.position))
  }

  /// Lets attributes rule a block until it is left.
  private mutating func mark(_ node: Node, _ mark: WrittenAttributes) {
    marked.append(MarkedBlock(node: node, mark: mark, outerLanguage: language))
    language = mark.attributes.language ?? language
  }

  /// Takes the attributes off a block.
  mutating func takeMark(of node: Node) -> WrittenAttributes? {
    guard let last = marked.last, last.node == node else { return nil }
    marked.removeLast()
    language = last.outerLanguage
    return last.mark
  }

  /// Reports attributes that cannot be read, or that mean nothing where they stand.
  mutating func reportBadAttributes(_ written: ArraySlice<UInt8>, in block: Node) {
    let text = String(String(decoding: written.prefix(240), as: UTF8.self).prefix(40))
    faults.append(Fault(.badAttributes(text), at: search(Array(written), in: block)))
  }
}

/// Printing blocks that have attributes.
extension Reading {
  /// Puts a `div` with the attributes around a block that has some; gives the outermost node.
  mutating func finishMarked(_ node: Node) -> Node {
    guard let attributes = takeMark(of: node)?.attributes else { return node }
    noteAnchor(attributes, at: node)
    let opening = "<div\(attributes.html)>"
    guard !isTightParagraph(node) else {
      // Inside, so that the item stays as tight as it was written.
      let start = Node.tag(opening)
      let end = Node.tag("</div>")
      if let language = attributes.language { setLanguage(language, from: start, to: end) }
      start.prepend(to: node)
      end.append(to: node)
      return node
    }
    let frame = Node.custom(CMARK_NODE_CUSTOM_BLOCK, opening: opening, closing: "</div>")
    if let language = attributes.language { frame.note = .opensLanguage(index(of: language)) }
    frame.insert(before: node)
    node.append(to: frame)
    return frame
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

  /// Remembers at two tags which language is spoken between them.
  mutating func setLanguage(_ language: String, from start: Node, to end: Node) {
    start.note = .opensLanguage(index(of: language))
    end.note = .closesLanguage
  }

  /// The place of a language in the list of those the document speaks.
  mutating func index(of language: String) -> Int {
    if let index = languageIndices[language] { return index }
    languages.append(language)
    languageIndices[language] = languages.count - 1
    return languages.count - 1
  }
}
