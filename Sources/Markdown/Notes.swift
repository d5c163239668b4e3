import CCMark

/// Comments are notes between editors: dropped and counted. Any other HTML is a fault, and dropped.
extension Reading {
  /// Reads and removes a block of HTML.
  mutating func readNotes(inBlock node: Node) {
    let position = Position(line: node.startLine, column: node.startColumn)
    var rest = trimmed(node.literal[...])
    while let note = Comment(at: rest) {
      guard let end = note.end else {
        faults.append(Fault(.unclosedNote, at: position))
        rest = rest[rest.endIndex...]
        break
      }
      noteCount += 1
      rest = trimmed(rest[end...])
      if !rest.isEmpty, Comment(at: rest) == nil {
        faults.append(Fault(.textAfterNote(excerpt(rest)), at: position))
        rest = rest[rest.endIndex...]
      }
    }
    if !rest.isEmpty { faults.append(Fault(.rawHTML(excerpt(rest)), at: position)) }
    node.remove()
  }

  /// Removes the HTML inside a paragraph or heading.
  mutating func takeInlineNotes(in block: Node) {
    for (node, offset) in prose.html {
      let literal = node.literal
      if Comment(at: literal[...]) != nil {
        noteCount += 1
        closeGap(at: offset, before: node)
      } else {
        let position = position(of: node, written: literal, in: block)
        faults.append(Fault(.rawHTML(excerpt(literal[...])), at: position))
      }
      node.remove()
    }
  }
}

extension Reading {
  /// Takes away the spaces, or the empty line, that a comment would leave behind.
  private mutating func closeGap(at offset: Int, before node: Node) {
    let bytes = prose.bytes
    let last = offset > 0 ? bytes[offset - 1] : Prose.Sign.lineBreak
    let next = offset < bytes.count ? bytes[offset] : Prose.Sign.lineBreak
    if last == UInt8(ascii: " "), next.isBlank {
      let start = bytes[..<offset].lastIndex { $0 != last }.map { $0 + 1 } ?? 0
      prose.dropSpaces(start..<offset)
    } else if last == Prose.Sign.lineBreak, next == UInt8(ascii: " ") {
      let end = bytes[offset...].firstIndex { $0 != next } ?? bytes.count
      prose.dropSpaces(offset..<end)
    } else if last == Prose.Sign.lineBreak, next == last, offset > 0, let before = node.previous,
      before.kind == CMARK_NODE_SOFTBREAK || before.kind == CMARK_NODE_LINEBREAK
    {
      prose.cover(offset - 1..<offset, with: Prose.Sign.gone)
      before.remove()
    }
  }
}

extension Prose {
  /// Has spaces taken away, as far as they stand in one piece of text.
  fileprivate mutating func dropSpaces(_ range: Range<Int>) {
    if segment(holding: range) != nil { drop(range) }
  }
}

/// A comment at the beginning of a piece of HTML.
private struct Comment {
  /// Where the comment is over; nil when it never is.
  var end: Int?

  /// Nil when something else begins there.
  init?(at html: Slice<UnsafeBufferPointer<UInt8>>) {
    guard html.starts(with: "<!--".utf8) else { return nil }
    // `<!-->` is a whole comment, for browsers as for libcmark.
    let ending = Array("-->".utf8)
    end =
      firstRange(of: ending, in: html.base, from: html.startIndex + 2, to: html.endIndex)?
      .upperBound
  }
}

/// Without the white space at both ends.
private func trimmed(
  _ bytes: Slice<UnsafeBufferPointer<UInt8>>
) -> Slice<UnsafeBufferPointer<UInt8>> {
  var bytes = bytes
  while bytes.first?.isBlank == true { bytes.removeFirst() }
  while bytes.last?.isBlank == true { bytes.removeLast() }
  return bytes
}

/// The first 40 characters of the first line.
func excerpt(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
  let line = bytes.prefix(240).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
  return String(String(decoding: line, as: UTF8.self).prefix(40))
}
