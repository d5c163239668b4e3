/// One document: parsed once by libcmark, its tree edited in place, rendered by libcmark, freed at
/// the end.
///
/// Beyond CommonMark: `## Heading {#id .class lang=de}`, `[words]{lang=en}`, `{lang=de}` on the line
/// before a block, `> [!WARNING]`, `<!-- notes -->`, tables, footnotes, bare addresses, French typography, emoticons;
/// each has a file in `Extensions/`. HTML other than comments is left out and reported. A document
/// that uses none of these is printed exactly as libcmark prints it.
package struct Document: ~Copyable {
  /// In order of position.
  package internal(set) var faults: [Fault] = []
  /// All headings in order, wherever they stand.
  package internal(set) var headings: [Heading] = []
  /// All links and images in order.
  package internal(set) var links: [Link] = []
  /// The blocks at the top; comments and attribute lines are gone.
  package internal(set) var blocks: [Block] = []
  /// The ids of blocks that are not headings.
  package internal(set) var anchors: [Anchor] = []
  /// The classes written on lines before blocks, with the place of their braces.
  package internal(set) var blockClasses: [(name: String, position: Position)] = []
  /// The comments dropped, in order.
  package internal(set) var notes: [Note] = []
  /// What the first heading said, where it was the page's title and left out.
  package internal(set) var title: String?
  /// The words of the document, for those who look for slips in them.
  package internal(set) var plainText = PlainText()

  /// The tree; the nodes below stand in it.
  let root: Node
  var headingNodes: [Node] = []
  /// The words of headings that are to get an id: places in `headings`, in order.
  var anchorWords: [(heading: Int, words: [UInt8])] = []
  var linkNodes: [Node] = []
  /// Nodes that others are printed in the place of.
  var detachedNodes: [Node] = []
  var blockNodes: [Node] = []
  var footnotes = Footnotes()
  var footnoteLabels = FootnoteLabels()
  /// How many addresses are local, so that rendered HTML must be searched for slots.
  var slotCount = 0

  /// Parses UTF-8; nesting that is too deep leaves an empty document with a fault. `lineStarts`
  /// spares looking for the lines once more.
  package init(
    parsing markdown: [UInt8], lineStarts: [Int]? = nil, options: ReadingOptions = .init()
  ) {
    let starts = lineStarts ?? Markdown.lineStarts(in: markdown)
    let footnotes = HiddenFootnotes(in: markdown)
    let walk = BlockWalk(
      Document(Node.parse(footnotes?.bytes ?? markdown)),
      SourceText(markdown, lineStarts: starts), footnotes, options)
    do throws(NestedTooDeep) {
      self = try walk.read()
    } catch {
      self.init(Node.parse([]))
      faults = [Fault(.nestedTooDeep(limit: NodeWalk.depthLimit), at: Position(line: error.line))]
    }
  }

  /// A document of which nothing is read yet.
  private init(_ root: Node) {
    self.root = root
    headings.reserveCapacity(8)
    headingNodes.reserveCapacity(8)
    links.reserveCapacity(8)
    linkNodes.reserveCapacity(8)
    blocks.reserveCapacity(32)
    blockNodes.reserveCapacity(32)
  }

  deinit {
    root.remove()
    for node in detachedNodes { node.remove() }
  }
}

extension Document {
  /// What is left when all blocks are read: ids made of words, headings with attributes, faults in
  /// order.
  mutating func finish(_ options: ReadingOptions) {
    numberFootnotes(options)
    addHeadingAnchors(options)
    for index in headings.indices { printAttributes(ofHeading: index, onPageIn: options.language) }
    faults.sort { $0.position < $1.position }
  }
}
