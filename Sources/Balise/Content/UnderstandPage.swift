import Markdown

/// A page and what is wrong with it; no page when its file cannot be read as one at all.
package struct Understood: Sendable {
  package let page: Page?
  package let diagnostics: [Diagnostic]
}

/// Understands one Markdown file: bytes in, a page with rendered text out.
func understandPage(
  _ file: SourceFile, settings: Settings, words: [String: Words]
) -> Understood {
  guard let path = PagePath(String(file.path.dropFirst("content/".count))) else {
    return Understood(page: nil, diagnostics: [badName(file.path)])
  }
  if let place = file.firstInvalidUTF8 {
    return Understood(page: nil, diagnostics: [notUTF8(place)])
  }
  var (matter, markdown, diagnostics) = readFrontMatter(of: file)
  let written = matter.language.flatMap { isLanguageTag($0.value) ? $0.value : nil }
  let language = written ?? path.suffix ?? settings.language
  let words = words[primary(language)]
  func word(_ name: String) -> String { words?.text(name, matter.form) ?? "" }

  let text = blanked(file.bytes, upTo: markdown.lowerBound)
  var options = readingOptions(language, word)
  var document = Document(parsing: text, options: options)
  if matter.layout == .page, showsContents(document, matter),
    document.headings.contains(where: { $0.level == 2 && $0.id == nil })
  {
    options.anchorsHeadings = true
    document = Document(parsing: text, options: options)
  }
  diagnostics += document.faults.map { diagnostic(for: $0, file) }
  let (links, linkDiagnostics) = readLinks(of: &document, on: path, in: file)
  diagnostics += linkDiagnostics + repeatedIDs(in: document.headings, file)

  let body: Page.Body
  switch matter.layout {
  case .page:
    body = .guide(
      readGuide(from: document, matter: matter, backToContents: word("to-contents")))
  case .tree:
    let (tree, treeDiagnostics) = readTree(
      from: document, links: links, matter: matter, in: file)
    diagnostics += treeDiagnostics
    body = .tree(tree)
  }
  matter.title = mendTypography(matter.title, language: language)
  matter.description = matter.description.map { mendTypography($0, language: language) }
  matter.credits = matter.credits.map { mendTypography($0, language: language) }
  let page = Page(
    path: path, matter: matter, language: language, body: body, links: links,
    noteCount: document.noteCount)
  return Understood(page: page, diagnostics: diagnostics)
}

/// The first part of a language tag: `fr` of `fr-BE`.
func primary(_ language: String) -> String {
  String(language.prefix { $0 != "-" }).lowercased()
}

private func readingOptions(_ language: String, _ word: (String) -> String) -> ReadingOptions {
  var labels: [Callout: String] = [:]
  for callout in Callout.allCases { labels[callout] = word("callout-\(callout.rawValue)") }
  return ReadingOptions(
    language: language,
    emoticons: [
      (":-)", word("emoticon-smile")), (":-(", word("emoticon-sad")),
      (";-)", word("emoticon-wink")),
    ].map { Emoticon($0, alternative: $1) },
    calloutLabels: labels)
}

/// The bytes with the front matter made of spaces, so that lines and columns stay true.
private func blanked(_ bytes: [UInt8], upTo end: Int) -> [UInt8] {
  var bytes = bytes
  for index in 0..<end where bytes[index] != 0x0A && bytes[index] != 0x0D { bytes[index] = 0x20 }
  return bytes
}

/// Ids that the pages of any theme need for themselves.
private let reservedIDs: Set<String> = [
  "main", "aide", "contents", "contents-title", "map", "map-title", "plan",
]

private func reservedID(_ heading: Heading, _ id: String, _ file: SourceFile) -> Diagnostic {
  Diagnostic(
    .duplicateID, at: file.place(heading.idPosition ?? heading.position),
    Wording(
      fr: "« #\(id) » est un nom que la page utilise déjà elle-même",
      en: "“#\(id)” is a name that the page uses for itself"),
    help: Wording(fr: "donnez-lui un autre nom", en: "give it another name"))
}

private func repeatedIDs(in headings: [Heading], _ file: SourceFile) -> [Diagnostic] {
  var first: [String: Int] = [:]
  var diagnostics: [Diagnostic] = []
  for heading in headings {
    guard let id = heading.id else { continue }
    if reservedIDs.contains(id) { diagnostics.append(reservedID(heading, id, file)) }
    guard let line = first[id] else {
      first[id] = heading.position.line
      continue
    }
    diagnostics.append(
      Diagnostic(
        .duplicateID, at: file.place(heading.idPosition ?? heading.position),
        Wording(
          fr: "« #\(id) » est déjà le nom du titre de la ligne \(line)",
          en: "“#\(id)” is already the name of the heading on line \(line)"),
        help: Wording(
          fr: "donnez un autre nom à l'un des deux", en: "give one of them another name")
      ))
  }
  return diagnostics
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
