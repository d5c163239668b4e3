import CCMark

/// The text of one paragraph or heading as a row of bytes, with the nodes it stands in.
///
/// Emphasis and the like leave no trace in it, so what is looked for (a sign and the word before
/// it, a bracket and its partner) is found across their borders.
struct Prose: ~Copyable {
  /// A text node and its place in `bytes`.
  struct Segment {
    var node: Node
    var range: Range<Int>
    /// How deep the node stands in the tree.
    var depth: Int
    var isInLink: Bool
    var isInImage: Bool
    /// The link or image right before the text: a place in `links`.
    var linkBefore: Int?
  }

  /// A link or an image and the place of its words in `bytes`.
  struct LinkPlace {
    var node: Node
    var range: Range<Int>
    /// Where libcmark, or we after it, suppose that it is written.
    var guess: (line: Int, column: Int)
    var isBare = false
  }

  /// Bytes that stand for something else than text. But for the line break, none occurs in UTF-8.
  enum Sign {
    /// Code, or a piece of text that must not change: it counts as a word.
    static let object: UInt8 = 0xFF
    /// Where the alternative text of an image begins and ends.
    static let border: UInt8 = 0xFE
    /// Taken away: its neighbours are neighbours of each other.
    static let gone: UInt8 = 0xFD
    /// A line break.
    static let lineBreak: UInt8 = 0x0A
  }

  /// The text; only what edits replace is ever covered by a sign.
  private var text = Row<UInt8>(capacity: 1000)
  /// The text nodes in order.
  private var allSegments = Row<Segment>(capacity: 16)
  /// Links and images in the order in which they begin.
  private(set) var links = Row<LinkPlace>(capacity: 8)
  /// Inline HTML with the place where it stands, in order.
  private(set) var html: [(node: Node, offset: Int)] = []
  /// What the text is going to become.
  var edits = Row<Edit>(capacity: 16)
  /// How many segments, and how many bytes, the lines take that were removed.
  private(set) var removed = (segments: 0, bytes: 0)
  /// The links and images the walk is in, as places in `links`.
  private var openLinks = Row<Int>(capacity: 8)
  private var openImages = 0
  /// The link or image that ends right here.
  private var lastLink: Int?
}

/// Filling it while the walk goes through a block.
extension Prose {
  /// Forgets everything and keeps the memory.
  mutating func begin() {
    text.removeAll()
    allSegments.removeAll()
    links.removeAll()
    if !html.isEmpty { html.removeAll(keepingCapacity: true) }
    edits.removeAll()
    lastLink = nil
    removed = (0, 0)
  }

  /// Adds a text node.
  mutating func append(text node: Node, depth: Int) {
    let start = text.count
    text.append(contentsOf: node.literal)
    allSegments.append(
      Segment(
        node: node, range: start..<text.count, depth: depth,
        isInLink: openLinks.count > openImages, isInImage: openImages > 0, linkBefore: lastLink))
    lastLink = nil
  }

  /// Remembers inline HTML; it is no text.
  mutating func append(html node: Node) { html.append((node, text.count)) }

  /// A line break, code or the border of an image.
  mutating func append(sign: UInt8) {
    text.append(sign)
    lastLink = nil
  }

  /// Begins a link or an image.
  mutating func open(_ node: Node, isImage: Bool) {
    if isImage {
      openImages += 1
      append(sign: Sign.border)
    }
    openLinks.append(links.count)
    let guess = (line: node.startLine, column: node.startColumn)
    links.append(LinkPlace(node: node, range: text.count..<text.count, guess: guess))
    lastLink = nil
  }

  /// Ends the innermost link or image. Words that are the address itself must not change.
  mutating func close(isImage: Bool) {
    guard let index = openLinks.popLast() else { return }
    let range = links[index].range.lowerBound..<text.count
    links[index].range = range
    if isImage {
      openImages -= 1
      append(sign: Sign.border)
    } else if links[index].node.isAddress(UnsafeBufferPointer(rebasing: bytes[range])) {
      cover(range, with: Sign.object)
    }
    lastLink = index
  }
}

/// Noting what shall change.
extension Prose {
  /// Has the bytes of a range in one segment replaced.
  mutating func replace(_ range: Range<Int>, by replacement: Edit.Replacement) {
    edits.append(Edit(range: range, replacement: replacement))
  }

  /// Hides a range from whoever looks at the text later.
  mutating func cover(_ range: Range<Int>, with sign: UInt8) {
    text.fill(range, with: sign)
  }

  /// Has a range taken away.
  mutating func drop(_ range: Range<Int>) {
    replace(range, by: .text(""))
    cover(range, with: Sign.gone)
  }

  /// Adds links that are made of pieces of text.
  mutating func add(bare places: [LinkPlace]) {
    for place in places { links.append(place) }
    links.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Mends the French typography of a range.
  mutating func mendTypography(in range: Range<Int>) {
    Typography(text: bytes, range: range).mend { edits.append($0) }
  }

  /// The segment that holds all of a range.
  func segment(holding range: Range<Int>) -> Segment? {
    var low = segments.startIndex
    var high = segments.endIndex
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].range.upperBound < range.upperBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < segments.endIndex, segments[low].range.lowerBound <= range.lowerBound else {
      return nil
    }
    return segments[low]
  }
}

/// Looking at the text.
extension Prose {
  /// The text nodes, without those of removed lines.
  var segments: UnsafeBufferPointer<Segment> {
    UnsafeBufferPointer(rebasing: allSegments.elements[removed.segments...])
  }

  /// The text; valid until more is added.
  var bytes: UnsafeBufferPointer<UInt8> { text.elements }

  /// The first byte, without those of removed lines.
  var first: UInt8? { removed.bytes < bytes.count ? bytes[removed.bytes] : nil }

  /// The first line of a block, when it is nothing but one piece of text.
  func firstLine(of block: Node) -> [UInt8]? {
    guard let first = segments.first, first.range.lowerBound == removed.bytes,
      first.node.parent == block
    else { return nil }
    let end = first.range.upperBound
    guard end == bytes.count || bytes[end] == Sign.lineBreak, first.node.endsLine else {
      return nil
    }
    // A comment at its end is gone, and the space before it.
    return bytes[first.range].filter { $0 != Sign.gone }
  }

  /// Where the text ends that is not gone.
  var end: Int { bytes.lastIndex { $0 != Sign.gone }.map { $0 + 1 } ?? 0 }

  /// Whether the first line is also the last.
  var isSingleLine: Bool { segments.first?.range.upperBound == bytes.count }

  /// Whether a byte occurs in the text.
  func contains(_ byte: UInt8) -> Bool {
    Markdown.contains(byte, in: bytes)
  }

  /// Whether something was taken away and nothing is left.
  var isEmptied: Bool {
    (removed.segments > 0 || !html.isEmpty) && links.isEmpty
      && bytes.allSatisfy { $0.isBlank || $0 == Sign.gone }
  }

  /// Takes the first line with its end out of the tree.
  mutating func removeFirstLine() {
    guard let first = segments.first else { return }
    let end = min(first.range.upperBound + 1, bytes.count)
    while let next = first.node.next {
      let isText = next.kind == CMARK_NODE_TEXT
      next.remove()
      if !isText { break }
    }
    first.node.remove()
    edits.removeAll { $0.range.lowerBound < end }
    cover(removed.bytes..<end, with: Sign.gone)
    let count = segments.prefix { $0.range.upperBound <= first.range.upperBound }.count
    removed = (removed.segments + count, end)
  }
}

extension Node {
  /// Whether nothing but empty text stands between the node and the end of its line: a link may have
  /// no words either.
  fileprivate var endsLine: Bool {
    var next = next
    while let text = next, text.kind == CMARK_NODE_TEXT, text.literal.isEmpty { next = text.next }
    return next.map { $0.kind == CMARK_NODE_SOFTBREAK || $0.kind == CMARK_NODE_LINEBREAK } ?? true
  }
}
