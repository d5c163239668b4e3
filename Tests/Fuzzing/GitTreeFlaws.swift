import Balise
import Diagnostics

/// What is wrong with what was read of a tree of git; empty when it was refused, or is a folder that a
/// disk could hold, whose names can be printed.
func gitTreeFlaws(_ bytes: [UInt8]) -> [String] {
  [20, 32].flatMap { size -> [String] in
    guard let entries = treeEntries(bytes, objectSize: size) else { return [] }
    var flaws: [String] = []
    let names = entries.map { Array($0.name.utf8) }
    if entries.allSatisfy(\.isText), Set(names).count < names.count {
      flaws.append("two of one name")
    }
    for entry in entries {
      if ["", ".", ".."].contains(entry.name) || entry.name.utf8.contains(UInt8(ascii: "/")) {
        flaws.append("a name for no folder: \(entry.name)")
      }
      if entry.object.utf8.count != 2 * size { flaws.append("no object: \(entry.object)") }
      let shown = RunnerCommands.parted(in: printable(entry.name))
      if shown.unicodeScalars.contains(where: isUnprintable) || isCommand(shown) {
        flaws.append("not fit to be printed: \(shown.debugDescription)")
      }
    }
    return flaws
  }
}

/// Whether the runner of GitHub Actions takes a line for a command, looking past signs that are not seen.
private func isCommand(_ line: String) -> Bool {
  let seen = line.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
  let first = seen.drop { $0.properties.isWhitespace }.prefix(2)
  let all = Array(seen)
  let isOld = all.indices.contains { all[$0...].starts(with: "##[".unicodeScalars) }
  return isOld || first.elementsEqual("::".unicodeScalars)
}

/// Trees of git to begin with, by their name.
let gitTrees: [String: [UInt8]] = {
  func entry(_ mode: String, _ name: String, _ size: Int = 20) -> [UInt8] {
    Array("\(mode) \(name)".utf8) + [0] + [UInt8](repeating: 0x61, count: size)
  }
  return [
    "folders and files": entry("40000", "content") + entry("100644", "a.md") + entry("100755", "b"),
    "others": entry("120000", "link") + entry("160000", "module") + entry("100664", "old"),
    "long objects": entry("40000", "themes", 32) + entry("100644", "é.md", 32),
    "names": entry("100644", "::error::x") + entry("100644", "##[error]") + entry("100644", ".a"),
  ]
}()
