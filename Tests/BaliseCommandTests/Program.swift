import Foundation

/// The built program, run as a user would, in a clean environment.
enum Program {
  struct Run {
    let status: Int32
    let output: String
    let messages: String
  }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// What `make sanitize` tells the sanitizers; nothing otherwise.
  static let sanitizing = ProcessInfo.processInfo.environment.filter {
    $0.key.hasSuffix("SAN_OPTIONS")
  }

  /// It is built beside the tests.
  static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "balise")

  static func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Run {
    try run(arguments, environment: environment)
  }

  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Run {
    let process = Process()
    process.executableURL = path
    process.arguments = arguments
    process.environment = sanitizing.merging(environment) { $1 }
    let output = Pipe()
    let messages = Pipe()
    process.standardOutput = output
    process.standardError = messages
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let said = messages.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: printed, as: UTF8.self),
      messages: String(decoding: said, as: UTF8.self))
  }
}

/// An empty folder, removed at the end.
final class TemporaryFolder {
  let url = FileManager.default.temporaryDirectory.appending(path: "balise-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}

/// A copy of the real site in a folder of its own, removed at the end.
final class SiteCopy {
  let folder: URL
  var output: URL { folder.appending(path: "output") }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "balise-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["content", "themes"] {
      try FileManager.default.copyItem(
        at: Program.repository.appending(path: name), to: folder.appending(path: name))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Replaces the first place where a text stands in a file.
  func edit(_ path: String, _ text: String, to other: String) throws {
    let file = folder.appending(path: path)
    var content = try String(contentsOf: file, encoding: .utf8)
    guard let range = content.range(of: text) else { throw CocoaError(.fileReadCorruptFile) }
    content.replaceSubrange(range, with: other)
    try content.write(to: file, atomically: true, encoding: .utf8)
  }

  func build(_ arguments: String...) throws -> Program.Run {
    try Program.run("build", folder.path, arguments.first ?? "--quiet")
  }

  /// Every file of the output with its bytes and time of change.
  func snapshot() throws -> [String: Snapshot] {
    var files: [String: Snapshot] = [:]
    let paths = FileManager.default.enumerator(atPath: output.path)
    while let path = paths?.nextObject() as? String {
      let file = output.appending(path: path)
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
      files[path] = Snapshot(
        bytes: try Data(contentsOf: file), changed: attributes[.modificationDate] as? Date)
    }
    return files
  }

  struct Snapshot: Equatable {
    let bytes: Data
    let changed: Date?
  }
}
