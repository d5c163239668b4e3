import Diagnostics

extension Rule {
  static let lostLink = Rule(
    "lost-link", .warning,
    finds: Wording(
      fr: "une traduction a perdu un lien vers un autre site",
      en: "a translation has lost a link to another site"),
    protects: Wording(
      fr: "Qui lit dans cette langue ne trouverait pas le service que les autres trouvent.",
      en: "Who reads in this language would not find the service that the others find."),
    wrong: [Example.pagePath: french, dutchPath: dutch("de dienst")],
    right: [Example.pagePath: french, dutchPath: dutch("[de dienst](https://www.example.org/nl/)")])

  private static let dutchPath = "content/guide.nl.md"
  private static let french = Example.page("Voyez [le service](https://www.example.org/fr/).")
  private static func dutch(_ link: String) -> String {
    "---\ntitle: De gids\n---\n\nZie \(link).\n"
  }
}

/// Links to other sites that an original has and its translation has not: of each step, of each section
/// where both have as many, else of the page. A service of another country may stand in its place.
func lostLinks(of page: Page, from original: Page) -> [Diagnostic] {
  if original.outsideLinks.isEmpty { return [] }
  let (here, there) = (page.sectionLines, original.sectionLines)
  let isParallel = here.count == there.count
  var diagnostics: [Diagnostic] = []
  func section(_ line: Int, _ lines: [Int]) -> Int {
    isParallel ? lines.partitionPoint { $0 <= line } : 0
  }
  let own = Dictionary(grouping: page.outsideLinks) { section($0.line, here) }
  let theirs = Dictionary(grouping: original.outsideLinks) { section($0.line, there) }
  for (number, links) in theirs.sorted(by: { $0.key < $1.key }) {
    let found = own[number] ?? []
    guard found.count < links.count else { continue }
    let hosts = Set(found.map(\.host))
    guard let lost = links.first(where: { !hosts.contains($0.host) }) else { continue }
    let line = isParallel && number > 0 ? here[number - 1] : page.frontMatter.place.line
    diagnostics.append(
      Diagnostic(
        .lostLink, at: Place(path: page.file, line: line),
        Wording(
          fr:
            "le lien vers \(lost.host) (\(original.path.file):\(lost.line)) manque dans cette traduction",
          en:
            "the link to \(lost.host) (\(original.path.file):\(lost.line)) is missing from this translation"
        ),
        help: Wording(
          fr: "ajoutez-le, ou mettez à sa place un service dans cette langue",
          en: "add it, or put a service in this language in its place")))
  }
  return diagnostics
}
