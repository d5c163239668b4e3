import ArgumentParser
import Balise
import Diagnostics

/// `balise build`: writes the site, or says why not.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Write the site.",
    discussion: """
      Exit status: 0 written, 1 errors in the content (nothing is written), 2 something could not \
      be read or written, 64 usage.
      """)

  @OptionGroup var options: SiteOptions
  @OptionGroup var reporting: ReportOptions

  @Option(help: "The folder to write to. [default: output/ in the folder of the site]")
  var output: String?

  @Flag(help: "Write also over files in that folder that no build wrote.")
  var replace = false

  @Option(
    help: ArgumentHelp(
      "How long to wait for another build into the same folder.", valueName: "seconds"))
  var wait = 600

  @Flag(help: "Write also a site of more than 1 GB, or a thousand times as large as its sources.")
  var large = false

  @Flag(help: "Write also proof.json, by which another program can check the pages.")
  var proof = false

  @Flag(help: "Print nothing but what is wrong.")
  var quiet = false

  func validate() throws {
    if output == "" { throw ValidationError("--output needs the name of a folder") }
    // A day, so that nothing overflows.
    if !(0...86_400).contains(wait) { throw ValidationError("--wait takes 0 to 86400 seconds") }
  }

  func run() throws {
    let language = options.language(processEnvironment)
    let selection = try reporting.selection(in: language)
    let clock = ContinuousClock()
    let start = clock.now
    let progress = ProgressLine(isShown: !quiet)
    try reportingFileErrors(in: language) { () throws(FileError) in
      defer { progress.clear() }
      let folder = withoutDetours(output ?? options.site + "/output")
      try keepApart(output: folder, sourcesOf: options.site)
      let source = try readSource(at: options.site)
      var writing = WriteOptions(
        sources: options.site, replacesOthers: replace, longestWait: wait)
      if large { writing.bounds = nil }
      var building = options.buildOptions(processEnvironment)
      building.withProof = proof
      let result = try buildSite(
        from: source, into: folder,
        options: building,
        writing: writing,
        onStage: { progress.show($0, in: language) })
      progress.clear()
      let format = reporting.format(processEnvironment)
      let reported = reportedFolder(options.site, currentFolder: currentFolder)
      try printReport(
        CheckReport(
          result.diagnostics, notes: result.noteCount, folder: reported, in: language,
          only: selection),
        of: source, as: format)
      guard let report = result.report else { end(.contentErrors, keeping: result) }
      if !quiet {
        let line = summary(result, report, clock.now - start).text(in: language)
        // Standard output holds nothing but the report where a program reads it.
        if format == .text { try printLine(line) } else { printMessage(line) }
      }
      printNotices(report, in: language)
      end(.done, keeping: result)
    }
  }

  private func summary(_ result: BuildResult, _ report: WriteReport, _ time: Duration) -> Wording {
    let milliseconds =
      time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000
    let pages = result.pageCount
    return Wording(
      fr: "\(pages) page\(pages < 2 ? "" : "s") ; fichiers écrits : \(report.written), "
        + "inchangés : \(report.unchanged), supprimés : \(report.removed) ; \(milliseconds) ms",
      en: "\(pages) page\(pages == 1 ? "" : "s"); files: \(report.written) written, "
        + "\(report.unchanged) unchanged, \(report.removed) removed; \(milliseconds) ms")
  }

  private func printNotices(_ report: WriteReport, in language: MessageLanguage) {
    for (paths, words) in [
      (
        report.replaced,
        Wording(
          fr: "modifié depuis la dernière construction, remplacé",
          en: "changed since the last build, replaced")
      ),
      (
        report.overwritten,
        Wording(
          fr: "aucune construction ne l'avait écrit ; remplacé",
          en: "no build had written it; replaced")
      ),
      (
        report.kept,
        Wording(
          fr: "ne fait plus partie du site, mais rien ne montre qu'une construction l'a laissé tel "
            + "quel ; laissé en place",
          en: "no part of the site any more, but nothing shows that a build left it so; "
            + "left in place")
      ),
    ] {
      let words = colon.text(in: language) + words.text(in: language)
      for path in paths { printMessage(printable(path) + words) }
    }
  }
}
