import Diagnostics

/// The ways to say what is wrong.
package enum ReportFormat: String, CaseIterable, Sendable {
  /// For people, and for the problem matchers of editors.
  case text
  /// For programs of one's own: docs/formats.md.
  case json
  /// Annotations of GitHub Actions.
  case github
  /// GitLab's code quality report.
  case gitlab
  /// SARIF 2.1.0, for code scanning.
  case sarif
}

/// What a check found, ready to be told to other programs.
package struct CheckReport: Sendable {
  /// What is wrong, sorted.
  package let diagnostics: [Diagnostic]
  /// Where the site stands, from the folder the reader of the report starts at: "" or `docs/site/`.
  package let folder: String
  /// In which messages are told.
  package let language: MessageLanguage
  /// What the scenarios leave out; nil where nobody asked.
  package let coverage: [ScenarioCoverage]?
  /// The warnings that authors allow; nil where nobody asked.
  package let allowances: [UsedAllowance]?
  /// Editors' notes left out of the pages.
  package let noteCount: Int
  /// Diagnostics that nobody asked for.
  package let hiddenCount: Int
  /// Whether only some diagnostics were asked for.
  package let isSelection: Bool

  /// A report in a language on a site in a folder; without coverage and allowances where nobody asked
  /// for them, on all that is wrong where nothing is selected.
  package init(
    _ diagnostics: [Diagnostic], notes: Int, folder: String, in language: MessageLanguage,
    coverage: [ScenarioCoverage]? = nil, allowances: [UsedAllowance]? = nil,
    only selection: DiagnosticSelection? = nil
  ) {
    let chosen = selection?.chosen(of: diagnostics, siteFolder: folder) ?? diagnostics
    self.diagnostics = chosen
    hiddenCount = diagnostics.count - chosen.count
    isSelection = !(selection?.isEverything ?? true)
    self.noteCount = notes
    self.folder = folder
    self.language = language
    self.coverage = coverage
    self.allowances = allowances
  }

  /// The report in a format for programs; nil for the text, which is said line by line.
  package func printed(as format: ReportFormat) -> String? {
    switch format {
    case .text: nil
    case .json: json.printed
    case .github: githubCommands
    case .gitlab: gitlabCodeQuality.printed
    case .sarif: sarif.printed
    }
  }

  /// The path of a diagnostic's file.
  func path(of diagnostic: Diagnostic) -> String { folder + diagnostic.place.path }

  /// What is wrong and how to mend it, a line each, fit to be shown.
  func text(of diagnostic: Diagnostic) -> String {
    let message = printable(diagnostic.message.text(in: language))
    guard let help = diagnostic.help?.text(in: language) else { return message }
    return message + "\n" + helpLabel.text(in: language) + printable(help)
  }

  /// A digest for every diagnostic that is the same as long as the same thing is wrong in the same
  /// file, on whatever line: of rule, file, English message, and which of several equal ones it is.
  func fingerprints() -> [String] {
    var seen: [String: Int] = [:]
    return diagnostics.map { diagnostic in
      let key = [diagnostic.rule.id, path(of: diagnostic), diagnostic.message.english]
        .joined(separator: "\n")
      let number = seen[key, default: 0]
      seen[key] = number + 1
      return Digest(of: Array("\(key)\n\(number)".utf8)).hex
    }
  }
}
