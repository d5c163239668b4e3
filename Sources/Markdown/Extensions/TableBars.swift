import Text

/// A bar in a text.
struct Bar {
  /// In `InlineText.bytes`.
  var place: Int
  /// Whether it is written `\|` or `&#124;`: it is a sign of the text then.
  var isEscaped: Bool
}

extension SourceText {
  /// The bars in the text of a table, and which of them are escaped: of that libcmark's nodes keep no
  /// trace, so that the bars of a line are counted off against those written there.
  func bars(of text: InlineText, _ shape: TableShape, in paragraph: Node) -> [Bar] {
    shape.rows.flatMap { row in
      let line = line(line(of: row, in: paragraph)).map { bytes[$0] } ?? []
      let written = writtenBars(in: line)
      return [true, false].lazy.compactMap { countsLinks in
        text.bars(in: row, as: written, countsLinks: countsLinks)
      }.first ?? text.bars(in: row)
    }
  }

  /// The line of the source on which a line of a text is written. Counted from the end: what stood at
  /// the beginning of a paragraph may have been a definition, which has no text.
  func line(of line: TableShape.Line, in paragraph: Node) -> Int {
    max(paragraph.startLine, paragraph.endLine - line.breaksAfter)
  }

  /// The sign by which emphasis is written: `*` or `_`.
  mutating func delimiter(of emphasis: Node, in paragraph: Node) -> String {
    var first = emphasis
    while let child = first.firstChild { first = child }
    let words = Array(first.literal.prefix { $0.isLetter || $0.isDigit }.prefix(12))
    guard let start = line(paragraph.startLine)?.lowerBound,
      let end = line(max(paragraph.startLine, paragraph.endLine))?.upperBound
    else { return "*" }
    guard end - start <= budget else { return "*" }
    budget -= end - start
    let isWritten = ["_", "*"].map { sign in
      firstRange(of: Array(sign.utf8) + words, in: bytes, within: start..<end) != nil
    }
    return isWritten == [true, false] ? "_" : "*"
  }
}

extension InlineText {
  /// The bars in the text of a line, held against those written; nil when their numbers differ.
  fileprivate func bars(in line: TableShape.Line, as written: [Bool], countsLinks: Bool) -> [Bar]? {
    var bars: [Bar] = []
    var next = 0
    for piece in pieces[line.pieces] {
      switch piece.kind {
      case .text where piece.isAddress: next += piece.node.literal.count { $0 == bar }
      case .text:
        for place in piece.range where bytes[place] == bar {
          guard next < written.count else { return nil }
          bars.append(Bar(place: place, isEscaped: written[next]))
          next += 1
        }
      case .code, .html: next += writtenBars(in: piece.node.literal[...]).count
      case .linkEnd, .imageEnd:
        if countsLinks { next += (piece.node.url + piece.node.title).utf8.count { $0 == bar } }
      case .lineBreak, .linkStart, .imageStart: break
      }
    }
    return next == written.count ? bars : nil
  }

  /// All bars in the text of a line, supposed that none is escaped.
  fileprivate func bars(in line: TableShape.Line) -> [Bar] {
    line.bytes.filter { bytes[$0] == bar }.map { Bar(place: $0, isEscaped: false) }
  }
}

private let bar = UInt8(ascii: "|")

/// For each bar of a source, in order, whether it is escaped.
private func writtenBars(in source: ArraySlice<UInt8>) -> [Bool] {
  var bars: [Bool] = []
  var isEscape = false
  for place in source.indices {
    switch source[place] {
    case bar: bars.append(isEscape)
    case UInt8(ascii: "&") where entities.contains(where: source[place...].starts(with:)):
      bars.append(true)
    default: break
    }
    isEscape = source[place] == UInt8(ascii: "\\") && !isEscape
  }
  return bars
}

/// How else a bar may be written.
private let entities = [
  "&#124;", "&#x7c;", "&#x7C;", "&#X7C;", "&vert;", "&verbar;", "&VerticalLine;",
]
.map { Array($0.utf8) }
