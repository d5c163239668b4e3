import Diagnostics
import Markdown
import Text

/// One text file of the sources, in memory.
struct SourceFile {
  /// From the folder of the site: `content/parents.md`.
  let path: String
  let bytes: [UInt8]
  /// Where each line begins.
  let starts: [Int]
  /// Columns are looked for in lines of so many bytes: a hostile line must not take long.
  private static let longestLine = 5_000

  /// A mark of the byte order, as some editors of Windows write it, is left out.
  init(path: String, bytes: [UInt8]) {
    self.path = path
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let bytes = hasMark ? Array(bytes.dropFirst(3)) : bytes
    self.bytes = bytes
    starts = lineStarts(in: bytes)
  }

  /// A place in this file. `byteColumn` counts UTF-8 bytes from 1, as parsers of bytes do; the
  /// place counts characters, unless that would be a long way.
  func place(line: Int, byteColumn: Int? = nil) -> Place {
    guard let byteColumn, byteColumn <= Self.longestLine else {
      return Place(path: path, line: line)
    }
    let start = self.start(ofLine: line)
    let end = min(bytes.count, start + byteColumn - 1)
    let characters = characterCount(in: bytes.span.extracting(start..<max(start, end)))
    return Place(path: path, line: line, column: characters + 1)
  }

  /// The place of a byte.
  func place(offset: Int) -> Place {
    let line = starts.partitionPoint { $0 <= offset } - 1
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

  /// Where something is first written on a line; nil when it is not.
  func firstPlace(of text: String, on line: Int) -> Place? {
    let bytes = self.line(line)
    if bytes.count > Self.longestLine { return place(line: line) }
    let first = bytes.indices.first { bytes[$0...].starts(with: text.utf8) }
    return first.map { place(line: line, byteColumn: $0 - bytes.startIndex + 1) }
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
    Text.firstInvalidUTF8(in: bytes.span).map { place(offset: $0) }
  }
}

/// A value from a source file with the place it was written at.
package struct Located<Value: Sendable>: Sendable {
  /// What was written.
  package let value: Value
  /// Where it begins.
  package let place: Place
}
