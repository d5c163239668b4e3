import Diagnostics
import Markdown

/// A page and what is wrong with it; no page when its file cannot be read as one at all.
package struct Understood: Sendable {
  package let page: Page?
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
    linkDiagnostics + repeatedIDs(in: document, anchors, file)
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
  bytes.withUnsafeMutableBufferPointer { bytes in
    for index in 0..<end where bytes[index] != 0x0A && bytes[index] != 0x0D { bytes[index] = 0x20 }
  }
  return bytes
}

/// Ids that the pages of any theme need for themselves.
private let reservedIDs = [
  "main", "aide", "contents", "contents-title", "map", "map-title", "plan",
]

/// Ids that the document has twice, or that are reserved; `ids` are all of it, sorted.
private func repeatedIDs(
  in document: borrowing Document, _ ids: [String], _ file: SourceFile
) -> [Diagnostic] {
  let isAnyRepeated = zip(ids, ids.dropFirst()).contains { $0 == $1 }
  guard isAnyRepeated || ids.contains(where: reservedIDs.contains) else { return [] }
  var named: [(id: String, position: Position, line: Int)] = []
  named.reserveCapacity(document.headings.count + document.anchors.count)
  for heading in document.headings.indices {
    guard let id = document.headings[heading].id else { continue }
    let position = document.headings[heading].position
    named.append((id, document.headings[heading].idPosition ?? position, position.line))
  }
  for anchor in document.anchors {
    named.append((anchor.id, anchor.position, anchor.position.line))
  }
  named.sort { $0.position < $1.position }
  var first: [String: Int] = [:]
  var diagnostics: [Diagnostic] = []
  for (id, position, line) in named {
    if reservedIDs.contains(id) { diagnostics.append(reservedID(id, file.place(position))) }
    if let line = first[id] {
      diagnostics.append(repeatedID(id, line: line, file.place(position)))
    } else {
      first[id] = line
    }
  }
  return diagnostics
}

private func reservedID(_ id: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .duplicateID, at: place,
    Wording(
      fr: "« #\(id) » est un nom que la page utilise déjà elle-même",
      en: "“#\(id)” is a name that the page uses for itself"),
    help: Wording(fr: "donnez-lui un autre nom", en: "give it another name"))
}

private func repeatedID(_ id: String, line: Int, _ place: Place) -> Diagnostic {
  Diagnostic(
    .duplicateID, at: place,
    Wording(
      fr: "le nom « #\(id) » est déjà donné à la ligne \(line)",
      en: "the name “#\(id)” is already given on line \(line)"),
    help: Wording(fr: "donnez un autre nom à l'un des deux", en: "give one of them another name"))
}

private func badName(_ path: String) -> Diagnostic {
  Diagnostic(
    .badName, at: Place(path: path, line: 0),
    Wording(
      fr: "ce nom de fichier ne peut pas devenir une adresse",
      en: "this file name cannot become an address"),
    help: Wording(
      fr: "n'utilisez que des minuscules sans accent, des chiffres et « - » : mon-guide.md",
      en: "use only lower-case letters without accents, digits and “-”: my-guide.md"))
}
