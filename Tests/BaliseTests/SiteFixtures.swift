import Diagnostics
import Foundation
import Testing

@testable import Balise

/// A folder a case: `content/` goes in; `expected/` or `expected-diagnostics.txt` must come out.
///
/// `UPDATE_FIXTURES=1 swift test` writes what came out, to be read before it is committed.
@Suite struct SiteFixtures {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")
  static let names =
    (try? FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "Sites").path))?.sorted() ?? []

  @Test func `there are cases to run`() {
    #expect(Self.names.count >= 20)
  }

  /// With texts that wait in memory, and with texts that wait on the disk.
  @Test(arguments: names, [Int.max, 0])
  func `a folder of content gives what its folder expects`(
    _ name: String, roomForTexts: Int
  ) throws {
    let folder = Self.folder.appending(path: "Sites/\(name)")
    let source = try Self.source(of: folder)
    var options = BuildOptions(today: CalendarDate("2026-11-21"))
    options.roomForTexts = roomForTexts
    let (site, diagnostics) = try prepareSite(from: source, options: options)
    let report = Self.report(diagnostics, source)
    let reportFile = folder.appending(path: "expected-diagnostics.txt")
    var files: [String: String] = [:]
    if let site, !diagnostics.forbidWriting(strict: false) { files = try Self.files(of: site) }
    if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] != nil {
      // The other case runs at the same time.
      if roomForTexts == 0 { return }
      try Self.write(report, to: reportFile)
      try Self.write(files, to: folder.appending(path: "expected"))
      return
    }
    let expectedReport = (try? String(contentsOf: reportFile, encoding: .utf8)) ?? ""
    #expect(report == expectedReport)
    let expected = try Self.texts(below: folder.appending(path: "expected"))
    #expect(files.keys.sorted() == expected.keys.sorted())
    for (path, text) in files { #expect(text == expected[path], "\(path)") }
  }

  /// The case's own content with the plain theme of the fixtures.
  private static func source(of site: URL) throws -> SourceFolder {
    let content = try texts(below: site.appending(path: "content"), as: [UInt8].self)
    let theme = try texts(below: folder.appending(path: "Themes/plain"), as: [UInt8].self)
    var bytes: [String: [UInt8]] = [:]
    for (path, text) in content { bytes["content/" + path] = text }
    for (path, text) in theme { bytes["themes/calm/" + path] = text }
    let all = bytes
    return SourceFolder(files: Array(all.keys)) { path throws(FileError) in
      guard let bytes = all[path] else { throw FileError("read", path, code: 2) }
      return bytes
    }
  }

  /// Every diagnostic in English, its French words beside them.
  private static func report(_ diagnostics: [Diagnostic], _ source: SourceFolder) -> String {
    var lines = SpokenLines(of: source)
    return diagnostics.map { diagnostic in
      let french = diagnostic.help.map { $0.french } ?? "–"
      return diagnostic.text(in: .english, line: lines.line(at: diagnostic.place))
        + "\n  fr: \(diagnostic.message.french) — \(french)\n"
    }.joined(separator: "\n")
  }

  /// The readable files of the site; the sums, headers and the like have tests of their own.
  private static func files(of rendered: RenderedSite) throws -> [String: String] {
    var files: [String: String] = [:]
    for index in 0..<rendered.count {
      let file = try rendered.file(index)
      files[file.route.path] = String(decoding: try bytes(of: file), as: UTF8.self)
    }
    return files
  }

  private static func bytes(of file: OutputFile) throws -> [UInt8] {
    switch file.content {
    case .rendered(let bytes): return bytes
    case .copied(let pieces):
      var bytes: [UInt8] = []
      try pieces.forEach { piece throws(FileError) in bytes += piece }
      return bytes
    }
  }

  static func texts(below folder: URL) throws -> [String: String] {
    try texts(below: folder, as: [UInt8].self).mapValues { String(decoding: $0, as: UTF8.self) }
  }

  private static func texts(below folder: URL, as: [UInt8].Type) throws -> [String: [UInt8]] {
    guard let paths = FileManager.default.enumerator(atPath: folder.path) else { return [:] }
    var texts: [String: [UInt8]] = [:]
    for case let path as String in paths {
      let file = folder.appending(path: path)
      var isFolder: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      if !isFolder.boolValue { texts[path] = Array(try Data(contentsOf: file)) }
    }
    return texts
  }

  private static func write(_ report: String, to file: URL) throws {
    try? FileManager.default.removeItem(at: file)
    if !report.isEmpty { try report.write(to: file, atomically: true, encoding: .utf8) }
  }

  private static func write(_ files: [String: String], to folder: URL) throws {
    try? FileManager.default.removeItem(at: folder)
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }
}
