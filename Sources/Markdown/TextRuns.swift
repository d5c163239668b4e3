import CCMark

/// The words of some blocks in one row of bytes, and the runs it is cut into: for those who look at
/// every word and make texts of few.
package struct RunningText: Sendable {
  /// Text between two line breaks, code left out; a part marked with another language is a run of
  /// its own.
  package struct Run: Sendable {
    /// Where its words stand in `bytes`; never empty.
    package var range: Range<Int>
    package var line: Int
    /// nil: the page's.
    package var language: String?
    /// The block at the top it stands in.
    package var block: Int
  }

  /// UTF-8, after typography. U+FFFC stands for code.
  package fileprivate(set) var bytes: [UInt8] = []
  package fileprivate(set) var runs: [Run] = []

  /// A run with its words as a text.
  package func text(of run: Run) -> TextRun {
    TextRun(
      text: String(decoding: bytes[run.range], as: UTF8.self), line: run.line,
      language: run.language)
  }
}

extension Document {
  /// The words of some top-level blocks, for those who look for slips in them.
  package func runningText(of blocks: Range<Int>) -> RunningText {
    var collection = TextCollection(blockNodes, self.blocks, next: blocks.lowerBound, languages)
    if blocks == blockNodes.indices {
      collection.add(root)
    } else {
      for node in blockNodes[blocks] { collection.add(node) }
    }
    return collection.text
  }

  /// The same, each run a text.
  package func texts(of blocks: Range<Int>) -> [TextRun] {
    let text = runningText(of: blocks)
    return text.runs.map(text.text)
  }
}

/// Collects text line by line.
private struct TextCollection {
  private let languages: [String]
  /// The blocks at the top, and their nodes.
  private let nodes: [Node]
  private let blocks: [Block]
  /// The block that comes next.
  private var next: Int
  private(set) var text = RunningText()
  /// Where the run begins that is being collected.
  private var start = 0
  private var line = 0
  /// Line breaks in this block that libcmark did not count: it forgets those after a backslash.
  private var uncounted = 0
  /// The languages the walk is in.
  private var open: [String] = []
  /// The first run of the line.
  private var lineStart = 0

  init(_ nodes: [Node], _ blocks: [Block], next: Int, _ languages: [String]) {
    self.nodes = nodes
    self.blocks = blocks
    self.next = next
    self.languages = languages
    text.bytes.reserveCapacity(4000)
    text.runs.reserveCapacity(32)
  }

  /// Adds what is in a node.
  mutating func add(_ node: Node) {
    let iterator = cmark_iter_new(node.pointer)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = Node(cmark_iter_get_node(iterator)) else { break }
      if event == CMARK_EVENT_ENTER { enter(node, node.kind) } else { leave(node, node.kind) }
    }
    flush()
  }

  /// A node begins.
  private mutating func enter(_ node: Node, _ kind: cmark_node_type) {
    if kind.isBlock {
      flush()
      if next < nodes.count, node == nodes[next] {
        line = blocks[next].position.line
        next += 1
      }
      let first = node.startLine
      if first > 0 { line = first }
      uncounted = 0
      lineStart = text.runs.count
    }
    switch kind {
    case CMARK_NODE_TEXT:
      find(lineOf: node)
      text.bytes.append(contentsOf: node.literal)
    case CMARK_NODE_CODE: text.bytes.append(contentsOf: "\u{FFFC}".utf8)
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
      flush()
      line += 1
      lineStart = text.runs.count
    case CMARK_NODE_IMAGE: flush()
    case CMARK_NODE_CUSTOM_BLOCK, CMARK_NODE_CUSTOM_INLINE: enter(languageOf: node)
    default: break
    }
  }

  /// A tag or a frame of ours begins, perhaps one of another language.
  private mutating func enter(languageOf node: Node) {
    switch node.note {
    case .opensLanguage(let index):
      flush()
      open.append(languages[index])
    case .closesLanguage:
      flush()
      _ = open.popLast()
    default: break
    }
  }

  /// A node ends.
  private mutating func leave(_ node: Node, _ kind: cmark_node_type) {
    if kind.isBlock || kind == CMARK_NODE_IMAGE { flush() }
    // A tag ends with its partner, a block with itself.
    if kind == CMARK_NODE_CUSTOM_BLOCK, case .opensLanguage = node.note { _ = open.popLast() }
  }

  /// Sets the line by a text node that knows it.
  private mutating func find(lineOf node: Node) {
    let counted = node.startLine
    // Nodes of our own making have no place; they stand on the line of the one before.
    guard counted > 0 else { return }
    if counted + uncounted < line { uncounted = line - counted }
    guard line != counted + uncounted else { return }
    line = counted + uncounted
    for run in text.runs.indices[lineStart...] { text.runs[run].line = line }
  }

  /// Ends the run.
  private mutating func flush() {
    let end = text.bytes.count
    guard start < end else { return }
    text.runs.append(
      RunningText.Run(range: start..<end, line: line, language: open.last, block: next - 1))
    start = end
  }
}
