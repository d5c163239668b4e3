import Diagnostics

extension Rule {
  static let unclosedCode = Rule(
    "unclosed-code", .error,
    finds: Wording(
      fr: "un bloc de code, entre deux rangées d'accents graves, n'est jamais refermé",
      en: "a block of code, between two rows of backticks, is never closed"),
    protects: Wording(
      fr: "Tout le reste de la page deviendrait du code : plus de titres, et des liens et des "
        + "numéros que l'on ne peut pas toucher.",
      en: "All the rest of the page would become code: no more headings, and links and numbers "
        + "that cannot be tapped."),
    in: Example.pagePath, Example.page("```\nabc\n```\n\nAppelle le [107](tel:107)."),
    slip: ("abc\n```", "abc"))
}

/// A block of code that is never closed.
func unclosedCode(_ place: Place) -> Diagnostic {
  Diagnostic(
    .unclosedCode, at: place,
    Wording(
      fr: "ce bloc de code ne finit jamais, tout ce qui suit s'afficherait tel quel",
      en: "this block of code never ends, all that follows would be shown as typed"),
    help: Wording(
      fr: "fermez-le par les mêmes signes, seuls sur une ligne, ou supprimez celle-ci",
      en: "close it with the same signs, alone on a line, or remove this one"))
}
