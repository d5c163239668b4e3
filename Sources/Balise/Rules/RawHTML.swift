import Diagnostics

extension Rule {
  static let rawHTML = Rule(
    "raw-html", .error,
    finds: Wording(fr: "un passage est écrit en HTML", en: "a passage is written in HTML"),
    protects: Wording(
      fr: "Le HTML n'est pas publié : ce passage manquerait sur la page. Rien de ce qu'on colle "
        + "ici ne peut ainsi espionner le lecteur ou casser la mise en page.",
      en: "HTML is not published: the passage would be missing from the page. So nothing that is "
        + "pasted here can spy on the reader or break the layout."),
    in: Example.pagePath, Example.page("Ne réponds **jamais**."),
    slip: ("**jamais**", "<b>jamais</b>"))
}

/// HTML where Markdown is read; `start` is how it begins.
func rawHTML(_ start: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .rawHTML, at: place,
    Wording(
      fr: "du HTML n'est pas publié : « \(start) »", en: "HTML is not published: “\(start)”"),
    help: Wording(
      fr: "écrivez-le en Markdown ; une note pour vous se met entre <!-- et -->",
      en: "write it in Markdown; a note to yourself goes between <!-- and -->"))
}

/// Words on the line on which a note ends.
func textAfterNote(_ text: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .rawHTML, at: place,
    Wording(
      fr: "« \(text) » suit une note et ne serait pas publié",
      en: "“\(text)” follows a note and would not be published"),
    help: Wording(
      fr: "passez à la ligne, puis laissez une ligne vide, après -->",
      en: "after -->, start a new line and leave one line empty"))
}

/// A note that is never closed.
func unclosedNote(_ place: Place) -> Diagnostic {
  Diagnostic(
    .rawHTML, at: place,
    Wording(
      fr: "cette note ne finit jamais, rien de ce qui suit ne serait publié",
      en: "this note never ends, nothing after it would be published"),
    help: Wording(fr: "fermez-la par -->", en: "close it with -->"))
}
