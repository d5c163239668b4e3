import Foundation
import Testing

@testable import Balise

/// A site that is far larger than its sources is not written unless that is asked for.
@Suite struct LargeSites {
  @Test func `the size of a site is bounded by itself and by that of its sources`() throws {
    func add(_ sizes: [Int], sources: Int, _ bounds: OutputBounds?) throws {
      let size = OutputSize(bounds, of: "out") { sources }
      for count in sizes { try size.add(count) }
    }
    var bounds = OutputBounds()
    (bounds.most, bounds.factor, bounds.always) = (1_000, 10, 100)
    try add([50, 50], sources: 1, bounds)
    try add([500, 500], sources: 100, bounds)
    try add([5_000], sources: 1, nil)
    #expect(throws: FileError.self) { try add([50, 50, 1], sources: 1, bounds) }
    #expect(throws: FileError.self) { try add([500, 501], sources: 1_000, bounds) }
    #expect(throws: FileError.self) { try add([301], sources: 30, bounds) }
  }

  @Test func `much help on every step of a great tree is refused before anything is moved`() throws
  {
    let site = try TemporaryFolder()
    let content = site.url.appending(path: "content")
    try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
    func write(_ text: String, to name: String) throws {
      try Data(text.utf8).write(to: content.appending(path: name))
    }
    var tree = "---\ntitle: T\nlayout: tree\nhelp: [a, b]\n---\n\n"
    for number in 0..<1000 {
      tree += "## Q \(number) {#q\(number)}\n\n- [A](#a\(number))\n- [B](#q\(number + 1))\n\n"
      tree += "## A \(number) {#a\(number)}\n\nx\n\n"
    }
    tree += "## End {#q1000}\n\nx\n"
    let long = String(repeating: "word ", count: 30_000)
    try write(
      "title: T\nlanguage: en\nhelp:\n  a: { country: A, lines: [{ name: N, text: \"\(long)\" }] }\n"
        + "  b: { country: B, lines: [{ name: N, phone: \"112\" }] }\n", to: "site.yml")
    try write(tree, to: "t.md")
    let run = try Program.run("build", site.url.path, "--lang", "en")
    #expect(run.status == 2, "\(run.output.prefix(2000))")
    #expect(run.messages.contains("--large"), "\(run.messages)")
    let output = site.url.appending(path: "output")
    #expect(try FileManager.default.contentsOfDirectory(atPath: output.path) == [])
  }
}
