import Diagnostics

extension Rule {
  static let badValue = Rule(
    "bad-value", .error,
    finds: Wording(
      fr: "la valeur d'une clé ne convient pas", en: "the value of a key will not do"),
    protects: Wording(
      fr: "Ce que vous avez voulu dire ne serait pas fait, et rien ne le montrerait.",
      en: "What you meant would not be done, and nothing would show it."),
    in: Example.pagePath, "---\ntitle: Le guide\nreviewed: 2026-11-21\n---\n",
    slip: ("2026-11-21", "21 novembre"))
}
