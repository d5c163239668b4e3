import Diagnostics

extension Rule {
  static let strayFile = Rule(
    "stray-file", .warning,
    finds: Wording(
      fr:
        "un reste d'un logiciel ou du système est dans content/ : une sauvegarde, un verrou, un cache",
      en: "a leftover of a program or the system lies in content/: a backup, a lock, a cache"),
    protects: Wording(
      fr: "De tels fichiers ne sont pas publiés, mais quiconque lit les sources y trouve d'anciens "
        + "textes, des notes privées et des noms.",
      en:
        "Such files are not published, but whoever reads the sources finds old texts, private notes "
        + "and names in them."),
    wrong: [
      Example.pagePath: Example.page("Bonjour."), "content/guide.md.bak": "Une vieille version.\n",
    ],
    right: [Example.pagePath: Example.page("Bonjour.")])
}

/// Files of `content/` that programs and systems leave behind: none is published. `files` and `hidden`
/// are paths from the folder of the site; `allowed` are the endings that the settings have copied.
func strayFiles(
  _ files: [String], hidden: [String], allowed: Set<String>
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var systems: Set<String> = []
  for path in (files + hidden).sorted() where path.utf8.starts(with: "content/".utf8) {
    guard let kind = StrayFile(path, allowed: allowed) else { continue }
    // Systems leave one in each folder.
    if kind == .system, !systems.insert(fileName(path)).inserted { continue }
    diagnostics.append(strayFile(kind, path))
  }
  return diagnostics
}

/// Whether a file is one that a program or a system leaves behind.
func isStray(_ path: String, allowed: Set<String>) -> Bool {
  StrayFile(path, allowed: allowed) != nil
}

private func fileName(_ path: String) -> String {
  let bytes = path.utf8
  let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
  return String(Substring(slash.map { bytes[bytes.index(after: $0)...] } ?? bytes[...]))
}

private enum StrayFile {
  /// What an editor keeps of the text before.
  case backup
  /// What a program puts beside a file that is open in it, or not yet whole.
  case lock
  /// What a system keeps of a folder.
  case system

  /// nil for all other files.
  init?(_ path: String, allowed: Set<String>) {
    let written = fileName(path)
    // Asked of every page: most have the name of a page, in folders with plain names.
    let isPlain = path.utf8.allSatisfy { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "~") }
    if isPlain, written.utf8.first?.isLetter ?? false, written.hasSuffix(".md") { return nil }
    let name = written.lowercased()
    let ending = name.split(separator: ".").last.map(String.init) ?? ""
    if Self.systemNames.contains(name) || name.hasPrefix("._") || path.contains("/__MACOSX/") {
      self = .system
    } else if name.hasPrefix("~$") || name.hasPrefix(".~lock.") || name.hasPrefix("~wr") {
      self = .lock
    } else if name.hasSuffix("~") || name.count > 2 && name.hasPrefix("#") && name.hasSuffix("#") {
      self = .backup
    } else if allowed.contains(ending) || !name.contains(".") {
      return nil
    } else if Self.backupEndings.contains(ending) {
      self = .backup
    } else if Self.lockEndings.contains(ending) || name.hasPrefix(".#") {
      self = .lock
    } else {
      return nil
    }
  }

  private static let systemNames: Set<String> = [
    "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", ".ds_store", ".directory",
    "folder.htt", ".localized", "icon\r",
  ]
  private static let backupEndings: Set<String> = [
    "bak", "backup", "old", "orig", "rej", "save", "sav", "autosave", "bk", "asd", "wbk", "~md",
  ]
  private static let lockEndings: Set<String> = [
    "swp", "swo", "swn", "tmp", "temp", "part", "partial", "crdownload", "download", "lock", "lck",
  ]
}

private func strayFile(_ kind: StrayFile, _ path: String) -> Diagnostic {
  let name = printable(fileName(path), most: 60)
  let message: Wording =
    switch kind {
    case .backup:
      Wording(
        fr: "« \(name) » est une sauvegarde d'un logiciel : elle n'est pas publiée",
        en: "“\(name)” is a backup of a program: it is not published")
    case .lock:
      Wording(
        fr: "« \(name) » est un fichier passager d'un logiciel : il n'est pas publié",
        en: "“\(name)” is a passing file of a program: it is not published")
    case .system:
      Wording(
        fr: "« \(name) » est un fichier du système : il n'est pas publié",
        en: "“\(name)” is a file of the system: it is not published")
    }
  return Diagnostic(
    .strayFile, at: Place(path: path, line: 0), message,
    help: Wording(
      fr: "supprimez ce fichier, et ajoutez son nom à .gitignore",
      en: "remove it, and add its name to .gitignore"))
}
