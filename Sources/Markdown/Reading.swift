import CCMark

/// The one walk over libcmark's tree: it notes what a document holds, and edits the tree behind
/// itself, block by block.
struct Reading: ~Copyable {
  /// Nothing an author means nests deeper; a walk by recursion elsewhere may rely on it.
  static let depthLimit = 100

  let root: Node
  let options: ReadingOptions
  let clues: Clues
  let lines: Lines
  var faults: [Fault] = []
  var headings: [Heading] = []
  var headingNodes: [Node] = []
  var links: [Link] = []
  var linkNodes: [Node] = []
  var blocks: [Block] = []
  var blockNodes: [Node] = []
  var anchors: [Anchor] = []
  var noteCount = 0

  /// The text of the paragraph or heading the walk is in.
  var prose = Prose()
  /// The words of what was read until now.
  var words: TextCollection
  /// The language of the block the walk is in; nil: the page's.
  var foreign: String?
  private let isPageFrench: Bool
  /// Room for a tag.
  var tag = Row<UInt8>(capacity: 200)
  /// Attributes on a line of their own that wait for the block after them.
  var waiting: WrittenAttributes?
  /// The open blocks that carry attributes.
  var marked: [MarkedBlock] = []
  /// The open quotes that are call-outs.
  var callouts: [(node: Node, kind: Callout)] = []
  /// How many bytes may still be searched for places: a hostile text must not take long.
  var searchBudget = 4_000_000

  init(_ root: Node, _ lines: Lines, _ options: ReadingOptions) {
    self.root = root
    self.options = options
    self.lines = lines
    clues = Clues(lines.source, options)
    words = TextCollection(capacity: lines.source.count + 100)
    isPageFrench = isFrench(options.language)
    headings.reserveCapacity(8)
    headingNodes.reserveCapacity(8)
    links.reserveCapacity(8)
    linkNodes.reserveCapacity(8)
    blocks.reserveCapacity(32)
    blockNodes.reserveCapacity(32)
  }

  /// The language of the block the walk is in.
  var language: String { foreign ?? options.language }

  /// Reads the whole tree, or as far as it is nested too deep.
  mutating func readTree() -> Fault? {
    let iterator = cmark_iter_new(root.pointer)
    defer { cmark_iter_free(iterator) }
    var depth = 0
    var line = 1
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = Node(cmark_iter_get_node(iterator)) else { break }
      let kind = node.kind
      if event == CMARK_EVENT_EXIT {
        depth -= 1
        leave(node, kind, depth: depth)
      } else if kind.isLeaf {
        meet(node, kind, depth: depth)
      } else {
        if kind.isBlock { line = node.startLine }
        guard depth <= Self.depthLimit else {
          return Fault(.nestedTooDeep(limit: Self.depthLimit), at: Position(line: line))
        }
        enter(node, kind)
        depth += 1
      }
    }
    return nil
  }

  /// A node with children begins.
  private mutating func enter(_ node: Node, _ kind: cmark_node_type) {
    if kind.isBlock { takeWaitingAttributes(for: node) }
    switch kind {
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: prose.begin()
    case CMARK_NODE_LINK: prose.open(node, isImage: false)
    case CMARK_NODE_IMAGE: prose.open(node, isImage: true)
    default: break
    }
  }

  /// A node without children: the iterator tells of it once.
  private mutating func meet(_ node: Node, _ kind: cmark_node_type, depth: Int) {
    switch kind {
    case CMARK_NODE_TEXT: prose.append(text: node, depth: depth)
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: prose.append(sign: Prose.Sign.lineBreak)
    case CMARK_NODE_CODE: prose.append(sign: Prose.Sign.object)
    case CMARK_NODE_HTML_INLINE: prose.append(html: node)
    case CMARK_NODE_HTML_BLOCK: readNotes(inBlock: node)
    case CMARK_NODE_CODE_BLOCK:
      reportUnclosedCode(node)
      meetBlock(node, .code, depth: depth)
    default: meetBlock(node, .rule, depth: depth)
    }
  }

  /// A block without children.
  private mutating func meetBlock(_ node: Node, _ kind: Block.Kind, depth: Int) {
    takeWaitingAttributes(for: node)
    record(finishMarked(node), kind, from: node, depth: depth)
  }

  /// A node with children ends: what is in it can be read and edited.
  private mutating func leave(_ node: Node, _ kind: cmark_node_type, depth: Int) {
    switch kind {
    case CMARK_NODE_LINK: prose.close(isImage: false)
    case CMARK_NODE_IMAGE: prose.close(isImage: true)
    case CMARK_NODE_PARAGRAPH: leaveParagraph(node, depth: depth)
    case CMARK_NODE_HEADING: leaveHeading(node, depth: depth)
    case CMARK_NODE_LIST: record(finishMarked(node), .list, from: node, depth: depth)
    case CMARK_NODE_BLOCK_QUOTE:
      dropWaitingAttributes()
      leaveQuote(node, depth: depth)
    case CMARK_NODE_ITEM, CMARK_NODE_DOCUMENT: dropWaitingAttributes()
    default: break
    }
  }

  /// Reads a paragraph, unless it was only attributes or comments.
  private mutating func leaveParagraph(_ node: Node, depth: Int) {
    takeInlineNotes(in: node)
    guard let node = takeOpeningLines(of: node) else { return }
    readInlines(of: node, language: foreign)
    record(finishMarked(node), .paragraph, from: node, depth: depth)
  }

  /// Reads and notes a heading; its tags are printed by `finish`.
  private mutating func leaveHeading(_ node: Node, depth: Int) {
    takeInlineNotes(in: node)
    let written = takeAttributes(ofHeading: node)
    let attributes = written?.attributes
    readInlines(of: node, language: attributes?.language ?? foreign)
    let index = headings.count
    headings.append(
      Heading(
        index: index, level: node.headingLevel, text: plainText(of: node), id: attributes?.id,
        classes: attributes?.classes ?? [], language: attributes?.language,
        position: Position(line: node.startLine, column: node.startColumn),
        idPosition: written?.idPosition, block: depth == 1 ? blocks.count : nil))
    headingNodes.append(node)
    record(node, .heading(index), from: node, depth: depth)
  }

  /// Notes a block if it stands at the top.
  mutating func record(_ node: Node, _ kind: Block.Kind, from original: Node, depth: Int) {
    guard depth == 1 else { return }
    let position = Position(line: original.startLine, column: original.startColumn)
    blocks.append(Block(kind: kind, position: position))
    blockNodes.append(node)
  }

  /// Whatever is read inside a paragraph or heading, in the order in which one hides from the next.
  private mutating func readInlines(of block: Node, language: String?) {
    let tongues = contains(UInt8(ascii: "{"), in: prose.bytes) ? markLanguages(in: block) : []
    if prose.mayHoldAddresses(clues) { linkBareAddresses(in: block) }
    markEmoticons()
    var parts: [SpokenPart] = []
    if !tongues.isEmpty {
      parts = tongues.parts(within: language, count: prose.bytes.count)
      for part in parts where speaksFrench(part.language) {
        prose.mendTypography(in: part.range)
      }
    } else if speaksFrench(language) {
      prose.mendTypography(in: prose.bytes.indices)
    }
    words.begin(line: block.startLine, block: blocks.count, language: language, parts: parts)
    prose.applyEdits(into: &words)
    noteLinks(in: block)
  }

  /// Whether a language is French; nil: the page's.
  private func speaksFrench(_ language: String?) -> Bool {
    language.map(isFrench) ?? isPageFrench
  }
}

extension cmark_node_type {
  /// Whether it is one of the blocks; the other kinds are inline.
  var isBlock: Bool { rawValue <= CMARK_NODE_LAST_BLOCK.rawValue }

  /// Whether the iterator enters it without ever leaving it.
  var isLeaf: Bool {
    switch self {
    case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE,
      CMARK_NODE_HTML_INLINE, CMARK_NODE_HTML_BLOCK, CMARK_NODE_CODE_BLOCK,
      CMARK_NODE_THEMATIC_BREAK:
      true
    default: false
    }
  }
}

/// The words of a node and of everything in it; line breaks become spaces.
func plainText(of node: Node) -> String {
  if let only = node.firstChild, only.next == nil, only.kind == CMARK_NODE_TEXT {
    return String(decoding: only.literal, as: UTF8.self)
  }
  var bytes: [UInt8] = []
  let iterator = cmark_iter_new(node.pointer)
  defer { cmark_iter_free(iterator) }
  while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
    guard let node = Node(cmark_iter_get_node(iterator)) else { break }
    switch node.kind {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE: bytes.append(contentsOf: node.literal)
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: bytes.append(UInt8(ascii: " "))
    default: break
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
