import Diagnostics
import Markdown

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

/// An image whose alternative text is the name of a file.
func nameAsAlternative(_ link: Link, _ place: Place) -> Diagnostic? {
  let text = link.text.lowercased()
  guard !text.isEmpty, text.utf8.count < 200 else { return nil }
  let name = link.address.split(separator: "/").last?.lowercased() ?? ""
  let hasEnding =
    !text.contains(" ") || text == name
    ? pictureEndings.contains(fileEnding(of: text)) : false
  // What cameras, telephones and programs call their files.
  let isNumbered =
    text.wholeMatch(of: /(?:img|dscn?|dscf|pxl|photo|image|screenshot|capture)[-_ ]?[0-9][-_0-9]*/)
    != nil
  guard text == name || hasEnding || isNumbered else { return nil }
  return Diagnostic(
    .missingAlternative, at: place,
    Wording(
      fr: "« \(printable(link.text, most: 60)) » est un nom de fichier, pas une description",
      en: "“\(printable(link.text, most: 60))” is the name of a file, no description"),
    help: Wording(
      fr: "dites ce que l'image montre : ![un plan du quartier](\(link.address))",
      en: "say what the picture shows: ![a map of the area](\(link.address))"))
}

private let pictureEndings: Set<String> = [
  "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "heic", "tif", "tiff", "bmp", "psd",
]

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
