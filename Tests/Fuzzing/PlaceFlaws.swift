import Balise
import Diagnostics

/// What is wrong with messages: each has a place inside its file, and words for one line each.
package func flaws(in diagnostics: [Diagnostic], of files: [String: [UInt8]]) -> [String] {
  var lines: [String: [Int]] = [:]
  var flaws: [String] = []
  for diagnostic in diagnostics {
    let place = diagnostic.place
    for words in [diagnostic.message, diagnostic.help].compactMap({ $0 }) {
      if words.french.isEmpty || words.english.isEmpty { flaws.append("no words: \(diagnostic)") }
    }
    let text = diagnostic.text(in: .french, line: nil) + diagnostic.text(in: .english, line: nil)
    if text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F }) {
      flaws.append("control characters in \(text.debugDescription)")
    }
    guard place.line != 0 else {
      if place.column != nil { flaws.append("a column of no line: \(diagnostic)") }
      continue
    }
    let lengths =
      lines[place.path] ?? files[place.path].map { lineLengths($0, counting: characters) } ?? []
    lines[place.path] = lengths
    if !lengths.indices.contains(place.line - 1) {
      flaws.append("no such line: \(diagnostic)")
    } else if let column = place.column, !(1...lengths[place.line - 1] + 1).contains(column) {
      flaws.append("no such column: \(diagnostic)")
    }
  }
  return flaws
}

/// The length of each line; lines end as in files of Unix, Windows or old Macs.
func lineLengths(_ bytes: [UInt8], counting count: (UInt8) -> Int) -> [Int] {
  var lengths = [0]
  var last: UInt8 = 0
  for byte in bytes {
    switch byte {
    case 0x0A where last == 0x0D: break
    case 0x0A, 0x0D: lengths.append(0)
    default: lengths[lengths.count - 1] += count(byte)
    }
    last = byte
  }
  return lengths
}

/// How many characters begin with a byte.
private func characters(_ byte: UInt8) -> Int { byte & 0xC0 == 0x80 ? 0 : 1 }
