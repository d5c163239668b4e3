import Diagnostics

extension Rule {
  static let unknownCallout = Rule(
    "unknown-callout", .error,
    finds: Wording(fr: "cet encadré n'existe pas", en: "there is no such call-out"),
    protects: Wording(
      fr: "Le passage que vous vouliez mettre en évidence serait une citation ordinaire, avec un "
        + "mot étrange entre crochets.",
      en: "The passage you meant to stand out would be an ordinary quote, with an odd word in "
        + "brackets."),
    in: Example.pagePath, Example.page("> [!WARNING]\n> Ne paie jamais."),
    slip: ("WARNING", "ATTENTION"))
}
