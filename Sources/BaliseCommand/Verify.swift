import ArgumentParser
import Balise
import Diagnostics

/// `balise verify`: says whether a folder, or what a host hands out, is what a build wrote.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Say whether a folder or a host has exactly what a build wrote.",
    discussion: """
      Compares the folder with its list of sums, SHA256SUMS, and names each file that is missing, \
      changed or foreign, and each that everybody may write to.

      With --against, a copy is compared with your own list: that of the folder, or a file. The copy \
      is another folder, or an address of a host, whose files are fetched with curl and not kept.

      Exit status: 0 exactly that, 1 not, 2 something could not be read, 64 usage.
      """)

  @Argument(help: "The folder that was written, or a copy of it; with --against, your own list.")
  var folder = "output"

  @Option(help: "The copy to compare with your own list: a folder, or an address.")
  var against: String?

  @OptionGroup var speech: LanguageOption

  func validate() throws {
    if let against, against.contains("://"), HostAddress(against) == nil {
      throw ValidationError("--against takes a folder, or an address such as https://example.org/")
    }
  }

  func run() throws {
    let language = speech.language(processEnvironment)
    try reportingFileErrors(in: language) { () throws(FileError) in
      let found = try verify()
      for difference in found.differences {
        let label = label(of: difference.kind).text(in: language) + colon.text(in: language)
        try printLine(label + printable(difference.path))
      }
      if found.isOpenToAll { printMessage(openToAll.text(in: language)) }
      try printLine(summary(found).text(in: language))
      return found.isExact ? .done : .differences
    }
  }

  private func verify() throws(FileError) -> Verification {
    guard let against else { return try verifyFolder(folder) }
    let own = try OwnList(at: folder)
    if let host = HostAddress(against) { return try verifyHost(host, against: own) }
    return try verifyFolder(against, against: own)
  }

  private func label(of kind: Verification.Kind) -> Wording {
    switch kind {
    case .missing: Wording(fr: "manquant", en: "missing")
    case .changed: Wording(fr: "modifié", en: "changed")
    case .foreign: Wording(fr: "étranger", en: "foreign")
    case .interrupted: Wording(fr: "à moitié nouveau", en: "half new")
    case .unreadable: Wording(fr: "illisible", en: "unreadable")
    case .writableByAll: Wording(fr: "modifiable par tous", en: "writable by all")
    case .setID: Wording(fr: "droits d'un autre (setuid)", en: "rights of another (setuid)")
    case .withheld:
      Wording(fr: "gardé par l'hébergeur, sans gravité", en: "kept by the host, harmless")
    }
  }

  private func summary(_ found: Verification) -> Wording {
    let (files, count) = (found.listed, found.count(.missing, .changed))
    let foreign = found.count(.foreign)
    if found.isExact {
      return Wording(
        fr: "fichiers listés : \(files), tous tels que la construction les a écrits",
        en: "files listed: \(files), all as the build wrote them")
    }
    let modes = found.count(.unreadable, .writableByAll, .setID)
    let more = found.count(.interrupted) == 0 ? Wording(fr: "", en: "") : halfNew
    return Wording(
      fr: "fichiers listés : \(files) ; manquants ou modifiés : \(count) ; en trop : \(foreign)"
        + (modes == 0 ? "" : " ; droits : \(modes)") + more.french,
      en: "files listed: \(files); missing or changed: \(count); foreign: \(foreign)"
        + (modes == 0 ? "" : "; permissions: \(modes)") + more.english)
  }
}

private let openToAll = Wording(
  fr: "balise: chacun peut tout modifier ici : le disque ne connaît pas de droits, ou personne "
    + "n'en a mis",
  en: "balise: everybody may change everything here: the disk knows no permissions, or nobody "
    + "set any")

private let halfNew = Wording(
  fr: " ; une construction a été interrompue, la prochaine achèvera tout",
  en: "; a build was stopped, the next one completes it")
