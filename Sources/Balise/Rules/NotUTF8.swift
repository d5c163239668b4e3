import Diagnostics

extension Rule {
  static let notUTF8 = Rule(
    "not-utf-8", .error, hides: .page,
    finds: Wording(
      fr: "un fichier n'est pas enregistré en UTF-8", en: "a file is not saved as UTF-8"),
    protects: Wording(
      fr: "Les lettres accentuées deviendraient des signes illisibles. (Ici, le losange noir "
        + "tient lieu d'un « é » mal enregistré.)",
      en: "Letters with accents would become unreadable signs. (Here the black diamond stands "
        + "for an “é” saved wrongly.)"),
    in: Example.pagePath, Example.page("Le dépliant"), slip: ("é", "\u{FFFD}"))
}

/// A file whose bytes stop being UTF-8 at a place.
func notUTF8(_ place: Place) -> Diagnostic {
  Diagnostic(
    .notUTF8, at: place,
    Wording(
      fr: "le fichier n'est pas en UTF-8 à partir d'ici", en: "the file is not UTF-8 from here on"),
    help: Wording(
      fr: "enregistrez-le de nouveau en choisissant l'encodage UTF-8",
      en: "save it again with the encoding UTF-8"))
}
