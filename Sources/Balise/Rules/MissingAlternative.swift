import Diagnostics

extension Rule {
  static let missingAlternative = Rule(
    "missing-alternative", .error,
    finds: Wording(
      fr: "une image n'a pas de texte de remplacement", en: "an image has no alternative text"),
    protects: Wording(
      fr: "Qui ne voit pas l'image, ou n'a pas assez de réseau pour la charger, ne saurait pas "
        + "ce qu'elle montre.",
      en: "Who cannot see the image, or has not enough network to load it, would not know what "
        + "it shows."),
    wrong: [
      Example.pagePath: Example.page("![](plan.svg)"), "content/plan.svg": Example.drawing,
    ],
    right: [
      Example.pagePath: Example.page("![L'entrée est derrière l'école](plan.svg)"),
      "content/plan.svg": Example.drawing,
    ])
}

/// An image without alternative text.
func missingAlternative(_ place: Place) -> Diagnostic {
  Diagnostic(
    .missingAlternative, at: place,
    Wording(
      fr: "cette image n'a pas de texte de remplacement",
      en: "this image has no alternative text"),
    help: Wording(
      fr: "décrivez-la pour qui ne la voit pas : ![un plan du quartier](images/plan.png)",
      en: "describe it for those who cannot see it: ![a map of the area](images/plan.png)"))
}
