import Diagnostics
import Foundation
import Testing

/// The examples of docs/commands.md, typed one after the other in a folder that holds its files.
@Suite struct DocumentedExamples {
  private struct Example {
    let command: String
    /// What `# exit 1` behind the command says; else 0.
    let status: Int32
    /// A line `…` stands for any lines; `…` at the end of a line for the rest of it.
    var output: [String] = []
  }

  private static func page() throws -> String {
    try String(
      contentsOf: Program.repository.appending(path: "docs/commands.md"), encoding: .utf8)
  }

  private static func examples(in page: String) -> [Example] {
    var examples: [Example] = []
    for block in page.matches(of: /(?ms)^```console\n(.*?)^```/) {
      for line in block.1.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
        if line.hasPrefix("$ ") {
          let status = line.firstMatch(of: /# exit (\d+)/).flatMap { Int32($0.1) } ?? 0
          examples.append(Example(command: String(line.dropFirst(2)), status: status))
        } else if !examples.isEmpty {
          examples[examples.count - 1].output.append(String(line))
        }
      }
    }
    return examples
  }

  @Test func `each example gives what the page says`() throws {
    let page = try Self.page()
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "balise-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "content"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Program.repository.appending(path: "themes"), to: folder.appending(path: "themes"))
    for file in page.matches(of: /(?ms)^```\w+ file=(\S+)\n(.*?)^```/) {
      try String(file.2).write(
        to: folder.appending(path: String(file.1)), atomically: true, encoding: .utf8)
    }
    _ = try Shell.run(
      "git init -q . && git add -A && git -c user.name=A -c user.email=a@b commit -q -m Start",
      in: folder)
    let examples = Self.examples(in: page)
    #expect(examples.count >= 6)
    for example in examples {
      let run = try Shell.run(example.command, in: folder)
      #expect(run.status == example.status, "\(example.command)\n\(run.messages)")
      #expect(
        Self.isLike(run.output, example.output),
        "\(example.command)\n\(run.output)\n\(run.messages)")
    }
  }

  private static func isLike(_ output: String, _ lines: [String]) -> Bool {
    var rest = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()[...]
    for line in lines {
      if line == "…" { return true }
      guard let given = rest.popFirst() else { return false }
      let matches =
        line.hasSuffix("…") && !line.hasPrefix("…")
        ? given.hasPrefix(line.dropLast()) : given == line
      if !matches { return false }
    }
    return rest.isEmpty
  }
}
