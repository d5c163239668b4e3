import Diagnostics

extension Rule {
  static let badAttributes = Rule(
    "bad-attributes", .error, hides: .tree,
    finds: Wording(
      fr: "ce qui est entre accolades ne se lit pas, ou ne se rapporte à rien",
      en: "what stands in braces cannot be read, or belongs to nothing"),
    protects: Wording(
      fr: "Les accolades s'afficheraient telles quelles sur la page, et le nom, le ton ou la "
        + "langue qu'elles donnent serait perdu.",
      en: "The braces would be shown on the page as they are, and the name, tone or language "
        + "they give would be lost."),
    in: Example.pagePath, Example.page("## Agir {#agir}"), slip: ("{#agir}", "{#agir lang=}"))
}
