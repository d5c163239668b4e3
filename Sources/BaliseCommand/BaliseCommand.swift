import ArgumentParser

@main
struct BaliseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "balise",
    abstract: "Turns Markdown guides and decision trees into a site of plain pages.",
    version: "0.1.0",
    subcommands: [Build.self, Check.self, Explain.self])
}
