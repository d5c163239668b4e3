import Diagnostics
import Markdown

/// A page and what is wrong with it; no page when its file cannot be read as one at all.
package struct ParsedPage: Sendable {
  /// Nil when the file cannot be read as a page at all.
  package let page: Page?
  /// What is wrong with it, drafts' warnings included.
  package let diagnostics: [Diagnostic]

  /// What is to be reported: a draft that is left out may be unfinished.
  func diagnostics(withDrafts: Bool) -> [Diagnostic] {
    guard !diagnostics.isEmpty, !withDrafts, let page, page.frontMatter.isDraft else {
      return diagnostics
    }
    return diagnostics.filter { $0.severity == .error }
  }
}

/// Understands one Markdown file, in UTF-8: bytes in, a page with rendered text out, which waits on
/// the store.
func parsePage(
  _ file: SourceFile, settings: Settings, words: WordsByLanguage, classes: Set<String> = [],
  pictures: [String: PictureSize] = [:], store: TextStore,
  isCompared: Bool = false, measuresText: Bool = false, listsAddresses: Bool = false
) -> ParsedPage {
  guard let path = PagePath(String(Substring(file.path.utf8.dropFirst("content/".utf8.count))))
  else {
    return ParsedPage(page: nil, diagnostics: [badName(file.path)])
  }
  if let fault = tooManyPieces(file) { return ParsedPage(page: nil, diagnostics: [fault]) }
  var (frontMatter, markdown, diagnostics) = readFrontMatter(of: file)
  let written = frontMatter.language.flatMap { isLanguageTag($0.value) ? $0.value : nil }
  let language = written ?? path.suffix ?? settings.language
  let words = (words[primary(language)] ?? Words()).reading(frontMatter.form)

  let text = blanked(file.bytes, upTo: markdown.lowerBound)
  var options = words.options
  options.language = language
  options.partsFootnotes = frontMatter.layout == .tree
  options.anchors = frontMatter.layout == .page ? .all : .insideSections
  let reserved = reservedIDs(on: frontMatter)
  options.reservedIDs = reserved
  frontMatter.title = mendTypography(frontMatter.title, language: language)
  let isTitleKnown = !frontMatter.title.isEmpty || !frontMatter.doubtful.contains("title")
  options.title = isTitleKnown ? frontMatter.title : nil
  var document = Document(parsing: text, lineStarts: file.starts, options: options)
  if frontMatter.title.isEmpty, isTitleKnown {
    frontMatter.title = document.title ?? ""
    if document.title == nil { diagnostics.append(missingTitle(frontMatter.place)) }
  }
  diagnostics += Balise.diagnostics(for: document.faults, file)
  let (links, linkDiagnostics) = readLinks(
    of: &document, on: path, pictures, help: settings.isHelpKnown ? settings.help : nil, in: file)
  let anchors = anchorIDs(of: document).sorted()
  diagnostics +=
    linkDiagnostics + duplicateIDs(in: document, anchors, besides: reserved, file)
    + headingLevels(in: document, frontMatter, file) + emptyHeadings(in: document, file)
    + unknownClasses(in: document, frontMatter.layout, classes, file)

  let body: Page.Body
  var choices: Set<Place> = []
  var strayLines: Set<Int> = []
  switch frontMatter.layout {
  case .page:
    body = .guide(
      readGuide(
        from: document, frontMatter: frontMatter, anchors: anchors,
        sectionEnding: words.sectionEnding,
        store: store))
  case .tree:
    let (tree, treeDiagnostics) = readTree(
      from: document, links: links, frontMatter: frontMatter, on: path, in: file)
    diagnostics += treeDiagnostics
    choices = Set(tree.steps.flatMap { $0.choices.map(\.place) }).union(tree.brokenChoices)
    let stray = Set(tree.strayCulprits.values.map(\.place.line))
    diagnostics.removeAll { $0.rule == .badAttributes && stray.contains($0.place.line) }
    strayLines = Set(tree.strayChoices.map(\.link.place.line))
      .union(stray)
    body = .tree(tree)
  }
  let isLanguageKnown =
    !frontMatter.doubtful.contains("language")
    && (frontMatter.language != nil || path.suffix != nil || settings.isLanguageKnown)
  let (slips, fingerprint) = lint(
    in: document, language: isLanguageKnown ? language : nil, choices: choices, file)
  diagnostics += slips
  diagnostics = withoutEchoes(diagnostics, strayLines: strayLines)
  let allowances = ReadAllowances(
    notes: document.notes, frontMatterEnd: markdown.lowerBound, in: file)
  diagnostics += allowances.diagnostics
  frontMatter.description = frontMatter.description.map { mendTypography($0, language: language) }
  frontMatter.credits = frontMatter.credits.map { mendTypography($0, language: language) }
  let page = Page(
    path: path, frontMatter: frontMatter, language: language, body: body, links: links,
    numbers: isCompared ? dialledNumbers(in: document, file) : [], noteCount: document.notes.count,
    allowances: allowances.found, outsideLinks: isCompared ? outsideLinks(in: document) : [],
    sectionLines: isCompared ? sectionLines(in: document) : [],
    addresses: listsAddresses ? writtenAddresses(in: document, frontMatter, file) : [],
    fingerprint: fingerprint,
    readability: measuresText ? Readability(of: document, language: language, file) : nil)
  return ParsedPage(page: page, diagnostics: diagnostics)
}

/// The bytes with the front matter made of spaces, so that lines and columns stay true.
private func blanked(_ bytes: [UInt8], upTo end: Int) -> [UInt8] {
  var bytes = bytes
  for index in 0..<end where bytes[index] != 0x0A && bytes[index] != 0x0D { bytes[index] = 0x20 }
  return bytes
}

/// Messages without those that say in other words what another says better; `strayLines` have answers
/// that are none, which is said of the whole tree.
private func withoutEchoes(_ diagnostics: [Diagnostic], strayLines: Set<Int>) -> [Diagnostic] {
  // Beside two versions of a text, whatever else looks wrong comes of it.
  if let conflict = diagnostics.first(where: { $0.rule == .conflictMarks }) { return [conflict] }
  if diagnostics.isEmpty { return [] }
  let isHeadless = diagnostics.contains { $0.rule == .frontMatter }
  return diagnostics.filter { diagnostic in
    let line = diagnostic.place.line
    switch diagnostic.rule {
    case .shownAsTyped: return !strayLines.contains(line)
    // Keys without their first line of dashes; a text right below answers, which is why they are none.
    case .unmeantBlock: return !isHeadless && !strayLines.contains(line - 1)
    default: return true
    }
  }
}
