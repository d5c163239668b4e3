import ArgumentParser
import Balise
import Diagnostics

/// How a command says what is wrong.
struct ReportOptions: ParsableArguments {
  @Option(
    help: """
      How to say what is wrong: text, json, github, gitlab or sarif. \
      [default: text; github where GITHUB_ACTIONS says so]
      """)
  var format: ReportFormat?

  @Option(
    help: ArgumentHelp("Say only what this rule finds; may be given several times."))
  var rule: [String] = []

  @Option(
    help: ArgumentHelp(
      "Say only what is wrong in this file or folder; may be given several times."))
  var file: [String] = []

  /// The format asked for, or the one the environment reads, or text.
  func format(_ environment: [String: String]) -> ReportFormat {
    format ?? (environment["GITHUB_ACTIONS"] == "true" ? .github : .text)
  }

  /// What of a report is asked for; everything where nothing is said.
  /// - Throws: When there is no such rule.
  func selection(in language: MessageLanguage) throws -> DiagnosticSelection {
    for name in rule where !Rule.all.contains(where: { $0.id == name }) {
      throw ValidationError(unknownRule(name).text(in: language))
    }
    return DiagnosticSelection(rules: Set(rule), files: file)
  }
}

extension ReportFormat: ExpressibleByArgument {}

/// Says what is wrong: texts where messages go, formats for programs on standard output.
func printReport(
  _ report: CheckReport, of source: SourceFolder, as format: ReportFormat
) throws(FileError) {
  guard let printed = report.printed(as: format) else {
    return printReport(
      report.diagnostics, notes: report.noteCount, hidden: report.hiddenCount,
      limit: report.isSelection ? mostOfChosenRule : mostOfOneRule, of: source,
      in: report.language)
  }
  if format == .github { try printCommands(printed) } else { try printText(printed) }
}

/// The folder of a site as a report names it: from the current folder where that is possible, with
/// a slash at its end; "" for the current folder itself.
func reportedFolder(_ site: String, currentFolder: String) -> String {
  var path = site
  if site == currentFolder { return "" }
  if site.hasPrefix(currentFolder + "/") { path.removeFirst(currentFolder.count + 1) }
  let names = path.split(separator: "/").filter { $0 != "." }
  if names.isEmpty { return path.hasPrefix("/") ? "/" : "" }
  return (path.hasPrefix("/") ? "/" : "") + names.joined(separator: "/") + "/"
}
