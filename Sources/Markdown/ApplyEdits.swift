import Text

/// A change of a text.
struct Edit {
  enum Replacement {
    case nothing
    case character(Unicode.Scalar)
    /// A character before the bytes, which stay.
    case before(Unicode.Scalar)
    /// A character after the bytes, which stay.
    case after(Unicode.Scalar)
    /// A node: a place in `InlineText.newNodes`.
    case node(Int)
  }

  /// At least one byte, in one piece of the text.
  var range: Range<Int>
  var replacement: Replacement
}

/// A node that comes into the place of a part of a text.
enum NewNode {
  /// HTML without words.
  case tag([UInt8])
  /// Words between two tags.
  case element(opening: [UInt8], words: [UInt8], closing: String)
  case link(address: String, words: [UInt8])
  /// A place for a link to a footnote: a place in `Footnotes.references`.
  case footnote(Int)
  /// The tags between two cells of a table.
  case cellBorder([UInt8])
}

/// A link or an image in the tree.
struct PlacedLink {
  var node: Node
  var form: Link.Form
  /// Where it is supposed to be written.
  var guess: Position
}

extension InlineText {
  /// Carries out the edits in the tree, those aside whose range crosses the border of a piece.
  /// Notes the links, and hands the words on that come of it.
  mutating func applyEdits(into plainText: inout TextRunCollection) {
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    for index in 0..<takenCount { pieces[index].node.remove() }
    var next = edits.partitionPoint { $0.range.lowerBound < start }
    for index in remaining {
      let piece = pieces[index]
      let place = piece.range.lowerBound
      switch piece.kind {
      case .text:
        plainText.find(line: piece.node.startLine)
        let first = next
        while next < edits.count, edits[next].range.lowerBound < piece.range.upperBound {
          next += 1
        }
        if first < next {
          rewrite(piece, with: first..<next, &plainText)
        } else if piece.isAddress {
          plainText.append(piece.node.literal, at: place)
        } else {
          plainText.append(piece.range, of: bytes)
        }
      case .code: plainText.append("\u{FFFC}".utf8, at: place)
      case .lineBreak where bytes[place] == Placeholder.gone: piece.node.remove()
      case .lineBreak: plainText.endLine()
      case .html: piece.node.remove()
      case .linkStart:
        links.append(PlacedLink(node: piece.node, form: .link, guess: piece.position))
      case .linkEnd: break
      case .imageStart:
        plainText.endRun()
        links.append(PlacedLink(node: piece.node, form: .image, guess: piece.position))
      case .imageEnd: plainText.endRun()
      }
    }
    plainText.endLine()
    for (link, language) in linkLanguages { setLanguage(language, of: link) }
  }

  /// Gives a text node its new text, with new nodes before it where edits ask for them.
  private mutating func rewrite(
    _ piece: Piece, with places: Range<Int>, _ plainText: inout TextRunCollection
  ) {
    var done = piece.range.lowerBound
    // The words since here are in no node yet.
    var start = plainText.count
    for index in places where edits[index].range.upperBound <= piece.range.upperBound {
      let edit = edits[index]
      plainText.append(done..<edit.range.lowerBound, of: bytes)
      done = edit.range.upperBound
      switch edit.replacement {
      case .nothing: break
      case .character(let new): plainText.append(new, at: edit.range.lowerBound)
      case .before(let new):
        plainText.append(new, at: edit.range.lowerBound)
        done = edit.range.lowerBound
      case .after(let new):
        plainText.append(edit.range, of: bytes)
        plainText.append(new, at: edit.range.lowerBound)
      case .node(let new):
        if start < plainText.count {
          Node.text(plainText.words(from: start)).insert(before: piece.node)
        }
        insert(newNodes[new], in: piece, at: edit.range.lowerBound, &plainText)
        start = plainText.count
      }
    }
    plainText.append(done..<piece.range.upperBound, of: bytes)
    if start < plainText.count {
      piece.node.setLiteral(plainText.words(from: start))
    } else {
      piece.node.remove()
    }
  }

  /// Puts a new node before the text of a piece.
  private mutating func insert(
    _ new: NewNode, in piece: Piece, at place: Int, _ plainText: inout TextRunCollection
  ) {
    switch new {
    case .tag(let html): Node.inline(html).insert(before: piece.node)
    case .cellBorder(let html):
      let border = Node.inline(html)
      border.mark = TableCells.cellMark
      border.insert(before: piece.node)
      plainText.endRun()
    case .footnote(let reference):
      let node = Node.inline([])
      node.mark = PrintedFootnote.mark
      node.insert(before: piece.node)
      footnoteNodes.append((reference, node))
    case .element(let opening, let words, let closing):
      let element = Node.inline(opening, closing)
      Node.text(words).append(to: element)
      element.insert(before: piece.node)
      plainText.append(words, at: place)
    case .link(let address, let words):
      let link = Node.link(to: address)
      Node.text(words).append(to: link)
      link.insert(before: piece.node)
      links.append(PlacedLink(node: link, form: .bare, guess: piece.position(of: place)))
      plainText.append(words, at: place)
    }
  }

  /// Puts tags around the words of a link (they are part of its label), or around an image.
  private func setLanguage(_ language: String, of link: Node) {
    let opening = Node.inline(Attributes(language: language).tag("span", onPageIn: outerLanguage))
    let closing = Node.inline(Array("</span>".utf8))
    if link.kind == .image {
      opening.insert(before: link)
      closing.insert(after: link)
    } else {
      opening.prepend(to: link)
      closing.append(to: link)
    }
  }
}

extension InlineText.Piece {
  /// Where libcmark says that the piece is written.
  var position: Position { position(of: range.lowerBound) }

  /// Where a byte of the text is written, supposed that the piece is written as it reads.
  func position(of place: Int) -> Position {
    Position(line: node.startLine, column: node.startColumn + place - range.lowerBound)
  }
}
