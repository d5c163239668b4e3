import Diagnostics

extension Rule {
  static let frontMatter = Rule(
    "front-matter", .error, hides: .page,
    finds: Wording(
      fr: "les lignes « --- » en tête de la page manquent ou ne se lisent pas",
      en: "the “---” lines at the top of a page are missing or cannot be read"),
    protects: Wording(
      fr: "Sans elles, la page n'a ni titre ni langue : un lecteur d'écran ne saurait ni "
        + "l'annoncer ni la prononcer.",
      en: "Without them the page has no title and no language: a screen reader could neither "
        + "announce nor pronounce it."),
    wrong: [Example.pagePath: "# Le guide\n\nBonjour.\n"],
    right: [Example.pagePath: Example.page("Bonjour.")])
}
