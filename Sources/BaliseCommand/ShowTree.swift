import ArgumentParser
import Balise
import Diagnostics

/// `balise tree`: a tree, its outcomes and the paths to them.
struct ShowTree: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tree",
    abstract: "Show a decision tree, its outcomes and the paths to them.",
    discussion: """
      Exit status: 0 shown, 1 shown with errors in the page, 2 there is no such tree or it is not \
      readable, 64 usage.
      """)

  @Argument(help: "The page of the tree: content/my-tree.md, or my-tree.md.")
  var page: String

  @Argument(help: "The folder that holds content/ and themes/.")
  var site = "."

  @Option(help: "How to show it: text, json, mermaid or dot.")
  var format = TreeFormat.text

  @Flag(help: "List the paths from the start to the end, loops walked once (text and json).")
  var paths = false

  @Option(help: "The most paths to list.")
  var limit = 100

  @OptionGroup var speech: LanguageOption

  func validate() throws {
    if paths, format == .mermaid || format == .dot {
      throw ValidationError("--paths goes with --format text or json.")
    }
    if limit < 1 { throw ValidationError("--limit is at least 1.") }
  }

  func run() throws {
    let language = speech.language(processEnvironment)
    try reportingFileErrors(in: language) { () throws(FileError) in
      let source = try readSource(at: site)
      let (read, diagnostics) = try readSite(
        from: source, options: BuildOptions(withDrafts: true))
      let found = read.page(named: page)
      guard let placed = found.page else {
        printMessage("balise: " + found.why.text(in: language))
        return .fileError
      }
      guard let survey = TreeSurvey(placed, in: read, listing: paths ? limit : nil) else {
        printMessage(
          Wording(
            fr: "balise: \(page) est un guide, et non un arbre",
            en: "balise: \(page) is a guide, not a tree"
          ).text(in: language))
        return .fileError
      }
      let all = diagnostics + checkSite(read, parsed: diagnostics, today: nil)
      let own = all.inOrder().filter { $0.place.path == survey.file }
      printReport(own, of: source, in: language)
      try printText(survey.printed(as: format, in: language))
      return own.forbidWriting(strict: false) ? .contentErrors : .done
    }
  }
}

extension TreeFormat: ExpressibleByArgument {}
