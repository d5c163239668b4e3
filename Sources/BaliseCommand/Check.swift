import ArgumentParser
import Balise

/// `balise check`: says what is wrong and writes nothing.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the content without writing anything.",
    discussion: "Exit status: 0 no errors, 1 errors in the content, 2 not readable, 64 usage.")

  @OptionGroup var options: SiteOptions

  func run() throws {
    let language = options.language.chosen(processEnvironment)
    try reportingFileErrors(in: language) { () throws(FileError) in
      let source = try readSource(at: options.site)
      let result = try checkSources(
        source, options: options.buildOptions(processEnvironment))
      printReport(result.diagnostics, of: source, in: language)
      return result.diagnostics.forbidWriting(strict: options.strict) ? .contentErrors : .done
    }
  }
}
