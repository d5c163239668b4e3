import Diagnostics
import Markdown

extension Rule {
  static let headingLevel = Rule(
    "heading-level", .warning, hides: .tree,
    finds: Wording(
      fr: "un titre saute un niveau, ou répète celui de la page",
      en: "a heading skips a level, or is a second title of the page"),
    protects: Wording(
      fr: "Qui écoute la page va de titre en titre. Un niveau sauté lui fait chercher une partie "
        + "qui n'existe pas.",
      en: "Who listens to the page goes from heading to heading. A skipped level makes them look "
        + "for a part that does not exist."),
    in: Example.pagePath, Example.page("## Agir {#agir}\n\n### Tout de suite {#suite}"),
    slip: ("### Tout", "#### Tout"))
}

/// Headings that skip a level, and a second title: who moves from heading to heading, by ear, would
/// look for what is missing.
func headingLevels(
  in document: borrowing Document, _ frontMatter: FrontMatter, _ file: SourceFile
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  // The page's title stands above them all; a second one changes nothing.
  var level = 1
  for index in document.headings.indices {
    let next = document.headings[index].level
    if next == 1 {
      // A page without any title has had its own message.
      if !frontMatter.title.isEmpty {
        diagnostics.append(secondTitle(document.headings[index], file))
      }
      continue
    }
    if next > level + 1 {
      diagnostics.append(skippedLevel(document.headings[index], after: level, file))
    }
    level = next
  }
  return diagnostics
}

private func secondTitle(_ heading: Heading, _ file: SourceFile) -> Diagnostic {
  Diagnostic(
    .headingLevel, at: file.place(line: heading.position.line),
    Wording(
      fr: "« \(heading.text) » serait un second titre de la page",
      en: "“\(heading.text)” would be a second title of the page"),
    help: Wording(
      fr: "le titre est celui de la ligne « title: » ; commencez ici par ##",
      en: "the title is that of the line “title:”; begin here with ##"))
}

private func skippedLevel(
  _ heading: Heading, after level: Int, _ file: SourceFile
) -> Diagnostic {
  let wanted = String(repeating: "#", count: level + 1)
  let above =
    level == 1
    ? Wording(fr: "le titre de la page", en: "the title of the page")
    : Wording(fr: "un titre de niveau \(level)", en: "a heading of level \(level)")
  return Diagnostic(
    .headingLevel, at: file.place(line: heading.position.line),
    Wording(
      fr: "« \(heading.text) » est de niveau \(heading.level), juste sous \(above.french)",
      en: "“\(heading.text)” is of level \(heading.level), right below \(above.english)"),
    help: Wording(fr: "écrivez \(wanted) ici", en: "write \(wanted) here"))
}
