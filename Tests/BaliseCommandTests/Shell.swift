import Foundation

/// A command line, typed in a folder where `balise` is the program just built.
enum Shell {
  static func run(_ command: String, in folder: URL) throws -> Program.Run {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = [
      "PATH": Program.path.deletingLastPathComponent().path + ":" + path, "LC_ALL": "C.UTF-8",
      "HOME": folder.path,
    ].merging(Program.sanitizing) { $1 }
    let output = Pipe()
    let messages = Pipe()
    process.standardOutput = output
    process.standardError = messages
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let said = messages.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Program.Run(
      status: process.terminationStatus, output: String(decoding: printed, as: UTF8.self),
      messages: String(decoding: said, as: UTF8.self))
  }
}
