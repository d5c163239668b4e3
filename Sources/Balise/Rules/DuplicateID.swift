import Diagnostics
import Markdown

extension Rule {
  static let duplicateID = Rule(
    "duplicate-id", .error, hides: .tree,
    finds: Wording(
      fr: "deux passages d'une page portent le même nom",
      en: "two passages of a page have the same name"),
    protects: Wording(
      fr: "Un lien vers ce nom mènerait toujours au premier des deux, et le lecteur lirait autre "
        + "chose que ce qu'on lui annonce.",
      en: "A link to that name would always lead to the first of the two, and the reader would "
        + "read something else than announced."),
    in: Example.pagePath, Example.page("## Avant {#avant}\n\n## Après {#apres}"),
    slip: ("{#apres}", "{#avant}"))
}

/// Ids that the pages of any theme need for themselves.
private let reservedIDs = [
  "main", "aide", "contents", "contents-title", "map", "map-title", "plan",
]

/// Ids that a page needs for itself: those of all pages, and of the help blocks it shows.
func reservedIDs(on frontMatter: FrontMatter) -> [String] {
  frontMatter.help.isEmpty ? reservedIDs : reservedIDs + frontMatter.help.map { "aide-" + $0.value }
}

/// Ids that the document has twice, or that are reserved; `ids` are all of it, sorted.
func duplicateIDs(
  in document: borrowing Document, _ ids: [String], besides reservedIDs: [String],
  _ file: SourceFile
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
