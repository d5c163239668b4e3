import ArgumentParser
import Balise
import Diagnostics

/// `balise links`: the addresses and numbers that a site leads to.
struct ListLinks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "links",
    abstract: "List every address outside the site, and every number, where it is written.",
    discussion: """
      Nothing is asked for on the network. Exit status: 0 listed, 1 listed with errors in the \
      sources, 2 something could not be read, 64 usage.
      """)

  @Argument(help: "The folder that holds content/ and themes/.")
  var site = "."

  @Option(help: "How to show them: text or json.")
  var format = AddressList.Format.text

  @Flag(help: "Include pages marked as drafts.")
  var drafts = false

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let language = speech.language(processEnvironment)
    try reportingFileErrors(in: language) { () throws(FileError) in
      let source = try readSource(at: site)
      var options = BuildOptions(withDrafts: drafts)
      options.listsAddresses = true
      let (read, diagnostics) = try readSite(from: source, options: options)
      let errors = diagnostics.inOrder().filter { $0.severity == .error }
      printReport(errors, of: source, in: language)
      try printText(AddressList(of: read).printed(as: format))
      return errors.isEmpty ? .done : .contentErrors
    }
  }
}

extension AddressList.Format: ExpressibleByArgument {}
