import Text

/// Comments are notes between editors: dropped and kept aside. Any other HTML is a fault, and dropped.
extension BlockWalk {
  /// Reads and removes a block of HTML.
  mutating func takeComments(inBlock node: Node) {
    let position = Position(line: node.startLine, column: node.startColumn)
    var html = node.literal
    while html.last?.isBlank == true { html.removeLast() }
    var place = 0
    var line = node.startLine
    skipBlanks(html, &place)
    while let comment = Comment(in: html, at: place) {
      guard let end = comment.end else {
        document.faults.append(Fault(.unclosedNote, at: position))
        place = html.count
        break
      }
      note(html[place..<end], startingOn: line)
      line += html[place..<end].count { $0 == UInt8(ascii: "\n") }
      place = end
      let gap = place
      skipBlanks(html, &place)
      line += html[gap..<place].count { $0 == UInt8(ascii: "\n") }
      if place < html.count, Comment(in: html, at: place) == nil {
        document.faults.append(Fault(.textAfterNote(excerpt(html[place...])), at: position))
        place = html.count
      }
    }
    if place < html.count {
      document.faults.append(Fault(.rawHTML(excerpt(html[place...])), at: position))
    }
    node.remove()
  }

  private mutating func note(_ comment: ArraySlice<UInt8>, startingOn line: Int) {
    let last = line + comment.count { $0 == UInt8(ascii: "\n") }
    document.notes.append(
      Note(text: Comment.words(of: comment), lines: line...last, blockLines: nil))
  }
}

extension InlineText {
  /// Looks at the HTML in the text, all of which goes when edits are applied. Gives the
  /// comments.
  mutating func takeComments(in block: Node) -> [Note] {
    guard hasHTML else { return [] }
    var notes: [Note] = []
    var before: Piece?
    for piece in pieces {
      guard piece.kind == .html else {
        before = piece
        continue
      }
      let literal = piece.node.literal
      if Comment(in: literal, at: 0) != nil {
        let line = max(block.startLine, piece.position.line)
        let last = line + literal.count { $0 == UInt8(ascii: "\n") }
        notes.append(
          Note(
            text: Comment.words(of: literal[...]), lines: line...last,
            blockLines: block.startLine...max(last, block.endLine)))
        closeGap(at: piece, after: before)
      } else {
        report(.rawHTML(excerpt(literal)), literal, at: piece.position)
      }
    }
    return notes
  }

  /// Takes away the spaces, or the empty line, that a comment would leave behind.
  private mutating func closeGap(at comment: Piece, after before: Piece?) {
    let place = comment.range.lowerBound
    let last = place > 0 ? bytes[place - 1] : Placeholder.lineBreak
    let next = place < bytes.count ? bytes[place] : Placeholder.lineBreak
    if last == UInt8(ascii: " "), next.isBlank {
      let start = bytes[..<place].lastIndex { $0 != last }.map { $0 + 1 } ?? 0
      removeSpaces(start..<place)
    } else if last == Placeholder.lineBreak, next == UInt8(ascii: " ") {
      removeSpaces(place..<(bytes[place...].firstIndex { $0 != next } ?? bytes.count))
    } else if last == Placeholder.lineBreak, next == last, let before,
      before.kind == .lineBreak, before.depth == comment.depth
    {
      hide(place - 1..<place, behind: Placeholder.gone)
    }
  }

  /// Takes spaces away, as far as they stand in one piece of text.
  private mutating func removeSpaces(_ range: Range<Int>) {
    if piece(holding: range) != nil { remove(range) }
  }
}

/// A comment that begins at a place of some HTML.
private struct Comment {
  /// Where the comment is over; nil when it never is.
  var end: Int?

  /// Nil when something else begins there.
  init?(in html: [UInt8], at place: Int) {
    guard stands(Self.opening, at: place, in: html) else { return nil }
    // `<!-->` is a whole comment, for browsers as for libcmark.
    end = firstRange(of: Self.closing, in: html, within: place + 2..<html.count)?.upperBound
  }

  /// What a whole comment says.
  static func words(of html: ArraySlice<UInt8>) -> String {
    var words = html.dropFirst(opening.count).dropLast(closing.count)
    while words.first?.isBlank == true { words.removeFirst() }
    while words.last?.isBlank == true { words.removeLast() }
    return String(decoding: words, as: UTF8.self)
  }

  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)
}

/// Goes on to what is no white space.
private func skipBlanks(_ html: [UInt8], _ place: inout Int) {
  while place < html.count, html[place].isBlank { place += 1 }
}
