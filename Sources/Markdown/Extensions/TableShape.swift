import Text

/// Where in a text a table stands.
struct TableShape {
  /// How the words of a column stand in their cells; as usual when nothing is said.
  enum Alignment { case usual, center, end }

  /// A line of a text: its pieces, without the line breaks around them.
  struct Line {
    var pieces: Range<Int>
    /// Its place in `InlineText.bytes`.
    var bytes: Range<Int>
    /// How many line breaks of the text come after it.
    var breaksAfter: Int
  }

  /// What the row of dashes says of each column.
  var columns: [Alignment]
  /// The row of dashes.
  var rule: Line
  /// The head, and the rows below the dashes.
  var rows: [Line]

  var head: Line { rows[0] }

  /// Whether the text begins with the table.
  func isFirst(in text: InlineText) -> Bool { head.pieces.lowerBound <= text.firstLineStart }
}

/// Lines that look like a table and are none.
struct TableSlip {
  var kind: Fault.Kind
  var line: TableShape.Line
}

extension InlineText {
  /// The table in a text; nil when it holds none. It begins with the line before a row of dashes, and
  /// has all lines after that.
  var tableShape: TableShape? {
    guard contains(UInt8(ascii: "|"), in: bytes) else { return nil }
    let lines = lines
    for index in lines.indices.dropFirst() {
      guard let columns = columns(ofRule: lines[index]) else { continue }
      return TableShape(
        columns: columns, rule: lines[index], rows: [lines[index - 1]] + lines[(index + 1)...])
    }
    return nil
  }

  /// A row of dashes with nothing above it; rows between bars with no dashes below the first.
  var tableSlip: TableSlip? {
    guard contains(UInt8(ascii: "|"), in: bytes) else { return nil }
    let lines = lines
    if let first = lines.first, columns(ofRule: first) != nil {
      return TableSlip(kind: .tableWithoutHead, line: first)
    }
    if lines.count > 1, lines.allSatisfy(isBetweenBars) {
      return TableSlip(kind: .tableWithoutRule, line: lines[0])
    }
    return nil
  }

  /// The pieces of a table, with the line breaks between its rows.
  func pieces(of shape: TableShape) -> ArraySlice<Piece> {
    let last = shape.rows.count > 1 ? shape.rows[shape.rows.count - 1] : shape.rule
    return pieces[shape.head.pieces.lowerBound..<last.pieces.upperBound]
  }

  /// The first piece that is not taken away.
  var firstLineStart: Int { remaining.lowerBound }

  /// The lines that are left.
  private var lines: [TableShape.Line] {
    var lines: [TableShape.Line] = []
    var first = remaining.lowerBound
    var breaks = pieces[remaining].count { $0.kind == .lineBreak }
    for index in remaining where pieces[index].kind == .lineBreak {
      if bytes[pieces[index].range.lowerBound] != Placeholder.gone {
        lines.append(line(first..<index, breaksAfter: breaks))
        first = index + 1
      }
      breaks -= 1
    }
    return lines + [line(first..<pieces.count, breaksAfter: 0)]
  }

  private func line(_ pieces: Range<Int>, breaksAfter: Int) -> TableShape.Line {
    let start = pieces.isEmpty ? bytes.count : self.pieces[pieces.lowerBound].range.lowerBound
    let end = pieces.isEmpty ? start : self.pieces[pieces.upperBound - 1].range.upperBound
    return TableShape.Line(
      pieces: pieces, bytes: start..<max(start, end), breaksAfter: breaksAfter)
  }

  /// Whether a line begins and ends with a bar and has another between them.
  private func isBetweenBars(_ line: TableShape.Line) -> Bool {
    let bar = UInt8(ascii: "|")
    let words = trimmed(line)
    return words.count > 2 && words.first == bar && words.last == bar
      && words.dropFirst().dropLast().contains(bar)
  }

  private func trimmed(_ line: TableShape.Line) -> ArraySlice<UInt8> {
    var words = bytes[line.bytes].drop { $0.isBlank || $0 == Placeholder.gone }
    while let last = words.last, last.isBlank || last == Placeholder.gone { words.removeLast() }
    return words
  }

  /// What a row of dashes says; nil for any other line, one without a bar too.
  private func columns(ofRule line: TableShape.Line) -> [TableShape.Alignment]? {
    let bar = UInt8(ascii: "|")
    var words = trimmed(line)
    guard words.contains(bar), words.contains(UInt8(ascii: "-")) else { return nil }
    if words.first == bar { words.removeFirst() }
    if words.last == bar { words.removeLast() }
    var columns: [TableShape.Alignment] = []
    for cell in words.split(separator: bar, omittingEmptySubsequences: false) {
      guard let alignment = alignment(of: cell) else { return nil }
      columns.append(alignment)
    }
    return columns
  }

  /// `---`, `:--`, `:-:` or `--:`, with spaces around it; nil for anything else.
  private func alignment(of cell: ArraySlice<UInt8>) -> TableShape.Alignment? {
    let colon = UInt8(ascii: ":")
    var dashes = cell.drop { $0.isBlank }
    while dashes.last?.isBlank == true { dashes.removeLast() }
    let begins = dashes.first == colon
    if begins { dashes.removeFirst() }
    let ends = dashes.last == colon
    if ends { dashes.removeLast() }
    guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    return ends ? (begins ? .center : .end) : .usual
  }
}
