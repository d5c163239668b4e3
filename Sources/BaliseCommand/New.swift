import ArgumentParser
import Balise
import Diagnostics

/// `balise new`: begins a site, a page, a tree or a translation. Nothing that exists is replaced.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a site, a page, a tree or a translation.",
    discussion: """
      What is to be filled in stands between (( and )), and `balise check` names each place. \
      Nothing that exists is replaced.
      """,
    subcommands: [NewSite.self, NewPage.self, NewTree.self, NewTranslation.self])
}

/// `balise new site DIR`.
struct NewSite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "Begin a site: settings, home page, a small tree, a guide.")

  @Argument(help: "The folder to make.") var folder: String

  @Option(help: "The language of the site, such as fr-BE or en. [default: that of the messages]")
  var language: String?

  @OptionGroup var speech: LanguageOption

  func validate() throws {
    if let language, !isLanguageTag(language) {
      throw ValidationError("“\(language)” is no language: write for instance fr, en or de-CH.")
    }
  }

  func run() throws {
    let speech = speech.language(processEnvironment)
    try reportingFileErrors(in: speech) { () throws(FileError) in
      let drafts = newSite(language: language ?? speech.rawValue)
      try writeDrafts(drafts, in: folder)
      try printWritten(drafts, in: speech)
      let site = typedInShell(folder)
      try printLine(
        Wording(
          fr: "Écrivez vos textes dans \(site)/content/, puis : balise build \(site)",
          en: "Write your texts in \(site)/content/, then: balise build \(site)"
        ).text(in: speech))
      return .done
    }
  }
}

/// `balise new page FILE`.
struct NewPage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page", abstract: "Begin an ordinary page.")

  @OptionGroup var place: NewPlace

  func run() throws { try place.begin(.page) }
}

/// `balise new tree FILE`.
struct NewTree: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tree", abstract: "Begin a decision tree.")

  @OptionGroup var place: NewPlace

  func run() throws { try place.begin(.tree) }
}

/// Where a new page is to stand.
struct NewPlace: ParsableArguments {
  @Argument(help: "The file to make, such as content/your-rights.md.") var file: String

  @Option(help: "The folder that holds content/.") var site = "."

  @OptionGroup var speech: LanguageOption

  func begin(_ layout: FrontMatter.Layout) throws {
    let speech = speech.language(processEnvironment)
    let path = try pagePath(file, in: speech)
    try reportingFileErrors(in: speech) { () throws(FileError) in
      let language =
        if let suffix = path.suffix { suffix } else { try siteLanguage(of: readSource(at: site)) }
      let draft = newPage(layout, language: language, at: path)
      try writeDrafts([draft], in: site)
      try printWritten([draft], in: speech)
      return .done
    }
  }
}

/// `balise new translation FILE LANGUAGE`.
struct NewTranslation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translation",
    abstract: "Begin the translation of a page: its steps, ids and links, and every text marked.")

  @Argument(help: "The page to translate, such as content/parents.md.") var file: String

  @Argument(help: "The language to translate into, such as nl.") var language: String

  @Option(help: "The folder that holds content/.") var site = "."

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let speech = speech.language(processEnvironment)
    let original = try pagePath(file, in: speech)
    let path = try pagePath("\(original.stem).\(language).md", in: speech)
    try reportingFileErrors(in: speech) { () throws(FileError) in
      let draft = try translationDraft(of: original, in: readSource(at: site), at: path)
      try writeDrafts([draft], in: site)
      try printWritten([draft], in: speech)
      return .done
    }
  }
}

/// A page's path as its author typed it: from the folder of the site, or from `content/`.
private func pagePath(_ typed: String, in language: MessageLanguage) throws -> PagePath {
  var name = typed[...]
  for prefix in ["./", "content/"] where name.hasPrefix(prefix) {
    name = name.dropFirst(prefix.count)
  }
  if !name.hasSuffix(".md") { name += ".md" }
  if let path = PagePath(String(name)) { return path }
  let wording = Wording(
    fr:
      "« \(printable(typed)) » ne convient pas à une page : des minuscules sans accents, des chiffres et des "
      + "traits d'union, comme content/mes-droits.md, et une langue comme dans content/mes-droits.nl.md",
    en:
      "“\(printable(typed))” is no name for a page: lower-case letters without accents, digits and "
      + "hyphens, as in content/my-rights.md, and a language as in content/my-rights.nl.md")
  throw ValidationError(wording.text(in: language))
}

private func printWritten(_ drafts: [FileDraft], in language: MessageLanguage) throws(FileError) {
  for draft in drafts {
    try printLine(
      Wording(fr: "écrit : \(draft.path)", en: "written: \(draft.path)").text(in: language))
  }
}

/// A path as it is typed in a shell.
private func typedInShell(_ path: String) -> String {
  let isPlain = path.utf8.allSatisfy {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 || "0123456789./_-".utf8.contains($0)
  }
  return isPlain ? path : "'" + printable(path).replacing("'", with: "'\\''") + "'"
}
