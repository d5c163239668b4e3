import Text

/// A table cut into cells: which bars part them, and with which tags they are printed.
struct TableCells {
  private struct Row {
    /// Whether each cell has words.
    var isFilled: [Bool]
    /// The bars between cells, and those at the ends of the row: places in `InlineText.bytes`.
    var inner: [Int]
    var edges: [Int]
    /// How many cells were left out, as far as they are printed.
    var missing: Int
  }

  /// So many cells that were left out are printed at most: a few signs must not become a great table.
  private var roomForMissing = 100_000

  private let columns: [TableShape.Alignment]
  private var rows: [Row] = []

  /// What nodes are marked with that end a cell, or a row.
  static let (cellMark, rowMark) = (-3, -4)

  /// Cuts the rows at their bars.
  init(_ shape: TableShape, _ bars: [Bar], _ text: InlineText) {
    columns = shape.columns
    var bars = bars[...]
    for row in shape.rows {
      let own = bars.prefix { $0.place < row.bytes.upperBound }
      bars = bars[own.endIndex...]
      add(row.bytes, own.filter { !$0.isEscaped && text.mayPart($0.place) }.map(\.place), text)
    }
  }

  private mutating func add(_ row: Range<Int>, _ bars: [Int], _ text: InlineText) {
    let starts = [row.lowerBound] + bars.map { $0 + 1 }
    let ends = bars + [row.upperBound]
    var cells = zip(starts, ends).map { !text.isBlank($0..<max($0, $1)) }[...]
    if cells.count > 1, cells.first == false { cells.removeFirst() }
    if cells.count > 1, cells.last == false { cells.removeLast() }
    let inner = cells.startIndex..<(cells.endIndex - 1)
    let missing = min(max(0, columns.count - cells.count), roomForMissing)
    roomForMissing -= missing
    rows.append(
      Row(
        isFilled: Array(cells), inner: Array(bars[inner]),
        edges: Array(bars[..<inner.lowerBound] + bars[inner.upperBound...]), missing: missing))
  }

  /// How many cells the head has.
  var headCount: Int { rows[0].isFilled.count }

  /// The columns whose head has no words.
  var emptyHeads: [Int] { rows[0].isFilled.indices.filter { !rows[0].isFilled[$0] } }

  /// The rows with words in more cells than the head has, and up to which cell they have some.
  var longRows: [(row: Int, count: Int)] {
    rows.indices.compactMap { row in
      let count = (rows[row].isFilled.lastIndex(of: true) ?? 0) + 1
      return count > columns.count ? (row, count) : nil
    }
  }

  /// The bars at the ends of rows.
  var edges: [Int] { rows.flatMap(\.edges) }

  /// The bars between cells, each with what is printed in its place.
  var borders: [(place: Int, tags: [UInt8])] {
    rows.indices.flatMap { row in
      rows[row].inner.enumerated().map { column, place in
        (place, Array(closing(row, column).utf8) + opening(row, column + 1))
      }
    }
  }
}

/// Tags.
extension TableCells {
  /// What is printed where a row, not the first, begins: the end of the one before it, too.
  func border(before row: Int) -> [UInt8] {
    let between = row == 1 ? "</thead>\n<tbody>\n<tr>\n" : "<tr>\n"
    return Array((end(of: row - 1) + between).utf8) + opening(row, 0)
  }

  /// What is printed where the table begins.
  var start: [UInt8] { Array("<thead>\n<tr>\n".utf8) + opening(0, 0) }

  /// What is printed after the last cell.
  var end: String { end(of: rows.count - 1) + (rows.count == 1 ? "</thead>\n" : "</tbody>\n") }

  /// The end of a row, with the cells that were left out.
  private func end(of row: Int) -> String {
    let count = rows[row].isFilled.count
    return closing(row, count - 1)
      + String(repeating: "<td></td>\n", count: rows[row].missing) + "</tr>\n"
  }

  /// A cell without words is no head: there would be nothing to read out.
  private func isHead(_ row: Int, _ column: Int) -> Bool {
    guard rows[row].isFilled[column] else { return false }
    return row == 0 || column == 0 && !rows[0].isFilled[0]
  }

  private func opening(_ row: Int, _ column: Int) -> [UInt8] {
    var tag = isHead(row, column) ? "<th scope=\"\(row == 0 ? "col" : "row")\"" : "<td"
    if column < columns.count {
      switch columns[column] {
      case .usual: break
      case .center: tag += " class=\"align-center\""
      case .end: tag += " class=\"align-end\""
      }
    }
    return Array((tag + ">").utf8)
  }

  private func closing(_ row: Int, _ column: Int) -> String {
    isHead(row, column) ? "</th>\n" : "</td>\n"
  }
}

extension InlineText {
  /// Whether a bar may part cells: one in the words of a link or in an alternative text does not.
  func mayPart(_ bar: Int) -> Bool {
    guard let piece = piece(holding: bar..<bar + 1) else { return false }
    return piece.depth == 0 && !piece.isInLink && !piece.isInImage
  }

  /// Whether a range has no words.
  func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0.isBlank || $0 == Placeholder.gone }
  }

  /// Has the bars and the row of dashes taken away, and tags printed in their places; for the rules
  /// that come after, each cell is a text of its own.
  mutating func cut(_ cells: TableCells, _ shape: TableShape) {
    for place in cells.edges { cut(around: place, .nothing) }
    for (place, tags) in cells.borders {
      cut(around: place, .node(add(.cellBorder(tags))))
    }
    for row in shape.rows {
      for piece in pieces[row.pieces] where piece.kind == .code { piece.node.unescapeBars() }
    }
    for piece in pieces[shape.rule.pieces] where piece.kind == .text { removeWords(of: piece) }
    hide(pieces[shape.rule.pieces.lowerBound - 1].range, behind: Placeholder.gone)
    for row in shape.rows.dropFirst() {
      hide(pieces[row.pieces.lowerBound - 1].range, behind: Placeholder.border)
    }
  }

  /// Has a bar and the spaces around it replaced.
  private mutating func cut(around bar: Int, _ replacement: Edit.Replacement) {
    guard let piece = piece(holding: bar..<bar + 1)?.range else { return }
    var range = bar..<bar + 1
    while range.lowerBound > piece.lowerBound, bytes[range.lowerBound - 1].isBlank {
      range = range.lowerBound - 1..<range.upperBound
    }
    while range.upperBound < piece.upperBound, bytes[range.upperBound].isBlank {
      range = range.lowerBound..<range.upperBound + 1
    }
    edits.append(Edit(range: range, replacement: replacement))
    hide(range, behind: Placeholder.border)
  }

  /// Has the words of a piece removed, except those that are gone already.
  private mutating func removeWords(of piece: Piece) {
    let words = piece.range.filter { bytes[$0] != Placeholder.gone }
    if let first = words.first, let last = words.last { remove(first..<last + 1) }
  }

  /// Puts tags in the places of the line ends between rows. Gives the line break before the table,
  /// nil when nothing stands there.
  func placeRows(_ cells: TableCells, _ shape: TableShape) -> Node? {
    for row in shape.rows.indices.dropFirst() {
      let lineEnd = pieces[shape.rows[row].pieces.lowerBound - 1].node
      let border = Node.inline(cells.border(before: row))
      border.mark = TableCells.rowMark
      border.insert(before: lineEnd)
      lineEnd.remove()
    }
    let first = shape.head.pieces.lowerBound
    return first > remaining.lowerBound ? pieces[first - 1].node : nil
  }
}

extension Node {
  /// In the code of a table `\|` is a bar, as on code hosts.
  fileprivate func unescapeBars() {
    let (backslash, bar) = (UInt8(ascii: "\\"), UInt8(ascii: "|"))
    var code: [UInt8] = []
    for byte in literal {
      if byte == bar, code.last == backslash { code.removeLast() }
      code.append(byte)
    }
    setLiteral(code)
  }
}
