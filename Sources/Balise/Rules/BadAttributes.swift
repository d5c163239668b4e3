import Diagnostics
import Markdown

extension Rule {
  static let badAttributes = Rule(
    "bad-attributes", .error, hides: .tree,
    finds: Wording(
      fr: "ce qui est entre accolades ne se lit pas, ou ne se rapporte à rien",
      en: "what stands in braces cannot be read, or belongs to nothing"),
    protects: Wording(
      fr: "Les accolades s'afficheraient telles quelles sur la page, et le nom, le ton ou la "
        + "langue qu'elles donnent serait perdu.",
      en: "The braces would be shown on the page as they are, and the name, tone or language "
        + "they give would be lost."),
    in: Example.pagePath, Example.page("## Agir {#agir}"), slip: ("{#agir}", "{#agir lang=}"))
}

/// Braces that are a paragraph of their own and mean nothing.
func unreadBraces(_ run: TextRun, _ faults: [Fault], _ file: SourceFile) -> [Diagnostic] {
  guard run.text.utf8.first == UInt8(ascii: "{"), run.text.utf8.last == UInt8(ascii: "}"),
    run.text.utf8.count < 80, file.place(of: "\\{", on: run.line) == nil,
    !faults.contains(where: { $0.position.line == run.line })
  else { return [] }
  return [unreadBraces(run.text, file.place(line: run.line))]
}

/// Languages of a block that are none.
func unknownLanguages(of runs: ArraySlice<PlainText.Run>, _ file: SourceFile) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var seen: Set<String> = []
  for run in runs {
    guard let language = run.language, primary(language).utf8.count > 3,
      seen.insert(language).inserted
    else { continue }
    let isBefore = file.place(of: "lang=", on: run.line) == nil
    diagnostics.append(unknownLanguage(language, file.place(line: run.line - (isBefore ? 1 : 0))))
  }
  return diagnostics
}

/// Braces that look like attributes and are none.
func unreadBraces(_ text: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .badAttributes, at: place,
    Wording(
      fr: "« \(text) » ne se lit pas comme des attributs",
      en: "“\(text)” cannot be read as attributes"),
    help: Wording(
      fr: "par exemple {#nom}, {.safe}, {lang=de}, ou ensemble {#r1 .safe}",
      en: "for example {#name}, {.safe}, {lang=de}, or together {#r1 .safe}"))
}

private func unknownLanguage(_ language: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .badAttributes, at: place,
    Wording(
      fr: "« \(language) » n'est pas le code d'une langue",
      en: "“\(language)” is not the code of a language"),
    help: Wording(
      fr: "il a deux ou trois lettres : {lang=de} pour l'allemand, {lang=nl} pour le néerlandais",
      en: "it has two or three letters: {lang=de} for German, {lang=nl} for Dutch"))
}

/// Attributes after which no block comes.
func danglingAttributes(_ text: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .badAttributes, at: place,
    Wording(
      fr: "« \(text) » ne précède aucun bloc", en: "no block follows “\(text)”"),
    help: Wording(
      fr: "placez-les sur la ligne juste avant le bloc",
      en: "put them on the line just before the block"))
}

/// A caption before what is no table.
func strayCaption(_ text: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .badAttributes, at: place,
    Wording(
      fr: "« \(text) » ne précède pas un tableau", en: "no table follows “\(text)”"),
    help: Wording(
      fr: "mettez le titre sur la ligne juste avant le tableau, ou supprimez-le",
      en: "put the caption on the line just before the table, or remove it"))
}
