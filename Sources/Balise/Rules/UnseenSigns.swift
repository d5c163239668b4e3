import Diagnostics

extension Rule {
  static let unseenSigns = Rule(
    "unseen-signs", .warning,
    finds: Wording(
      fr: "un texte contient un signe que personne ne voit",
      en: "a text has a sign that nobody sees"),
    protects: Wording(
      fr: "De tels signes, souvent collés avec un texte venu d'ailleurs, retournent ce qui est "
        + "écrit ou coupent un mot : on le lirait autrement, et une recherche ne le trouverait "
        + "pas. (Ici, le signe est juste avant le premier chiffre.)",
      en:
        "Such signs often come along with a pasted text. They turn round what is written or cut a "
        + "word: it would be read otherwise, and a search would not find it. (Here the sign stands "
        + "right before the first digit.)"),
    in: Example.pagePath, Example.page("Nos bureaux ferment à 18 h 30."),
    slip: ("18 h 30", "\u{202E}18 h 30"))
}
