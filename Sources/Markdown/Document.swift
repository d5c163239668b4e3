import CCMark

/// One document: parsed once by libcmark, its tree edited in place, rendered by libcmark, freed at
/// the end.
///
/// Beyond CommonMark: `## Heading {#id .class lang=de}`, `[words]{lang=en}`, `{lang=de}` on the line
/// before a block, `> [!WARNING]`, `<!-- notes -->`, bare addresses, French typography, emoticons;
/// each has a file here. HTML other than comments is left out and reported. A document that uses
/// none of these is printed exactly as libcmark prints it.
///
/// The text has to be UTF-8. No pointer into libcmark's tree leaves this module.
package struct Document: ~Copyable {
  /// In order of position.
  package let faults: [Fault]
  /// All headings in order, wherever they stand.
  package let headings: [Heading]
  /// All links and images in order.
  package let links: [Link]
  /// The blocks at the top; comments and attribute lines are gone.
  package let blocks: [Block]
  /// The ids of blocks that are not headings.
  package let anchors: [Anchor]
  /// The number of comments dropped.
  package let noteCount: Int

  /// The tree; everything below points into it.
  let root: Node
  let headingNodes: [Node]
  var linkNodes: [Node]
  let blockNodes: [Node]
  let words: RunningText
  /// How many addresses are local, so that rendered HTML must be searched for slots.
  var slotCount = 0

  /// Parses UTF-8; the bytes are not needed any more afterwards. `lineStarts` spares looking for the
  /// lines once more.
  package init(
    parsing markdown: [UInt8], lineStarts: [Int]? = nil, options: ReadingOptions = .init()
  ) {
    self.init(
      markdown.span.withUnsafeBufferPointer {
        let starts = lineStarts ?? Markdown.lineStarts(in: $0)
        return readTree(of: $0, Lines($0, starts: starts), options)
      })
  }

  /// Takes over a tree and what was read in it.
  private init(_ reading: consuming Reading) {
    root = reading.root
    faults = reading.faults
    headings = reading.headings
    links = reading.links
    blocks = reading.blocks
    anchors = reading.anchors
    noteCount = reading.noteCount
    headingNodes = reading.headingNodes
    linkNodes = reading.linkNodes
    blockNodes = reading.blockNodes
    words = reading.words.text()
  }

  deinit { root.remove() }
}

/// Parses a text and reads its tree; a text nested too deep is as good as empty.
private func readTree(
  of markdown: UnsafeBufferPointer<UInt8>, _ lines: Lines, _ options: ReadingOptions
) -> Reading {
  var reading = Reading(parse(markdown), lines, options)
  if let fault = reading.readTree() {
    reading.root.remove()
    reading = Reading(parse(UnsafeBufferPointer(rebasing: markdown[..<0])), lines, options)
    reading.faults = [fault]
  }
  reading.finish()
  return reading
}

/// libcmark's tree of a text.
private func parse(_ markdown: UnsafeBufferPointer<UInt8>) -> Node {
  // The option only makes libcmark count the lines inside code spans; nothing is printed by it.
  let options = CMARK_OPT_SOURCEPOS
  let root = markdown.withMemoryRebound(to: CChar.self) { text in
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1) { empty in
      cmark_parse_document(
        text.baseAddress ?? UnsafePointer(empty.baseAddress), text.count, options)
    }
  }
  guard let root = Node(root) else {
    preconditionFailure("libcmark always gives a document, be it an empty one")
  }
  return root
}
