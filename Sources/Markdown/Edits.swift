/// A change of a text: the bytes of a range (it may be empty) make place for something else.
struct Edit {
  enum Replacement {
    case text(StaticString)
    case node(Node)
  }

  var range: Range<Int>
  var replacement: Replacement
}

extension Edit.Replacement {
  static var narrowSpace: Self { .text("\u{202F}") }
  static var wideSpace: Self { .text("\u{A0}") }
  static var apostrophe: Self { .text("\u{2019}") }
  static var ellipsis: Self { .text("\u{2026}") }
  static var nothing: Self { .text("") }
}

extension StaticString {
  /// The UTF-8 of the text, for as long as the program runs.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}

extension [Edit] {
  /// In the order of their places; those at one place in the order in which they were found.
  func inOrder() -> [Edit] {
    // Mostly they are already: a single rule finds them from left to right.
    if indices.dropFirst().allSatisfy({ !self[$0].isBefore(self[$0 - 1]) }) { return self }
    return enumerated().sorted { left, right in
      left.element.isBefore(right.element)
        || !right.element.isBefore(left.element) && left.offset < right.offset
    }.map(\.element)
  }
}

extension Edit {
  fileprivate func isBefore(_ other: Edit) -> Bool {
    (range.lowerBound, range.upperBound) < (other.range.lowerBound, other.range.upperBound)
  }
}

extension Prose {
  /// Carries out the edits in the tree.
  mutating func applyEdits() {
    guard !edits.isEmpty else { return }
    let ordered = edits.inOrder()
    var next = 0
    for segment in segments where next < ordered.count {
      let first = next
      while next < ordered.count, ordered[next].range.upperBound <= segment.range.upperBound {
        next += 1
      }
      if first < next { segment.rewrite(with: ordered[first..<next], using: &scratch) }
    }
  }

}

extension Prose.Segment {
  /// Gives the text node its new text, with new nodes before it where edits ask for them.
  fileprivate func rewrite(with edits: ArraySlice<Edit>, using text: inout [UInt8]) {
    let old = node.literal
    let start = range.lowerBound
    var done = 0
    text.removeAll(keepingCapacity: true)
    for edit in edits {
      let range = edit.range.lowerBound - start..<edit.range.upperBound - start
      text.append(contentsOf: UnsafeBufferPointer(rebasing: old[done..<range.lowerBound]))
      done = range.upperBound
      switch edit.replacement {
      case .text(let replacement): text.append(contentsOf: replacement.bytes)
      case .node(let new):
        if !text.isEmpty { Node.text(text).insert(before: node) }
        text.removeAll(keepingCapacity: true)
        new.insert(before: node)
      }
    }
    text.append(contentsOf: UnsafeBufferPointer(rebasing: old[done...]))
    guard !text.isEmpty else { return node.remove() }
    text.append(0)
    text.withUnsafeBufferPointer { node.setLiteral(terminated: $0) }
  }
}
