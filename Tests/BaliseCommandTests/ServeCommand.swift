import Foundation
import Testing

/// The built program serves a site while it is written, and ends when it is asked to.
@Suite(.serialized, .timeLimit(.minutes(2))) struct ServeCommand {
  /// `balise serve` on a site of two files.
  private final class Server {
    let folder: TemporaryFolder
    let process = Process()
    private let messages = Pipe()
    private(set) var address = ""

    init(_ arguments: String...) throws {
      folder = try TemporaryFolder()
      try write("content/site.yml", "title: Umbrella\nlanguage: en\n")
      try write("content/index.md", "---\ntitle: Umbrella\n---\n\nIt rains.\n")
      // It must hold no pipe that another test reads to its end.
      let start = """
        import os, stat, sys
        for name in os.listdir("/dev/fd"):
            try:
                if int(name) > 2 and stat.S_ISFIFO(os.fstat(int(name)).st_mode): os.close(int(name))
            except OSError: pass
        os.execv(sys.argv[1], sys.argv[1:])
        """
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments =
        ["python3", "-c", start, Program.path.path, "serve", folder.url.path, "--lang", "en"]
        + arguments
      process.environment = Program.sanitizing.merging(["PATH": "/usr/bin:/bin"]) { $1 }
      process.standardError = messages
      try process.run()
      var said = ""
      while !said.contains("/_balise/"), process.isRunning {
        said += String(decoding: messages.fileHandleForReading.availableData, as: UTF8.self)
      }
      address = said.firstMatch(of: /http:\/\/[0-9.:]+/).map { String($0.0) } ?? ""
    }

    deinit { process.terminate() }

    func write(_ path: String, _ text: String) throws {
      let file = folder.url.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }

    /// Status, headers and body, as curl prints them.
    func get(_ path: String, _ arguments: String...) throws -> String {
      let curl = Process()
      curl.executableURL = URL(filePath: "/usr/bin/curl")
      curl.arguments = ["-si", "--path-as-is", "-m", "10"] + arguments + [address + path]
      let output = Pipe()
      curl.standardOutput = output
      try curl.run()
      let text = output.fileHandleForReading.readDataToEndOfFile()
      curl.waitUntilExit()
      return String(decoding: text, as: UTF8.self)
    }

    /// Waits ten seconds at most until a page has a text.
    func waits(for text: String, on path: String) throws -> Bool {
      for _ in 0..<100 {
        if try get(path).contains(text) { return true }
        Thread.sleep(forTimeInterval: 0.1)
      }
      return false
    }
  }

  @Test func `a change is served, an error is said above the old page, and Ctrl-C ends`() throws {
    let server = try Server()
    #expect(try server.waits(for: "It rains.", on: "/"))
    try server.write("content/index.md", "---\ntitle: Umbrella\n---\n\nIt snows.\n")
    #expect(try server.waits(for: "It snows.", on: "/"))
    try server.write("content/index.md", "---\ntitle: Umbrella\n---\n\n[It hails](no.md).\n")
    #expect(try server.waits(for: "no.md", on: "/_balise/messages"))
    #expect(try server.get("/").contains("It snows."))
    #expect(
      !FileManager.default.fileExists(atPath: server.folder.url.appending(path: "output").path))
    let news = try server.get("/_balise/events", "-m", "1")
    #expect(news.contains("text/event-stream"))
    #expect(news.contains("data: 3 2"))
    server.process.interrupt()
    server.process.waitUntilExit()
    #expect(server.process.terminationStatus == 0)
  }

  @Test func `other methods, hosts and places are refused`() throws {
    let server = try Server()
    #expect(try server.waits(for: "It rains.", on: "/"))
    #expect(try server.get("/", "-H", "Host: evil.example").hasPrefix("HTTP/1.1 403"))
    #expect(
      try !server.get("/_balise/events", "-H", "Host: evil.example").contains("event-stream"))
    #expect(try server.get("/../content/site.yml").hasPrefix("HTTP/1.1 404"))
    #expect(try server.get("/", "-X", "POST", "-d", "a=b").hasPrefix("HTTP/1.1 501"))
    #expect(try server.get("/", "-I").hasPrefix("HTTP/1.1 200"))
  }

  @Test func `a port that is asked for is taken or refused`() throws {
    let server = try Server()
    #expect(try server.waits(for: "It rains.", on: "/"))
    let port = String(try #require(server.address.split(separator: ":").last))
    let other = try Program.run(
      "serve", server.folder.url.path, "--port", port, "--lang", "en")
    #expect(other.status == 2)
    #expect(other.messages == "balise: port \(port) is taken already; --port chooses another\n")
    #expect(try Program.run("serve", "/nowhere", "--lang", "en").status == 2)
    #expect(try Program.run("serve", "--port", "0").status == 64)
  }
}
