import Diagnostics
import Markdown

/// A page and what is wrong with it; no page when its file cannot be read as one at all.
package struct Understood: Sendable {
  /// Nil when the file cannot be read as a page at all.
  package let page: Page?
  /// What is wrong with it, drafts' warnings included.
  package let diagnostics: [Diagnostic]

  /// What is to be reported: a draft that is left out may be unfinished.
  func diagnostics(withDrafts: Bool) -> [Diagnostic] {
    guard !diagnostics.isEmpty, !withDrafts, let page, page.matter.isDraft else {
      return diagnostics
    }
    return diagnostics.filter { $0.severity == .error }
  }
}

/// Understands one Markdown file, in UTF-8: bytes in, a page with rendered text out, which waits on
/// the shelf.
func understandPage(
  _ file: SourceFile, settings: Settings, words: [String: Words], shelf: Shelf,
  measuresText: Bool = false
) -> Understood {
  guard let path = PagePath(String(Substring(file.path.utf8.dropFirst("content/".utf8.count))))
  else {
    return Understood(page: nil, diagnostics: [badName(file.path)])
  }
  var (matter, markdown, diagnostics) = readFrontMatter(of: file)
  let written = matter.language.flatMap { isLanguageTag($0.value) ? $0.value : nil }
  let language = written ?? path.suffix ?? settings.language
  let words = (words[primary(language)] ?? Words()).reading(matter.form)

  let text = blanked(file.bytes, upTo: markdown.lowerBound)
  var options = words.options
  options.language = language
  if matter.layout == .page { options.sectionsForAnchors = sectionsForContents(matter) }
  var document = Document(parsing: text, lineStarts: file.starts, options: options)
  diagnostics += Balise.diagnostics(for: document.faults, file)
  let (links, linkDiagnostics) = readLinks(of: &document, in: file)
  let anchors = anchorIDs(of: document).sorted()
  diagnostics +=
    linkDiagnostics + duplicateIDs(in: document, anchors, file)
    + headingLevels(in: document, matter, file)

  let body: Page.Body
  var choices: Set<Place> = []
  var strayLines: Set<Int> = []
  switch matter.layout {
  case .page:
    body = .guide(
      readGuide(
        from: document, matter: matter, anchors: anchors, sectionEnding: words.sectionEnding,
        shelf: shelf))
  case .tree:
    let (tree, treeDiagnostics) = readTree(
      from: document, links: links, matter: matter, on: path, in: file)
    diagnostics += treeDiagnostics
    choices = Set(tree.steps.flatMap { $0.choices.map(\.place) }).union(tree.brokenChoices)
    strayLines = Set(tree.strayChoices.map(\.link.place.line))
    body = .tree(tree)
  }
  let isLanguageKnown =
    !matter.doubtful.contains("language")
    && (matter.language != nil || path.suffix != nil || settings.isLanguageKnown)
  diagnostics += slips(
    in: document, language: isLanguageKnown ? language : nil, choices: choices, file
  ).filter { $0.rule != .leftover || !strayLines.contains($0.place.line) }
  matter.title = mendTypography(matter.title, language: language)
  matter.description = matter.description.map { mendTypography($0, language: language) }
  matter.credits = matter.credits.map { mendTypography($0, language: language) }
  let page = Page(
    path: path, matter: matter, language: language, body: body, links: links,
    noteCount: document.noteCount,
    readability: measuresText ? Readability(of: document, language: language, file) : nil)
  return Understood(page: page, diagnostics: diagnostics)
}

/// The bytes with the front matter made of spaces, so that lines and columns stay true.
private func blanked(_ bytes: [UInt8], upTo end: Int) -> [UInt8] {
  var bytes = bytes
  for index in 0..<end where bytes[index] != 0x0A && bytes[index] != 0x0D { bytes[index] = 0x20 }
  return bytes
}
