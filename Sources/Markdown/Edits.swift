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
    enumerated().sorted { left, right in
      let (a, b) = (left.element.range, right.element.range)
      return (a.lowerBound, a.upperBound, left.offset) < (b.lowerBound, b.upperBound, right.offset)
    }.map(\.element)
  }
}

extension Prose {
  /// Carries out the edits in the tree.
  func applyEdits() {
    guard !edits.isEmpty else { return }
    let ordered = edits.inOrder()
    var next = 0
    for segment in segments where next < ordered.count {
      let first = next
      while next < ordered.count, ordered[next].range.upperBound <= segment.range.upperBound {
        next += 1
      }
      if first < next { rewrite(segment, with: ordered[first..<next]) }
    }
  }

  /// Gives a text node its new text, with new nodes before it where edits ask for them.
  private func rewrite(_ segment: Segment, with edits: ArraySlice<Edit>) {
    let old = segment.node.literal
    let start = segment.range.lowerBound
    var text: [UInt8] = []
    text.reserveCapacity(old.count + 3 * edits.count + 1)
    var done = 0
    for edit in edits {
      text.append(contentsOf: old[done..<edit.range.lowerBound - start])
      done = edit.range.upperBound - start
      switch edit.replacement {
      case .text(let replacement): text.append(contentsOf: replacement.bytes)
      case .node(let node):
        if !text.isEmpty { Node.text(text).insert(before: segment.node) }
        text.removeAll(keepingCapacity: true)
        node.insert(before: segment.node)
      }
    }
    text.append(contentsOf: old[done...])
    if text.isEmpty { segment.node.remove() } else { segment.node.setLiteral(text) }
  }
}
