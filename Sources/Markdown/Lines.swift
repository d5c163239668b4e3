/// The lines of the source, to look at places libcmark names. Lines are counted from 1.
struct Lines {
  let source: UnsafeBufferPointer<UInt8>
  /// Where each line begins.
  private let starts: [Int]
  /// The number of lines; after a closing line end, none begins.
  private let count: Int

  /// `starts` are the source's `lineStarts`.
  init(_ source: UnsafeBufferPointer<UInt8>, starts: [Int]) {
    self.source = source
    self.starts = starts
    count = starts.count > 1 && starts.last == source.count ? starts.count - 1 : starts.count
  }

  /// The bytes of a line, its end included; nil past the end.
  func range(of line: Int) -> Range<Int>? {
    guard line >= 1, line <= count else { return nil }
    return starts[line - 1]..<(line < count ? starts[line] : source.count)
  }

  /// The line and the column of a byte.
  func position(of offset: Int) -> Position {
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return Position(line: low + 1, column: offset - starts[low] + 1)
  }

  /// The bytes of some lines; nil when there is no such line.
  func range(from first: Int, through last: Int) -> Range<Int>? {
    guard let start = range(of: first)?.lowerBound else { return nil }
    let end = range(of: Swift.max(first, last))?.upperBound ?? source.count
    return start..<end
  }
}

/// Where each line begins; the last may be empty. Lines end, for libcmark as for editors, with a line
/// feed, a carriage return, or both: the two of Windows end one line.
package func lineStarts(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
  var starts: [Int] = []
  starts.reserveCapacity(text.count / 32 + 1)
  starts.append(0)
  let hasReturns = contains(0x0D, in: text)
  var place = 0
  while let end = hasReturns
    ? lineEnd(in: text, from: place) : index(of: 0x0A, in: text, from: place)
  {
    place = end + 1
    starts.append(place)
  }
  return starts
}

/// The last byte of the next line end.
private func lineEnd(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  guard let end = text[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
    return nil
  }
  let isPair = text[end] == 0x0D && end + 1 < text.count && text[end + 1] == 0x0A
  return isPair ? end + 1 : end
}
