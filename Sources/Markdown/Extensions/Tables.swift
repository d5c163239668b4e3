import Text

/// `| a | b |`, and `|---|---|` on the line after it: a table, as code hosts have it. The words of its
/// cells are the paragraph's own, read like any others; only the bars and the line ends become tags.
extension BlockWalk {
  /// Prepares a paragraph that may hold a table: emphasis ends at the borders of its cells, and
  /// `<br>` is a line break there.
  mutating func loosenTable(in paragraph: Node) throws(NestedTooDeep) {
    guard let shape = text.tableShape else { return }
    var crossing: [Node] = []
    let bars = source.bars(of: text, shape, in: paragraph).filter { !$0.isEscaped }
    func hasBar(in range: Range<Int>) -> Bool {
      let index = bars.partitionPoint { $0.place < range.lowerBound }
      return index < bars.count && bars[index].place < range.upperBound
    }
    for piece in text.pieces(of: shape) where piece.depth > 0 && !piece.isInLink {
      let isCut =
        piece.kind == .lineBreak
        || hasBar(in: piece.range)
      if isCut, !piece.isInImage { crossing += piece.node.emphasisAround(within: paragraph) }
    }
    let breaks = text.pieces(of: shape).filter { $0.kind == .html && $0.node.isLineBreakTag }
    guard !crossing.isEmpty || !breaks.isEmpty else { return }
    for piece in breaks { piece.node.becomeLineBreak() }
    for node in crossing where node.mark == 0 { node.mark = -1 }
    for node in crossing where node.mark == -1 {
      node.mark = -2
      node.dissolve(into: source.delimiter(of: node, in: paragraph))
    }
    var again = NodeWalk(paragraph)
    _ = try again.next()
    try text.read(&again)
  }

  /// Reads the table that a paragraph holds, and the lines before it; false when it holds none.
  mutating func readTable(of paragraph: OpenBlock) -> Bool {
    guard let shape = text.tableShape else {
      if let slip = text.tableSlip { report(slip, in: paragraph.node) }
      return false
    }
    let bars = source.bars(of: text, shape, in: paragraph.node)
    let cells = TableCells(shape, bars, text)
    let headLine = source.line(of: shape.head, in: paragraph.node)
    guard cells.headCount == shape.columns.count else {
      let kind = Fault.Kind.tableColumns(head: cells.headCount, rule: shape.columns.count)
      document.faults.append(Fault(kind, at: Position(line: headLine + 1)))
      return false
    }
    report(cells, shape, in: paragraph.node)
    text.cut(cells, shape)
    let linksBefore = document.links.count
    let caption = shape.isFirst(in: text) ? readCaption(of: paragraph) : nil
    readInlines(of: paragraph)
    let split = text.placeRows(cells, shape)
    if split != nil {
      record(.paragraph, paragraph, until: headLine)
      moveLinks(from: linksBefore, line: headLine)
    }
    place(cells, caption, after: split, of: paragraph, at: Position(line: headLine))
    return true
  }

  /// Links that stand in the table belong to it, not to the paragraph before it.
  private mutating func moveLinks(from first: Int, line: Int) {
    guard containers.isEmpty else { return }
    for index in first..<document.links.count where document.links[index].position.line >= line {
      document.links[index].block = document.blocks.count
    }
  }

  /// The caption that is written before a table; its words are read like any others.
  private mutating func readCaption(of paragraph: OpenBlock) -> String? {
    guard let written = paragraph.written, let words = written.attributes.caption else {
      return nil
    }
    let caption = mendTypography(words, language: paragraph.language ?? options.language)
    runs.begin(line: written.position.line, paragraph.language, [])
    runs.append(caption.utf8, at: 0)
    runs.endLine()
    return caption
  }

  /// Puts the table in the place of its paragraph, or after it.
  private mutating func place(
    _ cells: TableCells, _ caption: String?, after split: Node?, of paragraph: OpenBlock,
    at position: Position
  ) {
    let written = split == nil ? paragraph.written : nil
    var attributes = written?.attributes ?? Attributes()
    attributes.classes = ["table"] + attributes.classes
    var children: [Node] = []
    var child = split.map(\.next) ?? paragraph.node.firstChild
    while let node = child {
      children.append(node)
      child = node.next
    }
    var opening = attributes.tag("div", onPageIn: paragraph.outerLanguage ?? options.language)
    opening.removeLast()
    opening.append(utf8: " role=\"region\" tabindex=\"0\"")
    opening.append(attribute: " aria-label=\"", caption ?? headWords(of: children))
    opening.append(utf8: ">\n<table>\n")
    if let caption {
      opening.append(utf8: "<caption>")
      opening.append(escaping: caption)
      opening.append(utf8: "</caption>\n")
    }
    let table = Node.inline(opening + cells.start, cells.end + "</table>\n</div>")
    for node in children { node.append(to: table) }
    let frame = Node.block([], "")
    table.append(to: frame)
    frame.insert(after: paragraph.node)
    if let split {
      split.remove()
    } else {
      noteAnchor(of: paragraph)
      paragraph.node.remove()
    }
    record(.table, at: split == nil ? paragraph.position : position, printed: frame)
  }

  /// The words of the head, by which a table without a caption is called.
  private func headWords(of children: [Node]) -> String {
    var words: [String] = []
    var cell = ""
    for node in children {
      guard node.isCellBorder else {
        cell += node.plainText
        continue
      }
      words.append(cell)
      cell = ""
      if node.isRowBorder { break }
    }
    return (words + [cell]).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Reports what readers would miss in a table.
  private mutating func report(_ cells: TableCells, _ shape: TableShape, in paragraph: Node) {
    let head = Position(line: source.line(of: shape.head, in: paragraph))
    let empty = cells.emptyHeads
    if empty.count == shape.columns.count {
      document.faults.append(Fault(.tableWithoutHead, at: head))
    } else if shape.columns.count == 1 {
      document.faults.append(Fault(.tableOfOneColumn, at: head))
    } else if let column = empty.first(where: { $0 > 0 }) {
      document.faults.append(Fault(.emptyTableHead(column: column + 1), at: head))
    }
    for (row, count) in cells.longRows {
      let line = source.line(of: shape.rows[row], in: paragraph)
      let kind = Fault.Kind.longTableRow(cells: count, columns: shape.columns.count)
      document.faults.append(Fault(kind, at: Position(line: line)))
    }
  }

  /// Reports lines that were meant as a table and are none.
  private mutating func report(_ slip: TableSlip, in paragraph: Node) {
    let line = source.line(of: slip.line, in: paragraph)
    document.faults.append(Fault(slip.kind, at: Position(line: line)))
  }
}

extension Node {
  /// Whether the node ends a cell of a table.
  var isCellBorder: Bool { mark == TableCells.cellMark || isRowBorder }
  /// Whether the node ends a row of a table.
  var isRowBorder: Bool { mark == TableCells.rowMark }

  /// Whether HTML is `<br>`, as one writes it where a line cannot end.
  fileprivate var isLineBreakTag: Bool {
    ["<br>", "<br/>", "<br />"].contains(text.lowercased())
  }

  /// Makes a line break of the node that ends no line of the text.
  fileprivate func becomeLineBreak() {
    Node.text(" ".utf8).insert(before: self)
    Node.inline("<br>".utf8).insert(before: self)
    remove()
  }

  /// The emphasis that a node stands in.
  fileprivate func emphasisAround(within paragraph: Node) -> [Node] {
    var found: [Node] = []
    var outer = parent
    while let node = outer, node != paragraph {
      if node.kind == .emphasis || node.kind == .strong { found.append(node) }
      outer = node.parent
    }
    return found
  }

  /// Leaves only the words of emphasis, and the signs around them.
  fileprivate func dissolve(into sign: String) {
    let signs = kind == .strong ? sign + sign : sign
    Node.text(signs.utf8).insert(before: self)
    while let child = firstChild { child.insert(before: self) }
    Node.text(signs.utf8).insert(before: self)
    remove()
  }
}
