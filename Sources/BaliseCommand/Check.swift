import ArgumentParser
import Balise
import Diagnostics

/// `balise check`: says what is wrong and writes nothing.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the content without writing anything.",
    discussion: "Exit status: 0 no errors, 1 errors in the content, 2 not readable, 64 usage.")

  @OptionGroup var options: SiteOptions
  @OptionGroup var reporting: ReportOptions

  @Flag(help: "Also say which choices and outcomes no scenario touches.")
  var coverage = false

  @Flag(
    help: "Print how long the words and sentences of each page are, and which warnings are allowed."
  )
  var report = false

  private func unreadNotice(of words: Words) -> Wording {
    Wording(
      fr: "aucune personne dont c'est la langue n'a encore relu ces mots de l'interface ; "
        + "qui les a relus met son nom à la place de « reviewed: none »",
      en: "nobody who speaks this language has read these words of the interface yet; "
        + "whoever has puts their name in the place of “reviewed: none”")
  }

  func validate() throws {
    if coverage, reporting.format == .gitlab || reporting.format == .sarif {
      throw ValidationError("--coverage goes with --format text, json or github.")
    }
  }

  func run() throws {
    let language = options.language(processEnvironment)
    let format = reporting.format(processEnvironment)
    let selection = try reporting.selection(in: language)
    try reportingFileErrors(in: language) { () throws(FileError) in
      let source = try readSource(at: options.site)
      var choices = options.buildOptions(processEnvironment)
      choices.measuresText = report
      let result = try checkSources(source, options: choices)
      let untried = coverage ? result.site.map(scenarioCoverage) ?? [] : nil
      try printReport(
        CheckReport(
          result.diagnostics, notes: result.noteCount,
          folder: reportedFolder(options.site, currentFolder: currentFolder), in: language,
          coverage: untried, allowances: report ? result.allowed : nil, only: selection),
        of: source, as: format)
      if format == .text, result.diagnostics.isEmpty, result.noteCount > 0 {
        printMessage(countText(errors: 0, warnings: 0, notes: result.noteCount).text(in: language))
      }
      if format == .text, let site = result.site {
        for words in site.unreadWords {
          let notice = unreadNotice(of: words).text(in: language)
          printMessage(printable(words.path) + colon.text(in: language) + notice)
        }
      }
      // Of the formats for programs only our own has a place for it.
      if format == .text || format == .github {
        for tree in untried ?? [] { try printText(tree.text(in: language)) }
        if report, let site = result.site {
          try printLine(readabilityTable(of: site.pages.map(\.page), in: language))
          for used in result.allowed { try printLine(used.line(in: language)) }
        }
      }
      let isWrong = result.diagnostics.forbidWriting(strict: options.strict)
      end(isWrong ? .contentErrors : .done, keeping: result)
    }
  }
}
