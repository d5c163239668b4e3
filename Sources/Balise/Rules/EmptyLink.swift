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

/// A link without words.
func emptyLinkText(_ place: Place) -> Diagnostic {
  Diagnostic(
    .emptyLink, at: place,
    Wording(fr: "ce lien n'a pas de texte", en: "this link has no text"),
    help: Wording(
      fr: "écrivez entre les crochets ce que l'on trouvera : [le guide](parents.md)",
      en: "write between the brackets what one will find: [the guide](parents.md)"))
}

/// A link without address.
func emptyAddress(_ place: Place) -> Diagnostic {
  Diagnostic(
    .emptyLink, at: place,
    Wording(fr: "ce lien ne mène nulle part", en: "this link leads nowhere"),
    help: Wording(
      fr: "écrivez l'adresse entre les parenthèses : [le guide](parents.md)",
      en: "write the address between the parentheses: [the guide](parents.md)"))
}
