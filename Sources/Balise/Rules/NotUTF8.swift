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
