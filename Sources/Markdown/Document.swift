import CCMark

/// One document: parsed once by libcmark, its tree edited in place, rendered by libcmark, freed at
/// the end.
///
/// Differences from CommonMark: raw HTML is left out and reported; comments are dropped; the
/// extensions each have a file here. A document that uses none of them is printed exactly as
/// libcmark prints it.
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

  let root: Node
  let headingNodes: [Node]
  var linkNodes: [Node]
  let blockNodes: [Node]
  let languages: [String]
  var hasSlots = false

  /// Parses UTF-8; the bytes are not needed any more afterwards.
  package init(parsing markdown: UnsafeBufferPointer<UInt8>, options: ReadingOptions = .init()) {
    self.init(readTree(of: markdown, options: options))
  }

  /// Parses UTF-8.
  package init(parsing markdown: [UInt8], options: ReadingOptions = .init()) {
    self.init(markdown.withUnsafeBufferPointer { readTree(of: $0, options: options) })
  }

  private init(_ reading: Reading) {
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
    languages = reading.languages
  }

  deinit { root.remove() }
}

/// Parses a text and reads its tree; a text nested too deep is as good as empty.
private func readTree(
  of markdown: UnsafeBufferPointer<UInt8>, options: ReadingOptions
) -> Reading {
  var reading = Reading(parse(markdown), source: markdown, options: options)
  if let fault = reading.readTree() {
    reading.root.remove()
    reading = Reading(
      parse(UnsafeBufferPointer(rebasing: markdown[..<0])), source: markdown, options: options)
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
