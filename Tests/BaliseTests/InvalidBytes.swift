import Testing
import Text

@testable import Balise

/// What is UTF-8 and where it ends is the same for us as for Swift.
@Suite struct InvalidBytes {
  /// The first byte that Swift makes no character of.
  private func swiftsAnswer(_ bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
    return offset
  }

  @Test func `every row of up to four bytes at the borders of UTF-8, whatever is around it`() {
    let borders: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
      0xEC,
      0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    var rows: [[UInt8]] = [[]]
    var wrong: [[UInt8]] = []
    for length in 1...4 {
      rows = rows.flatMap { row in borders.map { row + [$0] } }
      // The longest only bare: all that changes with the place has been tried by then.
      let arounds: [([UInt8], [UInt8])] =
        length < 4
        ? [
          ([], []), (Array("sept à ".utf8), []),
          (Array("huit et".utf8), Array("é, puis la fin".utf8)),
        ]
        : [([], [])]
      for row in rows {
        for (before, after) in arounds {
          let bytes = before + row + after
          if firstInvalidUTF8(in: bytes.span) != swiftsAnswer(bytes) {
            wrong.append(bytes)
          }
        }
      }
    }
    #expect(wrong.isEmpty)
  }
}
