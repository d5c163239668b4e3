import Diagnostics
import Testing

@testable import Balise

@Suite struct Places {
  @Test func `a column counts characters, wherever the byte stands on a long line`() {
    for text in ["a", "é", "aé’😀", "’’’’’’’"] {
      let line = String(repeating: text, count: 5_000 / text.utf8.count)
      let file = SourceFile(path: "content/a.md", bytes: Array(("à\n" + line).utf8))
      var bytes = 0
      var characters = 0
      for scalar in line.unicodeScalars {
        if file.place(line: 2, byteColumn: bytes + 1).column != characters + 1 {
          Issue.record("\(text): byte \(bytes)")
          break
        }
        bytes += String(scalar).utf8.count
        characters += 1
      }
    }
  }
}
