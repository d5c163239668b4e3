/// `{#id .class lang=de}` alone on the line before a block.
extension BlockWalk {
  /// Takes the lines of attributes at the beginning of a paragraph or heading.
  mutating func takeAttributeLines(of block: inout OpenBlock) {
    while text.firstByte == UInt8(ascii: "{"), let line = text.firstLine,
      line.text.last == UInt8(ascii: "}"), line.text.count < 1000
    {
      // A heading that is nothing but attributes has them as its own.
      if block.node.kind == .heading, line.nextPiece == text.pieces.count { return }
      switch Braces(line.text[...]) {
      case .attributes(let attributes):
        let position = source.search(line.text, in: block.node)
        let written = WrittenAttributes(attributes, line.text, at: position)
        block.add(written)
        document.blockClasses += attributes.classes.map { ($0, position) }
        text.take(line)
      case .malformed: return text.report(.badAttributes(excerpt(line.text)), line.text)
      case .text: return
      }
    }
  }

  /// Reports attributes that nothing follows.
  mutating func reportDanglingAttributes() {
    guard let written = pending else { return }
    pending = nil
    let excerpt = excerpt(written.source)
    document.faults.append(Fault(.danglingAttributes(excerpt), at: written.position))
  }

  /// Puts a `div` with its attributes around a block that has some; gives the outermost node.
  mutating func printAttributes(of block: OpenBlock) -> Node {
    guard let attributes = block.written?.attributes else { return block.node }
    reportCaption(of: block)
    noteAnchor(of: block)
    let opening = attributes.tag("div", onPageIn: block.outerLanguage ?? options.language)
    guard !block.node.isTightParagraph else {
      // Inside, so that the item stays as tight as it was written.
      Node.inline(opening).prepend(to: block.node)
      Node.inline(Array("</div>".utf8)).append(to: block.node)
      return block.node
    }
    let frame = Node.block(opening, "</div>")
    frame.insert(before: block.node)
    block.node.append(to: frame)
    return frame
  }

  /// Reports a caption of what is no table.
  mutating func reportCaption(of block: OpenBlock) {
    guard let written = block.written, written.attributes.caption != nil else { return }
    let excerpt = excerpt(written.source)
    document.faults.append(Fault(.strayCaption(excerpt), at: written.position))
  }

  /// Remembers the id of a block that is not a heading.
  mutating func noteAnchor(of block: OpenBlock) {
    guard let id = block.written?.attributes.id else { return }
    document.anchors.append(
      Anchor(id: id, position: block.position, block: document.blocks.count))
  }
}

/// Attributes, and where the first of them are written.
struct WrittenAttributes {
  /// What nobody writes: those of a paragraph that is one strong sentence and nothing else.
  static let stress = WrittenAttributes(
    Attributes(classes: ["stress"]), [], at: Position(line: 0, column: nil))

  private(set) var attributes: Attributes
  /// From `{` to `}`.
  let source: [UInt8]
  let position: Position
  /// Where `#id` is written.
  private(set) var idPosition: Position?

  init(_ attributes: Attributes, _ source: [UInt8], at position: Position) {
    self.attributes = attributes
    self.source = source
    self.position = position
    let sign = attributes.id == nil ? nil : source.firstIndex(of: UInt8(ascii: "#"))
    idPosition = sign.map { sign in
      Position(line: position.line, column: position.column.map { $0 + sign })
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

extension Node {
  /// Whether all the words of a paragraph are strong: a line that is to stand out.
  var isAllStrong: Bool {
    guard let child = firstChild, child.kind == .strong, child.next == nil else { return false }
    return !isTightParagraph
  }

  /// Whether a paragraph is an item's text, printed without a tag of its own.
  var isTightParagraph: Bool {
    guard kind == .paragraph, let item = parent, item.kind == .item else { return false }
    return item.parent?.isTightList ?? false
  }
}
