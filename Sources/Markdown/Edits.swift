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

extension [Edit] {
  /// In the order of their places. No two have a byte in common.
  func inOrder() -> [Edit] {
    // Mostly they are already: a single rule finds them from left to right.
    let isOrdered = indices.dropFirst().allSatisfy { self[$0 - 1].isBefore(self[$0]) }
    return isOrdered ? self : sorted { $0.isBefore($1) }
  }
}

extension Edit {
  /// The order of places.
  fileprivate func isBefore(_ other: Edit) -> Bool { range.lowerBound < other.range.lowerBound }
}

extension Prose {
  /// Carries out the edits in the tree, those aside whose range crosses the border of a node.
  mutating func applyEdits() {
    guard !edits.isEmpty else { return }
    var rest = edits.inOrder()[...]
    for segment in segments where !rest.isEmpty {
      let end = rest.firstIndex { $0.range.lowerBound >= segment.range.upperBound } ?? rest.endIndex
      guard end > rest.startIndex else { continue }
      rewrite(segment, with: rest[..<end])
      rest = rest[end...]
    }
  }

  /// Gives a text node its new text, with new nodes around it where edits ask for them.
  private mutating func rewrite(_ segment: Segment, with edits: ArraySlice<Edit>) {
    var row = NodeRow(segment.node)
    var done = segment.range.lowerBound
    scratch.removeAll(keepingCapacity: true)
    for edit in edits where edit.range.upperBound <= segment.range.upperBound {
      scratch.append(contentsOf: bytes[done..<edit.range.lowerBound])
      done = edit.range.upperBound
      switch edit.replacement {
      case .text(let replacement): scratch.append(contentsOf: replacement.bytes)
      case .node(let node):
        row.append(text: &scratch)
        row.append(node)
      }
    }
    scratch.append(contentsOf: bytes[done..<segment.range.upperBound])
    row.append(text: &scratch)
    row.finish()
  }
}

/// The nodes that come into the place of a text node. It stays as the first text among them,
/// because it alone knows its line.
private struct NodeRow {
  private let original: Node
  /// The last node of the row; nil as long as the original has got no text.
  private var last: Node?

  init(_ original: Node) { self.original = original }

  /// Adds a node.
  mutating func append(_ node: Node) {
    guard let last else { return node.insert(before: original) }
    node.insert(after: last)
    self.last = node
  }

  /// Adds a text, if there is any, and empties it.
  mutating func append(text: inout [UInt8]) {
    guard !text.isEmpty else { return }
    if last == nil {
      text.append(0)
      text.withUnsafeBufferPointer { original.setLiteral(terminated: $0) }
      last = original
    } else {
      append(Node.text(text))
    }
    text.removeAll(keepingCapacity: true)
  }

  /// Removes the original when it has got no text.
  func finish() {
    if last == nil { original.remove() }
  }
}
