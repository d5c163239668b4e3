import Markdown

/// One text file of the sources, in memory.
struct SourceFile {
  /// From the folder of the site: `content/parents.md`.
  let path: String
  let bytes: [UInt8]
  /// Where each line begins.
  let starts: [Int]
  /// Columns are looked for in lines of so many bytes: a hostile line must not take long.
  private static let longestLine = 5_000

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    starts = bytes.withUnsafeBufferPointer(lineStarts)
  }

  /// A place in this file. `byteColumn` counts UTF-8 bytes from 1, as parsers of bytes do; the
  /// place counts characters, unless that would be a long way.
  func place(line: Int, byteColumn: Int? = nil) -> Place {
    guard let byteColumn, byteColumn <= Self.longestLine else {
      return Place(path: path, line: line)
    }
    let start = self.start(ofLine: line)
    let end = min(bytes.count, start + byteColumn - 1)
    let characters = bytes.withUnsafeBufferPointer {
      characterCount(in: UnsafeBufferPointer(rebasing: $0[start..<max(start, end)]))
    }
    return Place(path: path, line: line, column: characters + 1)
  }

  /// The place of a byte.
  func place(offset: Int) -> Place {
    var lines = 0..<starts.count
    while lines.count > 1 {
      let middle = (lines.lowerBound + lines.upperBound) / 2
      lines = starts[middle] <= offset ? middle..<lines.upperBound : lines.lowerBound..<middle
    }
    let line = lines.lowerBound
    return place(line: line + 1, byteColumn: offset - starts[line] + 1)
  }

  func place(_ position: Position) -> Place {
    place(line: position.line, byteColumn: position.column)
  }

  /// Where something is written on a line; without column when it is written there several times,
  /// nil when it is not.
  func place(of text: String, on line: Int) -> Place? {
    let bytes = self.line(line)
    if bytes.count > Self.longestLine { return place(line: line) }
    let columns = bytes.indices.filter { bytes[$0...].starts(with: text.utf8) }
      .map { $0 - bytes.startIndex + 1 }
    if columns.isEmpty { return nil }
    return place(line: line, byteColumn: columns.count == 1 ? columns[0] : nil)
  }

  /// The bytes of a line (from 1), its end left out; none past the end.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    guard starts.indices.contains(number - 1) else { return [] }
    let end = number < starts.count ? starts[number] - 1 : bytes.count
    let line = bytes[starts[number - 1]..<end]
    return line.last == 0x0D ? line.dropLast() : line
  }

  /// The first byte of a line (from 1), which may be its end; nil past the end.
  func firstByte(ofLine number: Int) -> UInt8? {
    guard number >= 1, number <= starts.count, starts[number - 1] < bytes.count else { return nil }
    return bytes[starts[number - 1]]
  }

  /// The text of a line, no longer than columns and what is shown after them; nil past the end.
  func shownLine(_ number: Int) -> String? {
    guard starts.indices.contains(number - 1) else { return nil }
    return String(decoding: line(number).prefix(Self.longestLine + 400), as: UTF8.self)
  }

  /// The byte offset where a line begins (lines count from 1).
  private func start(ofLine line: Int) -> Int { starts[min(max(line, 1), starts.count) - 1] }

  /// Where the bytes stop being UTF-8; nil when they are.
  var firstInvalidUTF8: Place? {
    bytes.withUnsafeBufferPointer(firstInvalidUTF8(in:)).map { place(offset: $0) }
  }
}

/// How many bytes begin a character of UTF-8, eight of them looked at together.
private func characterCount(in text: UnsafeBufferPointer<UInt8>) -> Int {
  let words = UnsafeRawBufferPointer(text)
  var others = 0
  var place = 0
  while place &+ 8 <= text.count {
    // A byte for each of eight columns, in which no more than 255 can be counted.
    let stop = min(place &+ 8 &* 255, text.count)
    var columns: UInt64 = 0
    while place &+ 8 <= stop {
      let bytes = words.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      // Those that do not begin one have a 1 as their highest bit and a 0 as the next.
      columns &+= (bytes & ~(bytes &<< 1)) &>> 7 & 0x0101_0101_0101_0101
      place &+= 8
    }
    let pairs = (columns & 0x00FF_00FF_00FF_00FF) &+ (columns &>> 8 & 0x00FF_00FF_00FF_00FF)
    others &+= Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) &>> 48)
  }
  while place < text.count {
    if text[place] & 0xC0 == 0x80 { others &+= 1 }
    place &+= 1
  }
  return text.count &- others
}

/// The offset of the first byte that begins no character of UTF-8 (Unicode, table 3-7); nil when all
/// is well. ASCII, most of all texts, is looked at eight bytes at a time.
func firstInvalidUTF8(in text: UnsafeBufferPointer<UInt8>) -> Int? {
  let words = UnsafeRawBufferPointer(text)
  var place = 0
  while place < text.count {
    if place &+ 8 <= text.count {
      let bytes = words.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let others = UInt64(littleEndian: bytes) & 0x8080_8080_8080_8080
      if others == 0 {
        place &+= 8
        continue
      }
      place &+= others.trailingZeroBitCount &>> 3
    }
    let first = text[place]
    if first < 0x80 {
      place &+= 1
      continue
    }
    let second = place &+ 1 < text.count ? text[place &+ 1] : 0
    let (length, isRight) =
      switch first {
      case 0xC2...0xDF: (2, 0x80...0xBF ~= second)
      case 0xE0: (3, 0xA0...0xBF ~= second)
      case 0xED: (3, 0x80...0x9F ~= second)
      case 0xE1...0xEF: (3, 0x80...0xBF ~= second)
      case 0xF0: (4, 0x90...0xBF ~= second)
      case 0xF1...0xF3: (4, 0x80...0xBF ~= second)
      case 0xF4: (4, 0x80...0x8F ~= second)
      default: (1, false)
      }
    guard isRight, place &+ length <= text.count else { return place }
    for next in place &+ 2..<place &+ max(length, 2) where text[next] & 0xC0 != 0x80 {
      return place
    }
    place &+= length
  }
  return nil
}

/// A value from a source file with the place it was written at.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  package let place: Place
}
