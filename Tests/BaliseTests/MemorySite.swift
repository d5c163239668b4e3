import Diagnostics
import Foundation

@testable import Balise

/// Sites that exist in memory only, with the plain theme of the fixtures.
enum MemorySite {
  /// The day all tests take place.
  static let options = BuildOptions(today: CalendarDate("2026-11-21"))

  /// The plain theme's files by their path.
  static let theme: [String: String] = {
    let folder = SiteFixtures.folder.appending(path: "Themes/plain")
    let files = (try? SiteFixtures.texts(below: folder)) ?? [:]
    return Dictionary(uniqueKeysWithValues: files.map { ("themes/calm/" + $0, $1) })
  }()

  /// What is wrong with some files of a site; U+FFFD stands for a byte that is not UTF-8, U+221E for
  /// ten million letters.
  static func diagnostics(_ files: [String: String]) throws -> [Diagnostic] {
    let all = theme.merging(files) { $1 }
    let source = SourceFolder(files: Array(all.keys)) { path throws(FileError) in
      guard let text = all[path] else { throw FileError("read", path, code: 2) }
      let standIns: [Unicode.Scalar: [UInt8]] = [
        "\u{FFFD}": [0xE9], "\u{221E}": [UInt8](repeating: 0x61, count: 10_000_000),
      ]
      guard text.unicodeScalars.contains(where: standIns.keys.contains) else {
        return Array(text.utf8)
      }
      return text.unicodeScalars.flatMap { standIns[$0] ?? Array(String($0).utf8) }
    }
    return try prepareSite(from: source, options: options).1
  }
}
