import Diagnostics
import Foundation

@testable import Balise

/// A page of the documentation, taken apart.
struct DocumentationPage: Sendable {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A block between two lines of three backquotes.
  struct Example: Sendable {
    let info: [String]
    var text = ""

    /// The file it stands for: `file=content/site.yml`.
    var file: String? {
      info.first { $0.hasPrefix("file=") }.map { String($0.dropFirst("file=".count)) }
    }
  }

  /// One line of a table: what stands between backquotes in its first cell, and its other cells.
  struct Row: Sendable {
    let names: [String]
    let cells: [String]

    /// What stands between backquotes in the last cell.
    var example: String? { cells.last.flatMap { codeSpans(in: $0).first } }
  }

  /// From the repository: `docs/themes.md`.
  let path: String
  private(set) var examples: [Example] = []
  /// The lines outside examples.
  private(set) var prose: [String] = []
  /// The tables that have a `<!-- keys: … -->` or `<!-- names: … -->` before them, by what it says.
  private(set) var tables: [String: [Row]] = [:]

  init(_ path: String) throws {
    self.path = path
    let text = try String(contentsOf: Self.repository.appending(path: path), encoding: .utf8)
    var open: Example?
    var fences = ["```", "~~~"]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let fence = fences.first(where: line.hasPrefix) {
        if let example = open { examples.append(example) }
        // Only its own fence ends an example.
        fences = open == nil ? [fence] : ["```", "~~~"]
        open =
          open == nil
          ? Example(info: line.dropFirst(3).split(separator: " ").map(String.init)) : nil
      } else if open != nil {
        open?.text += line + "\n"
      } else {
        prose.append(line)
      }
    }
    readTables()
  }

  private mutating func readTables() {
    var names: [String] = []
    var rows = 0
    for line in prose {
      if let mark = line.wholeMatch(of: /<!-- (?:keys|names): (.+) -->/) {
        names = mark.1.split(separator: ", ").map(String.init)
        rows = 0
      } else if line.hasPrefix("|") {
        rows += 1
        // The first two lines are the head.
        if rows <= 2 { continue }
        let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
          .dropLast().map { String($0).trimmingCharacters(in: .whitespaces) }
        let found = codeSpans(in: cells.first ?? "")
        for name in names {
          tables[name, default: []].append(Row(names: found, cells: Array(cells.dropFirst())))
        }
      } else if rows > 0 {
        names = []
      }
    }
  }

  /// Every name in the tables of one mark.
  func names(_ table: String) -> Set<String> { Set((tables[table] ?? []).flatMap(\.names)) }

  /// The text of an example that stands for a file.
  func file(_ path: String) throws -> String {
    guard let example = examples.first(where: { $0.file == path }) else {
      throw FileError("read", path, code: 2)
    }
    return example.text
  }

  /// The site that the examples make up; those that are no files become pages.
  func site() throws -> [String: String] {
    var texts = try Self.theme()
    for (number, example) in examples.enumerated() {
      if let file = example.file {
        texts[file] = example.text
      } else if example.info.first == "markdown" {
        texts["content/example-\(number).md"] =
          "---\ntitle: Example \(number)\n---\n\n" + example.text
      }
    }
    return texts
  }

  /// The theme of the first site.
  static func theme() throws -> [String: String] {
    let folder = repository.appending(path: "themes/calm")
    var texts: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where name.contains(".") {
      texts["themes/calm/" + name] = try String(
        contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    return texts
  }
}

/// What stands between single backquotes.
func codeSpans(in text: String) -> [String] {
  text.matches(of: /`([^`]+)`/).map { String($0.1) }
}
