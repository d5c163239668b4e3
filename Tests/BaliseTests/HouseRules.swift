import Foundation
import Testing

/// Where things may stand: the architecture, kept by a test.
@Suite struct HouseRules {
  static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  /// The Swift files in which a pattern stands, from `Sources/`.
  private func files(with pattern: String) throws -> [String] {
    let regex = try Regex(pattern)
    let paths = FileManager.default.enumerator(atPath: Self.sources.path)
    var found: [String] = []
    while let path = paths?.nextObject() as? String {
      guard path.hasSuffix(".swift") else { continue }
      let text = try String(contentsOf: Self.sources.appending(path: path), encoding: .utf8)
      if text.split(separator: "\n").contains(where: { !$0.contains("///") && $0.contains(regex) })
      {
        found.append(path)
      }
    }
    return found.sorted()
  }

  @Test(arguments: [
    ("libcmark is called in one place", #"import CCMark|cmark_"#, ["Markdown/Node.swift"]),
    ("libyaml is called in one place", #"CYAML|yaml_"#, ["YAML/YAMLEvents.swift"]),
    ("libcrypto is called in one place", #"CCrypto"#, ["Balise/Source/Digest.swift"]),
    ("libevent is called in one place", #"CEvent|evhttp_"#, ["Preview/EventLoop.swift"]),
    ("printing is the command's", #"\bprint\(|\bfputs\(|\bprintText\("#, ["BaliseCommand/"]),
    (
      "the system is called in two rooms, the terminal's, and for memory",
      #"import (Glibc|Musl|Darwin|Foundation)"#,
      [
        "Balise/Source/", "Balise/Output/", "BaliseCommand/ProgressLine.swift",
        "BaliseCommand/Terminal.swift", "Markdown/Bytes.swift", "Text/ByteOrder.swift",
      ]
    ),
    ("processes are started where sources are read", #"posix_spawn|Process\("#, ["Balise/Source/"]),
    (
      "the middle knows no clock, environment or chance",
      #"\bDate\(|Clock\b|getenv|ProcessInfo|\.random|Hasher\(\)|hashValue"#,
      ["BaliseCommand/", "Preview/ServePreview.swift"]
    ),
    ("nothing is forced", #"try!|@unchecked|fatalError|as!"#, []),
    (
      "memory is touched in these files", #"Unsafe\w*Pointer|withUnsafe|withUTF8"#,
      [
        // C libraries and the system.
        "Markdown/Bytes.swift", "Markdown/Node.swift", "SVG/ReadSVG.swift", "YAML/YAMLEvents.swift",
        "Preview/EventLoop.swift",
        "Balise/Source/Digest.swift", "Balise/Source/FilePath.swift",
        "Balise/Source/AnonymousFile.swift", "Balise/Source/ReadFile.swift",
        "Balise/Source/ReadSource.swift", "Balise/Output/NewFile.swift",
        "Balise/Output/OutputFolder.swift", "BaliseCommand/ProgressLine.swift",
        // Names by their bytes; pieces of pages.
        "Text/ByteOrder.swift", "Text/Appending.swift",
      ]
    ),
  ])
  func `each thing stands in its room`(rule: String, pattern: String, rooms: [String]) throws {
    let found = try files(with: pattern)
    let strays = found.filter { file in !rooms.contains { file.hasPrefix($0) } }
    #expect(strays == [], "\(rule)")
    let idle = rooms.filter { room in !found.contains { $0.hasPrefix(room) } }
    #expect(idle == [], "\(rule): the list names no more than it needs")
  }
}
