import ArgumentParser
import Balise

/// Every command says its own name: to find it out from the name of its type took a tenth of
/// `--version`.
@main
struct BaliseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "balise",
    abstract: "Turns Markdown guides and decision trees into a site of plain pages.",
    version: Tool.version,
    subcommands: [
      New.self, Build.self, Serve.self, Check.self, ShowTree.self, ListLinks.self, Diff.self,
      Verify.self,
      Explain.self,
    ])

  static func main() {
    setSignals()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      // What was typed stands in what is said of it.
      let text = fullMessage(for: error)
      let status = exitCode(for: error)
      if !text.isEmpty {
        if status.isSuccess { try? printLine(text) } else { printMessage(text) }
      }
      exit(withError: status)
    }
  }
}
