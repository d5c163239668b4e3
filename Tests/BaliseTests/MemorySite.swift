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

  /// What is wrong with some files of a site; the signs that stand for bytes are those of
  /// ``Example``.
  static func diagnostics(_ files: [String: String]) throws -> [Diagnostic] {
    let all = theme.merging(files) { $1 }
    let source = SourceFolder(files: Array(all.keys)) { path throws(FileError) in
      guard let text = all[path] else { throw FileError("read", path, code: 2) }
      let standIns: [Unicode.Scalar: [UInt8]] = [
        "\u{FFFD}": [0xE9], "\u{221E}": [UInt8](repeating: 0x61, count: 10_000_000),
        "\u{25A0}": photograph(withPlace: true), "\u{25A1}": photograph(withPlace: false),
        "\u{25A6}": [UInt8](repeating: 0, count: 300_000), "\u{25A4}": differentWords,
      ]
      guard text.unicodeScalars.contains(where: standIns.keys.contains) else {
        return Array(text.utf8)
      }
      return text.unicodeScalars.flatMap { standIns[$0] ?? Array(String($0).utf8) }
    }
    return try prepareSite(from: source, options: options).1
  }

  /// Four thousand words of nine letters, no two alike.
  static let differentWords: [UInt8] = {
    var number: UInt64 = 1
    var bytes: [UInt8] = []
    for _ in 0..<4000 {
      for _ in 0..<9 {
        number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let letter: UInt64 = (number >> 33) % 26
        bytes.append(0x61 + UInt8(letter))
      }
      bytes.append(0x20)
    }
    return bytes
  }()

  /// The smallest photograph: a JPEG of 4 by 3 pixels, with or without Exif that names a latitude.
  static func photograph(withPlace: Bool) -> [UInt8] {
    let exif: [UInt8] =
      Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 1, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26]
      + [0, 0, 0, 0, 0, 1, 0, 2, 0, 5, 0, 0, 0, 3, 0, 0, 0, 0]
    let place = [0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif
    return [0xFF, 0xD8] + (withPlace ? place : [])
      + [0xFF, 0xC0, 0, 8, 8, 0, 3, 0, 4, 0, 0xFF, 0xDA, 0, 2, 1, 0xFF, 0xD9]
  }
}
