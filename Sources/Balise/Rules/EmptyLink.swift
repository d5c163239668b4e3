import Diagnostics

extension Rule {
  static let emptyLink = Rule(
    "empty-link", .error,
    finds: Wording(
      fr: "un lien n'a pas de texte, ou pas d'adresse", en: "a link has no text, or no address"),
    protects: Wording(
      fr: "Un lien sans texte ne se voit pas et ne s'entend pas ; un lien sans adresse ne mène "
        + "nulle part.",
      en: "A link without text cannot be seen or heard; one without an address leads nowhere."),
    in: Example.pagePath, Example.page("[Le service](https://www.example.org/)"),
    slip: ("[Le service]", "[]"))
}
