import Balise
import Diagnostics

/// What is wrong with a site whose page, then whose settings are some YAML; there is no theme.
func frontMatterFlaws(_ yaml: [UInt8]) -> [String] {
  let page = Array("---\n".utf8) + yaml + Array("\n---\n\nText.\n\n## A {#a}\n\nText.\n".utf8)
  return siteFlaws(["content/site.yml": settings, "content/a.md": page])
    + siteFlaws(["content/site.yml": yaml, "content/a.md": neighbour])
}

/// What is wrong with a site that has one page by chance beside a good one.
func pageFlaws(_ page: [UInt8]) -> [String] {
  let files = [
    "content/site.yml": settings, "content/index.md": page, "content/parents.md": neighbour,
    "content/images/plan.png": [],
  ]
  // Most texts by chance have faults, and a theme takes a hundred times as long to read.
  let isFaulty = build(files).diagnostics.contains {
    $0.severity == .error && $0.place.path == "content/index.md"
  }
  return siteFlaws(isFaulty ? files : theme.merging(files) { $1 })
}

/// What is wrong with how a site is read, checked and rendered; a template by chance makes no sound page.
func siteFlaws(_ files: [String: [UInt8]], judgingPages: Bool = true) -> [String] {
  let (diagnostics, pages) = build(files)
  let (again, pagesAgain) = build(files)
  var flaws = flaws(in: diagnostics, of: files)
  if diagnostics != again { flaws.append("a second run reports something else") }
  if pages != pagesAgain { flaws.append("a second run writes something else") }
  return flaws + (judgingPages ? Fuzzing.flaws(inPages: pages) : [])
}

/// Everything but the writing; no pages where errors forbid them.
func build(
  _ files: [String: [UInt8]]
) -> (diagnostics: [Diagnostic], pages: [String: [UInt8]]) {
  let source = SourceFolder(files: Array(files.keys)) { files[$0] ?? [] }
  do throws(FileError) {
    let (rendered, diagnostics) = try prepareSite(from: source, options: options)
    var pages: [String: [UInt8]] = [:]
    if let rendered, !diagnostics.forbidWriting(strict: false) {
      for index in 0..<rendered.count {
        let file = try rendered.file(index)
        pages[file.route.path] = []
        if case .rendered(let bytes) = file.content { pages[file.route.path] = bytes }
      }
    }
    return (diagnostics, pages)
  } catch {
    preconditionFailure("a site in memory is always read: \(error)")
  }
}

private let options = BuildOptions(
  withDrafts: true, today: CalendarDate("2026-11-21"), measuresText: true)

let settings = Array(
  """
  title: Site
  language: fr-BE
  url: https://exemple.be/guide/
  exit: https://www.meteo.be/
  navigation: [index.md]
  help:
    belgique:
      country: Belgique
      lines:
        - { name: Child Focus, phone: "116 000", url: https://a.be, text: "Appelez !" }

  """.utf8)

private let neighbour = Array("---\ntitle: Parents\n---\n\n## Agir {#agir}\n\nTexte.\n".utf8)

/// The theme readers get.
let theme = Dictionary(
  uniqueKeysWithValues: files(below: "themes/calm").map { ("themes/calm/" + $0, $1) })
