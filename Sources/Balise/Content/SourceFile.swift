import Markdown

/// One text file of the sources, in memory.
struct SourceFile {
  /// From the folder of the site: `content/parents.md`.
  let path: String
  let bytes: [UInt8]
  /// The byte offset where each line begins.
  private let lineStarts: [Int]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// A place in this file. `byteColumn` counts UTF-8 bytes from 1, as parsers of bytes do; the
  /// place counts characters.
  func place(line: Int, byteColumn: Int? = nil) -> Place {
    guard let byteColumn else { return Place(path: path, line: line) }
    let start = self.start(ofLine: line)
    let end = min(bytes.count, start + byteColumn - 1)
    let characters = bytes[start..<max(start, end)].lazy.filter { $0 & 0xC0 != 0x80 }.count
    return Place(path: path, line: line, column: characters + 1)
  }

  func place(_ position: Position) -> Place {
    place(line: position.line, byteColumn: position.column)
  }

  /// The byte offset where a line begins (lines count from 1); past the last line, the last.
  private func start(ofLine line: Int) -> Int {
    lineStarts[max(0, min(line, lineStarts.count) - 1)]
  }

  /// Where the bytes stop being UTF-8; nil when they are.
  var firstInvalidUTF8: Place? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
    let before = bytes[..<offset]
    let line = before.lazy.filter { $0 == UInt8(ascii: "\n") }.count + 1
    return place(line: line, byteColumn: offset - start(ofLine: line) + 1)
  }
}

/// A value from a source file with the place it was written at.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  package let place: Place
}
