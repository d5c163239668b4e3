import ArgumentParser
import Balise
import Diagnostics

/// `balise diff`: what changed for readers between two states of a site.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changed for readers between two states of a site.",
    discussion: """
      A state is a folder that holds content/, or a revision of the git repository that the site \
      stands in: a branch, a tag, HEAD~1. Where a name is both, ./name is the folder and \
      'name^{commit}' the revision.

      Exit status: 0 nothing changed, 1 something did, 2 something could not be read, 64 usage.
      """)

  @Argument(help: "The state before: a folder or a revision.")
  var old: String

  @Argument(help: "The state after: a folder or a revision. [default: the site's folder]")
  var new: String?

  @Option(help: "The folder of the site whose revisions are meant.")
  var site = "."

  @Option(help: "How to say it: text or json.")
  var format = Format.text

  @Flag(help: "Include pages marked as drafts.")
  var drafts = false

  @OptionGroup var speech: LanguageOption

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  func run() throws {
    let language = speech.language(processEnvironment)
    try reportingFileErrors(in: language) { () throws(FileError) in
      let before = try state(old, language)
      let after = try state(new, language)
      let changes = try compareSites((before.site, before.source), (after.site, after.source))
      let states = (before.state, after.state)
      try printText(
        format == .json
          ? changes.json(comparing: states).printed
          : changes.text(comparing: states, in: language))
      return changes.isEmpty ? .done : .differences
    }
  }

  /// Reads one of the states, nil standing for the site's folder; what is wrong in it is counted, since
  /// it may hide changes.
  private func state(
    _ name: String?, _ language: MessageLanguage
  ) throws(FileError) -> (state: SiteState, site: Site, source: SourceFolder) {
    let (state, source) =
      if let name {
        try readState(name, repository: site, environment: processEnvironment)
      } else {
        (SiteState.folder(site), try readSource(at: site))
      }
    let (read, diagnostics) = try readSite(
      from: source, options: BuildOptions(withDrafts: drafts))
    let errors = diagnostics.count { $0.severity == .error }
    if errors > 0 {
      let name = printable(name ?? site)
      printMessage(
        Wording(
          fr: "\(name) : \(errors) erreur\(errors < 2 ? "" : "s") ; "
            + "la comparaison laisse de côté ce qui ne se lit pas",
          en: "\(name): \(errors) error\(errors == 1 ? "" : "s"); "
            + "the comparison leaves out what cannot be read"
        ).text(in: language))
    }
    return (state, read, source)
  }
}
