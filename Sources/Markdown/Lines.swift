/// The lines of the source, to look at places libcmark names. Lines are counted from 1.
struct Lines {
  let source: UnsafeBufferPointer<UInt8>
  /// Where each line begins; filled when the first line is asked for.
  private var starts: [Int] = []

  init(_ source: UnsafeBufferPointer<UInt8>) { self.source = source }

  /// The bytes of a line, its end included; nil past the end.
  mutating func range(of line: Int) -> Range<Int>? {
    if starts.isEmpty { findStarts() }
    guard line >= 1, line <= starts.count else { return nil }
    return starts[line - 1]..<(line < starts.count ? starts[line] : source.count)
  }

  /// The line and the column of a byte.
  mutating func position(of offset: Int) -> Position {
    if starts.isEmpty { findStarts() }
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return Position(line: low + 1, column: offset - starts[low] + 1)
  }

  /// The bytes of some lines; nil when there is no such line.
  mutating func range(from first: Int, through last: Int) -> Range<Int>? {
    guard let start = range(of: first)?.lowerBound else { return nil }
    let end = range(of: Swift.max(first, last))?.upperBound ?? source.count
    return start..<end
  }

  /// libcmark's lines end with a line feed, a carriage return, or both.
  private mutating func findStarts() {
    starts = [0]
    starts.reserveCapacity(source.count / 32)
    let hasReturns = contains(0x0D, in: source)
    var place = 0
    while let end = hasReturns ? nextEnd(from: place) : index(of: 0x0A, in: source, from: place) {
      place = end + 1
      if place < source.count { starts.append(place) }
    }
  }

  /// The last byte of the next line end.
  private func nextEnd(from start: Int) -> Int? {
    guard let end = source[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return nil
    }
    let isPair = source[end] == 0x0D && end + 1 < source.count && source[end + 1] == 0x0A
    return isPair ? end + 1 : end
  }
}
