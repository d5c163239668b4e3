import Diagnostics
import Markdown

extension Rule {
  static let unknownClass = Rule(
    "unknown-class", .warning,
    finds: Wording(
      fr: "une classe n'est pas de celles que le thème met en forme",
      en: "a class is none of those that the theme gives a form to"),
    protects: Wording(
      fr: "Le bouton ou l'encadré que vous vouliez montrer resterait du texte comme un autre.",
      en: "The button or box you wanted to show would stay text like any other."),
    wrong: files(class: "acton"), right: files(class: "action"))

  private static func files(class name: String) -> [String: String] {
    [
      Example.pagePath: Example.page("{.\(name)}\n[Commencer](guide.md)"),
      "themes/calm/style.css": ".action { font-weight: bold }\n",
    ]
  }
}

/// Classes of headings and blocks that no stylesheet of the theme names; `known` are those they name, and
/// none where the theme has no style. The headings of steps have tones.
func unknownClasses(
  in document: borrowing Document, _ layout: FrontMatter.Layout, _ known: Set<String>,
  _ file: SourceFile
) -> [Diagnostic] {
  if known.isEmpty { return [] }
  var diagnostics = document.blockClasses.filter { !known.contains($0.name) }.map {
    unknownClass($0.name, among: known, file.place($0.position))
  }
  for index in document.headings.indices where !document.headings[index].classes.isEmpty {
    let heading = document.headings[index]
    if layout == .tree, heading.level == 2 { continue }
    for name in heading.classes where !known.contains(name) {
      let isSaid = document.blockClasses.contains { $0.name == name }
      if isSaid { continue }
      diagnostics.append(unknownClass(name, among: known, file.place(heading.position)))
    }
  }
  return diagnostics
}

private func unknownClass(_ name: String, among known: Set<String>, _ place: Place) -> Diagnostic {
  Diagnostic(
    .unknownClass, at: place,
    Wording(
      fr: "le thème ne connaît pas la classe « .\(name) »",
      en: "the theme does not know the class “.\(name)”"),
    help: didYouMean(
      name, among: known.sorted(), prefix: ".",
      otherwise: Wording(
        fr: "supprimez-la, ou mettez-la en forme dans le style du thème",
        en: "remove it, or give it a form in the style of the theme")))
}
