import Diagnostics

extension Rule {
  static let listNumbers = Rule(
    "list-numbers", .warning,
    finds: Wording(
      fr: "des nombres au début de lignes font une liste, alors qu'ils ne comptent pas",
      en: "numbers at the beginning of lines make a list, though they do not count"),
    protects: Wording(
      fr: "Beaucoup d'outils compteraient 112, 113, 114 : un numéro d'urgence en deviendrait un "
        + "autre. Balise garde ce qui est écrit, mais d'autres liront la même source autrement.",
      en: "Many tools would count 112, 113, 114: one emergency number would become another. Balise "
        + "keeps what is written, but others will read the same source otherwise."),
    in: Example.pagePath,
    Example.page("- **112** Police\n- **107** Télé-Accueil\n- **103** Écoute-Enfants"),
    slip: (
      "- **112** Police\n- **107** Télé-Accueil\n- **103** Écoute-Enfants",
      "112. Police\n107. Télé-Accueil\n103. Écoute-Enfants"
    ))
}

/// A list whose numbers neither count on nor are all alike; `before` is the number before the odd one,
/// nil where no number of the list was meant to count.
func oddNumbers(_ number: String, after before: String?, _ place: Place) -> Diagnostic {
  guard let before else {
    return Diagnostic(
      .listNumbers, at: place,
      Wording(
        fr: "les numéros de cette liste ne se suivent pas : ils sont gardés tels quels",
        en: "the numbers of this list do not follow each other: they are kept as they are"),
      help: Wording(
        fr: "si ce sont des numéros à appeler, écrivez des points : - **\(bare(number))** …",
        en: "if they are numbers to call, write bullets: - **\(bare(number))** …"))
  }
  return Diagnostic(
    .listNumbers, at: place,
    Wording(
      fr: "« \(number) » ne suit pas « \(before) » dans cette liste",
      en: "“\(number)” does not follow “\(before)” in this list"),
    help: Wording(
      fr: "corrigez le numéro, ou numérotez tout par 1. : la liste compte alors toute seule",
      en: "correct the number, or number everything with 1.: then the list counts by itself"))
}

/// A list of one item whose number continues nothing.
func loneNumber(_ number: String, _ place: Place) -> Diagnostic {
  let escaped = bare(number) + "\\" + String(number.suffix(1))
  return Diagnostic(
    .listNumbers, at: place,
    Wording(
      fr: "« \(number) » au début d'un paragraphe en fait une liste d'un seul point",
      en: "“\(number)” at the beginning of a paragraph makes a list of one item of it"),
    help: Wording(
      fr: "pour un nombre ou une date, écrivez \(escaped) ou commencez par un autre mot",
      en: "for a number or a date, write \(escaped) or begin with another word"))
}

/// A `+` before a number at the beginning of a paragraph.
func plusAsBullet(_ place: Place) -> Diagnostic {
  Diagnostic(
    .listNumbers, at: place,
    Wording(
      fr: "ce « + » devient une puce, et le numéro perd son signe",
      en: "this “+” becomes a bullet, and the number loses its sign"),
    help: Wording(
      fr: "écrivez \\+ ou, mieux, un lien : [+32 2 475 44 11](tel:+3224754411)",
      en: "write \\+ or, better, a link: [+32 2 475 44 11](tel:+3224754411)"))
}

/// A mark without its point.
private func bare(_ number: String) -> String { String(number.dropLast()) }
