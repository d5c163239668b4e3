import Diagnostics
import Markdown

extension Rule {
  static let emptyHeading = Rule(
    "empty-heading", .error, hides: .tree,
    finds: Wording(fr: "un titre n'a pas de mots", en: "a heading has no words"),
    protects: Wording(
      fr: "Qui écoute la page entendrait un titre vide ; dans un arbre, la question elle-même "
        + "manquerait.",
      en: "Who listens to the page would hear an empty heading; in a tree the question itself "
        + "would be missing."),
    slip: ("## Pleut-il ? {#q1}", "## {#q1}"))
}

/// Headings without words.
func emptyHeadings(in document: borrowing Document, _ file: SourceFile) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for index in document.headings.indices where isEmpty(document.headings[index].text) {
    let heading = document.headings[index]
    let signs = String(repeating: "#", count: heading.level)
    diagnostics.append(
      Diagnostic(
        .emptyHeading, at: file.place(line: heading.position.line),
        Wording(fr: "ce titre n'a pas de mots", en: "this heading has no words"),
        help: Wording(
          fr: "écrivez-les après \(signs), ou supprimez la ligne",
          en: "write them after \(signs), or remove the line")))
  }
  return diagnostics
}

/// Whether a heading says nothing: blanks are no words, nor is what nobody sees.
func isEmpty(_ heading: String) -> Bool {
  heading.utf8.first.map { $0 < 0x21 || $0 > 0x7E } ?? true
    && heading.unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
    }
}
