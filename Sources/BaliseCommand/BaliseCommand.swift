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
      Build.self, Check.self, ShowTree.self, Diff.self, Verify.self, Explain.self,
    ])

  static func main() {
    setSignals()
    main(nil)
  }
}
