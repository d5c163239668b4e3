import Text

/// A place in the text that names a footnote.
struct FootnoteReference {
  /// As written, with its brackets.
  var written: [UInt8]
  var name: String
  /// The top-level block it stands in: a place in `Document.blocks`.
  var block: Int
  var position: Position
  /// What stands in its place in the tree; nil where it was left out.
  var node: Node?
}

/// What a footnote says.
struct FootnoteText {
  var written: [UInt8]
  var position: Position
  /// A paragraph that stands in the tree no more.
  var node: Node
}

/// Reading footnotes.
extension BlockWalk {
  /// Parts a paragraph in which footnotes begin in later lines, as they do without an empty line
  /// between them; no parts when there is nothing to part. The paragraph is gone then.
  func partFootnotes(of paragraph: Node) -> [Node] {
    let starts = text.footnoteStarts
    guard let first = starts.first, first > text.remaining.lowerBound || starts.count > 1 else {
      return []
    }
    var openings = starts.map { text.pieces[$0].node }[...]
    for start in starts where start > text.remaining.lowerBound {
      text.pieces[start - 1].node.remove()
    }
    var parts: [Node] = []
    while let child = paragraph.firstChild {
      if parts.isEmpty || child == openings.first {
        if child == openings.first { openings.removeFirst() }
        let part = Node.paragraph()
        part.insert(before: paragraph)
        parts.append(part)
      }
      if let part = parts.last { child.append(to: part) }
    }
    paragraph.remove()
    return parts
  }

  /// Reads a paragraph that is a footnote, and takes it out of the tree; false when it is none.
  mutating func readFootnote(of block: OpenBlock) -> Bool {
    let index = text.remaining.lowerBound
    guard index < text.pieces.count, case let piece = text.pieces[index], piece.kind == .text,
      piece.depth == 0, let label = text.footnoteName(of: piece)
    else { return false }
    let position =
      source.confirmed(piece.position) { $0.starts(with: label.written) }
      ?? source.search(label.written + [UInt8(ascii: ":")], in: block.node)
    let rest = text.bytes[(label.range.upperBound + 1)..<piece.range.upperBound]
    let words = rest.firstIndex { !$0.isBlank } ?? piece.range.upperBound
    text.remove(label.range.lowerBound..<words)
    isInFootnote = true
    readInlines(of: block)
    isInFootnote = false
    let place = Node.block([], "")
    place.insert(before: block.node)
    record(.footnote, at: position, printed: place)
    block.node.detach()
    document.detachedNodes.append(block.node)
    if block.node.firstChild == nil { return true }
    let name = label.key
    if document.footnotes.texts[name] == nil {
      document.footnotes.texts[name] = FootnoteText(
        written: label.written, position: position, node: block.node)
    } else {
      document.faults.append(Fault(.repeatedFootnote(excerpt(label.written)), at: position))
    }
    return true
  }

  /// Has the names of footnotes replaced in a text, where links may stand and notes are written.
  mutating func takeReferences(of block: OpenBlock) {
    guard let written = footnotes?.written else { return }
    let isPlace = block.node.kind != .heading && !isInFootnote
    for index in text.remaining where text.pieces[index].kind == .text {
      let piece = text.pieces[index]
      for label in text.labels(in: piece) {
        let guess = piece.position(of: label.range.lowerBound)
        guard isPlace, !piece.isInLink, !piece.isInImage else {
          text.restore(label, in: piece)
          if !piece.isAddressWritten(label) {
            text.report(.misplacedFootnote(excerpt(label.written)), label.written, at: guess)
          }
          continue
        }
        guard written.contains(label.key) else {
          text.restore(label, in: piece)
          text.report(.missingFootnote(excerpt(label.written)), label.written, at: guess)
          continue
        }
        let position =
          source.confirmed(guess) { $0.starts(with: label.written) }
          ?? source.search(label.written, in: block.node)
        document.footnotes.references.append(
          FootnoteReference(
            written: label.written, name: label.key, block: document.blocks.count,
            position: position, node: nil))
        text.replace(
          label.range, by: .footnote(document.footnotes.references.count - 1),
          leaving: InlineText.Placeholder.gone)
      }
    }
  }
}

extension InlineText.Piece {
  /// Whether a label is part of an address that is the words of its link.
  fileprivate func isAddressWritten(_ label: HiddenLabel) -> Bool {
    guard let link = node.parent, link.kind == .link else { return false }
    return link.url.contains(String(decoding: label.written, as: UTF8.self))
  }
}
