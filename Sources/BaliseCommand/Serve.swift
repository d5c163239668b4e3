import ArgumentParser
import Balise
import Diagnostics
import Preview

/// `balise serve`: shows the site while it is written.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site while it is written.",
    discussion: """
      Nothing is written: the pages come from memory, as build would write them, and are made \
      anew when a source changes. With errors the last site without errors stays. Ctrl-C ends it.
      Exit status: 0 ended, 2 no port is free or the folder is not there, 64 usage.
      """)

  @OptionGroup var options: SiteOptions

  @Option(
    help: ArgumentHelp(
      "The port to serve on, and no other. [default: one that stays the same for the site]",
      valueName: "number"))
  var port: Int?

  func validate() throws {
    if let port, !(1...65_535).contains(port) {
      throw ValidationError("--port takes 1 to 65535")
    }
  }

  func run() throws {
    let language = options.language(processEnvironment)
    try reportingFileErrors(in: language) { () throws(FileError) in
      // A folder without a site is said once, and not waited for.
      _ = try readSource(at: options.site)
      setServerSignals()
      let isServed = servePreview(
        of: options.site, at: withoutLinks(options.site), port: port,
        options: options.buildOptions(processEnvironment), in: language,
        onStart: { say($0, in: language) }, onBuild: { say($0, in: language) })
      if isServed { return .done }
      let place = port.map(String.init) ?? "8100–9049"
      let taken = Wording(
        fr: "balise: le port \(place) est déjà pris ; --port en choisit un autre",
        en: "balise: port \(place) is taken already; --port chooses another")
      printMessage(taken.text(in: language))
      return .fileError
    }
  }

  private func say(_ address: PreviewAddress, in language: MessageLanguage) {
    if let taken = address.taken {
      let words = Wording(
        fr: "Le port \(taken), celui de ce site, est déjà pris ; en voici un autre.",
        en: "Port \(taken), the one of this site, is taken already; here is another.")
      printMessage(words.text(in: language))
    }
    let words = Wording(
      fr: "Aperçu : \(address.shell) (Ctrl-C pour arrêter)",
      en: "Preview: \(address.shell) (Ctrl-C to stop)")
    printMessage(words.text(in: language))
  }

  private func say(_ preview: Preview, in language: MessageLanguage) {
    if let failure = preview.failure { return printMessage(describe(failure).text(in: language)) }
    if let source = preview.source {
      printReport(preview.diagnostics, of: source, in: language)
    }
    if !preview.isBehind, preview.builds > 1 {
      printMessage(Wording(fr: "Aperçu à jour.", en: "Preview up to date.").text(in: language))
    }
  }
}
