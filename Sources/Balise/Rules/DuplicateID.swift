import Diagnostics

extension Rule {
  static let duplicateID = Rule(
    "duplicate-id", .error, hides: .tree,
    finds: Wording(
      fr: "deux passages d'une page portent le même nom",
      en: "two passages of a page have the same name"),
    protects: Wording(
      fr: "Un lien vers ce nom mènerait toujours au premier des deux, et le lecteur lirait autre "
        + "chose que ce qu'on lui annonce.",
      en: "A link to that name would always lead to the first of the two, and the reader would "
        + "read something else than announced."),
    in: Example.pagePath, Example.page("## Avant {#avant}\n\n## Après {#apres}"),
    slip: ("{#apres}", "{#avant}"))
}
