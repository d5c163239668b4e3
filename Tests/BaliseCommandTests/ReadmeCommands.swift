import Foundation
import Testing

/// Every command line that the documentation shows can be typed.
@Suite struct ReadmeCommands {
  static let pages = [
    "README.md", "CONTRIBUTING.md", "docs/ecrire.md", "docs/writing.md", "docs/commands.md",
    "docs/formats.md",
  ]

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Program.repository.appending(path: path), encoding: .utf8)
  }

  /// The lines of `sh` examples, and what stands between backquotes, that begin with a command.
  private func commands(_ name: String, in path: String) throws -> [[String]] {
    let text = try text(path)
    let lines = text.matches(of: /(?ms)^```sh\n(.*?)^```/).flatMap {
      $0.1.split(separator: "\n").map(String.init)
    }
    let spans = text.matches(of: /`([^`\n]+)`/).map { String($0.1) }
    return (lines + spans).map { $0.split(separator: " ").map(String.init) }
      .filter { $0.count > 1 && $0[0] == name }
  }

  @Test(arguments: pages)
  func `every target of make is in the Makefile`(path: String) throws {
    let makefile = try text("Makefile")
    for command in try commands("make", in: path) {
      #expect(makefile.contains("\n\(command[1]):"), "\(command)")
    }
  }

  @Test(arguments: pages)
  func `every command and option of the program is in its help`(path: String) throws {
    for command in try commands("balise", in: path) {
      let help = try Program.run("help", command[1])
      #expect(help.output.contains("USAGE: balise \(command[1]) "), "\(command)")
      for option in command.dropFirst(2) where option.hasPrefix("-") {
        #expect(help.output.contains(option + " "), "\(command)")
      }
    }
  }

  @Test func `the README shows how to build, test and check`() throws {
    #expect(try commands("make", in: "README.md").contains(["make", "site"]))
    #expect(try commands("make", in: "README.md").contains(["make", "test"]))
    let subcommands = Set(try commands("balise", in: "README.md").map { $0[1] })
    #expect(subcommands.isSuperset(of: ["build", "check"]))
  }

  @Test(arguments: [("build", [0, 1, 2, 64]), ("check", [0, 1, 2, 64])])
  func `the exit statuses of the README are those of the help`(
    command: String, statuses: [Int]
  ) throws {
    let help = try Program.run("help", command).output.replacing("\n", with: " ")
    let readme = try text("README.md")
    for status in statuses {
      #expect(help.contains("\(status) "))
      #expect(readme.contains("\n| \(status) |"))
    }
  }
}
