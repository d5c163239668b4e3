/// A change of a text: the bytes of a range, never none, make place for something else.
struct Edit {
  /// What comes into the place: a text of ours, or a node.
  enum Replacement {
    case text(StaticString)
    case node(Node)
  }

  var range: Range<Int>
  var replacement: Replacement
}

extension StaticString {
  /// The UTF-8 of the text, for as long as the program runs.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}

extension Row where Element == Edit {
  /// Brings edits into the order of their places. No two have a byte in common.
  mutating func putInOrder() {
    // Mostly they are already: a single rule finds them from left to right.
    for index in indices.dropFirst()
    where self[index].range.lowerBound < self[index - 1].range.lowerBound {
      return sort { $0.range.lowerBound < $1.range.lowerBound }
    }
  }
}

extension Prose {
  /// Carries out the edits in the tree, those aside whose range crosses the border of a node, and
  /// hands on the words that come of it.
  mutating func applyEdits(into words: inout TextCollection) {
    edits.putInOrder()
    var done = removed.bytes
    var next = 0
    for segment in segments {
      words.append(signsAt: done..<segment.range.lowerBound, of: bytes)
      done = segment.range.upperBound
      let first = next
      while next < edits.count, edits[next].range.lowerBound < done { next += 1 }
      if first < next {
        rewrite(segment, with: first..<next, into: &words)
      } else {
        words.find(line: segment.node.startLine)
        words.append(unchanged(segment), at: segment.range.lowerBound)
      }
    }
    words.append(signsAt: done..<bytes.count, of: bytes)
    words.flush()
  }

  /// The text of a segment without edits.
  private func unchanged(_ segment: Segment) -> UnsafeBufferPointer<UInt8> {
    // The words of a link may be covered because they are its address.
    let words = UnsafeBufferPointer(rebasing: bytes[segment.range])
    return words.first == Sign.object ? segment.node.literal : words
  }

  /// Gives a text node its new text, with new nodes around it where edits ask for them.
  private mutating func rewrite(
    _ segment: Segment, with places: Range<Int>, into words: inout TextCollection
  ) {
    var row = NodeRow(segment.node, from: words.bytes.count)
    var done = segment.range.lowerBound
    for edit in edits.elements[places] where edit.range.upperBound <= segment.range.upperBound {
      words.append(UnsafeBufferPointer(rebasing: bytes[done..<edit.range.lowerBound]), at: done)
      done = edit.range.upperBound
      switch edit.replacement {
      case .text(let replacement): words.append(replacement.bytes, at: edit.range.lowerBound)
      case .node(let node):
        row.endText(of: &words)
        row.append(node)
        if let shown = node.firstChild { words.append(shown.literal, at: edit.range.lowerBound) }
        row.begin(from: words.bytes.count)
      }
    }
    words.append(
      UnsafeBufferPointer(rebasing: bytes[done..<segment.range.upperBound]), at: done)
    row.endText(of: &words)
    row.finish()
  }
}

/// The nodes that come into the place of a text node. It stays as the first text among them,
/// because it alone knows its line.
private struct NodeRow {
  private let original: Node
  /// The last node of the row; nil as long as the original has got no text.
  private var last: Node?
  /// Where the words begin that are in no node yet.
  private var start: Int

  init(_ original: Node, from start: Int) {
    self.original = original
    self.start = start
  }

  /// Adds a node.
  mutating func append(_ node: Node) {
    guard let last else { return node.insert(before: original) }
    node.insert(after: last)
    self.last = node
  }

  /// Begins a text.
  mutating func begin(from start: Int) { self.start = start }

  /// Adds a node for the words since the last one, if there are any.
  mutating func endText(of words: inout TextCollection) {
    guard start < words.bytes.count else { return }
    if last == nil {
      words.withTerminated(from: start) { original.setLiteral($0) }
      last = original
      words.find(line: original.startLine)
    } else {
      append(words.withTerminated(from: start) { Node.text($0) })
    }
  }

  /// Removes the original when it has got no text.
  func finish() {
    if last == nil { original.remove() }
  }
}
