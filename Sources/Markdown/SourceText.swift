/// The source, to look at the places libcmark names. libcmark's places of blocks are right; those
/// inside are believed only where the source agrees, else the source is searched for what is written.
struct SourceText {
  let bytes: [UInt8]
  /// Where each line begins.
  private let starts: [Int]
  /// The number of lines; after a closing line end, none begins.
  private let lineCount: Int
  /// How many bytes may still be searched: a hostile text must not take long.
  var budget = 4_000_000

  /// `starts` are the `lineStarts` of the bytes.
  init(_ bytes: [UInt8], lineStarts starts: [Int]) {
    self.bytes = bytes
    self.starts = starts
    let endsLine = starts.count > 1 && starts.last == bytes.count
    lineCount = endsLine ? starts.count - 1 : starts.count
  }

  /// The bytes of a line (from 1), its end included; nil past the end.
  func line(_ line: Int) -> Range<Int>? {
    guard line >= 1, line <= lineCount else { return nil }
    return starts[line - 1]..<(line < lineCount ? starts[line] : bytes.count)
  }

  /// The bytes of a line (from 1) from a column on, its end left out; none past the end.
  func text(of line: Int, from column: Int = 1) -> ArraySlice<UInt8> {
    guard let range = self.line(line) else { return [] }
    var text = bytes[range].dropFirst(max(0, column - 1))
    while let last = text.last, last == 0x0A || last == 0x0D { text.removeLast() }
    return text
  }

  /// A position that libcmark names, if what is written there is the right thing.
  func confirmed(_ guess: Position, _ isRight: (ArraySlice<UInt8>) -> Bool) -> Position? {
    guard let column = guess.column, column > 0, let line = line(guess.line) else { return nil }
    return isRight(bytes[line].dropFirst(column - 1)) ? guess : nil
  }

  /// The only place in a block where something is written; else the block's line.
  mutating func search(_ written: [UInt8], in block: Node) -> Position {
    let first = block.startLine
    let unknown = Position(line: first)
    guard let start = line(first)?.lowerBound else { return unknown }
    let end = line(max(first, block.endLine))?.upperBound ?? bytes.count
    guard end - start <= budget else { return unknown }
    budget -= end - start
    guard let found = firstRange(of: written, in: bytes, within: start..<end),
      firstRange(of: written, in: bytes, within: found.upperBound..<end) == nil
    else { return unknown }
    return position(of: found.lowerBound)
  }

  /// The line and the column of a byte.
  private func position(of offset: Int) -> Position {
    var low = 0
    var high = lineCount
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return Position(line: low + 1, column: offset - starts[low] + 1)
  }
}

/// Where each line begins; the last may be empty. Lines end, for libcmark as for editors, with a line
/// feed, a carriage return, or both: the two of Windows end one line.
package func lineStarts(in text: [UInt8]) -> [Int] {
  var starts: [Int] = []
  starts.reserveCapacity(text.count / 32 + 1)
  starts.append(0)
  let hasReturns = contains(0x0D, in: text)
  var place = 0
  while let end = hasReturns
    ? lineEnd(in: text, from: place)
    : firstIndex(of: 0x0A, in: text, within: place..<text.count)
  {
    place = end + 1
    starts.append(place)
  }
  return starts
}

/// The last byte of the next line end.
private func lineEnd(in text: [UInt8], from start: Int) -> Int? {
  guard let end = text[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
    return nil
  }
  let isPair = text[end] == 0x0D && end + 1 < text.count && text[end + 1] == 0x0A
  return isPair ? end + 1 : end
}
