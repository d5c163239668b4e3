import Diagnostics

extension Rule {
  static let nestedTooDeep = Rule(
    "nested-too-deep", .error, hides: .page,
    finds: Wording(
      fr: "des listes ou des citations sont emboîtées sur plus de cent niveaux",
      en: "lists or quotes are nested more than a hundred levels deep"),
    protects: Wording(
      fr: "Personne ne peut lire cela ; c'est le signe d'un fichier abîmé.",
      en: "Nobody can read that; it is the sign of a damaged file."),
    wrong: [
      Example.pagePath: Example.page(String(repeating: "> ", count: 102) + "Courage.")
    ],
    right: [Example.pagePath: Example.page("> Courage.")])
}

/// Blocks in blocks, more than so many.
func nestedTooDeep(_ limit: Int, _ place: Place) -> Diagnostic {
  Diagnostic(
    .nestedTooDeep, at: place,
    Wording(
      fr: "plus de \(limit) niveaux emboîtés", en: "more than \(limit) nested levels"),
    help: Wording(
      fr: "simplifiez cette liste ou cette citation", en: "simplify this list or quote"))
}
