import ArgumentParser
import Balise
import Diagnostics

/// `balise verify`: says whether a folder is what a build wrote.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Say whether a folder is exactly what a build wrote.",
    discussion: """
      Compares the folder with its list of sums, SHA256SUMS, and names each file that is missing, \
      changed or foreign.

      Exit status: 0 exactly that, 1 not, 2 something could not be read, 64 usage.
      """)

  @Argument(help: "The folder that was written, or a copy of it.")
  var folder = "output"

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let language = speech.language(processEnvironment)
    try reportingFileErrors(in: language) { () throws(FileError) in
      let found = try verifyFolder(folder)
      for (paths, word) in [
        (found.missing, Wording(fr: "manquant", en: "missing")),
        (found.changed, Wording(fr: "modifié", en: "changed")),
        (found.foreign, Wording(fr: "étranger", en: "foreign")),
      ] {
        let label = word.text(in: language) + colon.text(in: language)
        for path in paths { try printLine(label + printable(path)) }
      }
      try printLine(summary(found).text(in: language))
      return found.isExact ? .done : .differences
    }
  }

  private func summary(_ found: Verification) -> Wording {
    let (files, count) = (found.listed, found.missing.count + found.changed.count)
    let foreign = found.foreign.count
    if found.isExact {
      return Wording(
        fr: "fichiers listés : \(files), tous tels que la construction les a écrits",
        en: "files listed: \(files), all as the build wrote them")
    }
    return Wording(
      fr: "fichiers listés : \(files) ; manquants ou modifiés : \(count) ; en trop : \(foreign)",
      en: "files listed: \(files); missing or changed: \(count); foreign: \(foreign)")
  }
}
