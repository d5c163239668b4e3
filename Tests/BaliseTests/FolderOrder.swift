import Foundation
import Testing

/// The folders of `Sources/Balise` stand in an order, and each names only what is declared in
/// itself or before: types, functions and constants that stand alone.
@Suite struct FolderOrder {
  static let order = [
    "Tool.swift", "Parallel.swift", "Source", "Model", "Rules", "Parsing", "Layout", "Rendering",
    "Output", "Diff", "Reports", "Starting", "BuildSite.swift",
  ]

  /// `path:line name (folder that declares it)` for each name from further down; the paths begin
  /// with one of ``order``.
  static func arrowsUpward(in files: [(path: String, text: String)]) throws -> [String] {
    let declaration =
      #/^(?:package |final |indirect )*(struct|enum|class|protocol|typealias|func|let|var) (\w+)/#
    var declared: [Substring: (at: Int, isFunction: Bool)] = [:]
    var lines: [(folder: Int, place: String, code: Substring)] = []
    for (path, text) in files {
      let name = String(path.prefix { $0 != "/" })
      let folder = try #require(order.firstIndex(of: name), "\(name) has no place in the order")
      for (number, line) in codeLines(of: text) {
        lines.append((folder, "\(path):\(number)", line))
        guard let found = line.prefixMatch(of: declaration)?.output else { continue }
        declared[found.2] = (min(folder, declared[found.2]?.at ?? folder), found.1 == "func")
      }
    }
    var arrows: [String] = []
    for (folder, place, code) in lines {
      for name in names(in: code) {
        guard let found = declared[name], found.at > folder else { continue }
        if found.isFunction, !code.contains("\(name)(") { continue }
        arrows.append("\(place) \(name) (\(order[found.at]))")
      }
    }
    return arrows
  }

  /// The lines of a file that are code, by their number; what they have between quotes is left out.
  private static func codeLines(of text: String) -> [(Int, Substring)] {
    var isText = false
    var lines: [(Int, Substring)] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.contains(#"""""#) { isText.toggle() }
      if !isText { lines.append((index + 1, line.replacing(#/"[^"]*"|//.*/#, with: ""))) }
    }
    return lines
  }

  /// Of `a.b(c)`, `a` and `c`: what stands behind a point belongs to something.
  private static func names(in code: Substring) -> [Substring] {
    let words = code.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "." }
    return Set(words.map { $0.prefix { $0 != "." } }).sorted()
  }

  @Test func `a folder names only what is declared in itself or before`() throws {
    let sources = HouseRules.sources.appending(path: "Balise")
    var files: [(path: String, text: String)] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path).sorted()
    where path.hasSuffix(".swift") {
      files.append((path, try String(contentsOf: sources.appending(path: path), encoding: .utf8)))
    }
    let found = try Self.arrowsUpward(in: files)
    #expect(found.isEmpty, "\n\(found.joined(separator: "\n"))")
  }

  @Test func `an arrow upward is found`() throws {
    let later = "package struct Manifest {}\nfunc folders(of path: String) {}\n"
    let earlier = """
      /// The list is in ``Sums``.
      func check(_ site: Site) {
        let folders = site.names("Manifest")
        for folder in folders(of: Manifest.fileName) { site.Manifest }
      }
      """
    let found = try Self.arrowsUpward(in: [("Rules/A.swift", earlier), ("Output/B.swift", later)])
    #expect(found == ["Rules/A.swift:4 Manifest (Output)", "Rules/A.swift:4 folders (Output)"])
    let downward = try Self.arrowsUpward(in: [
      ("Reports/A.swift", earlier), ("Rules/B.swift", later),
    ])
    #expect(downward == [])
  }
}
