import CCMark

extension Document {
  /// The words of some top-level blocks, for those who look for slips in them.
  package func texts(of blocks: Range<Int>) -> [TextRun] {
    var collection = TextCollection(languages: languages)
    for block in blocks {
      collection.add(blockNodes[block], from: self.blocks[block].position.line)
    }
    return collection.runs
  }
}

/// Collects text line by line.
private struct TextCollection {
  let languages: [String]
  var runs: [TextRun] = []
  /// The text of the run that is being collected.
  private var bytes: [UInt8] = []
  private var line = 0
  /// Line breaks in this block that libcmark did not count: it forgets those after a backslash.
  private var uncounted = 0
  /// The languages the walk is in.
  private var open: [String] = []
  /// The first run of the line.
  private var lineStart = 0

  init(languages: [String]) { self.languages = languages }

  /// Adds what is in a block that begins on a line.
  mutating func add(_ node: Node, from start: Int) {
    line = start
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
      if node.startLine > 0 { line = node.startLine }
      uncounted = 0
      lineStart = runs.count
    }
    switch node.note {
    case .opensLanguage(let index):
      flush()
      open.append(languages[index])
    case .closesLanguage:
      flush()
      _ = open.popLast()
    default: break
    }
    switch kind {
    case CMARK_NODE_TEXT:
      find(lineOf: node)
      bytes.append(contentsOf: node.literal)
    case CMARK_NODE_CODE: bytes.append(contentsOf: "\u{FFFC}".utf8)
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
      flush()
      line += 1
      lineStart = runs.count
    case CMARK_NODE_IMAGE: flush()
    default: break
    }
  }

  /// A node ends.
  private mutating func leave(_ node: Node, _ kind: cmark_node_type) {
    if kind.isBlock || kind == CMARK_NODE_IMAGE { flush() }
    // A tag ends with its partner, a block with itself.
    if kind.isBlock, case .opensLanguage = node.note { _ = open.popLast() }
  }

  /// Sets the line by a text node that knows it.
  private mutating func find(lineOf node: Node) {
    let counted = node.startLine
    // Nodes of our own making have no place; they stand on the line of the one before.
    guard counted > 0 else { return }
    if counted + uncounted < line { uncounted = line - counted }
    guard line != counted + uncounted else { return }
    line = counted + uncounted
    for run in runs.indices[lineStart...] { runs[run].line = line }
  }

  /// Ends the run.
  private mutating func flush() {
    guard !bytes.isEmpty else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    runs.append(TextRun(text: text, line: line, language: open.last))
    bytes.removeAll(keepingCapacity: true)
  }
}
