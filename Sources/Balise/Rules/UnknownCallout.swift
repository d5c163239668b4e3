import Diagnostics
import Markdown

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

/// A call-out of a kind that does not exist.
func unknownCallout(_ name: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .unknownCallout, at: place,
    Wording(
      fr: "l'encadré « [!\(name)] » n'existe pas", en: "there is no call-out “[!\(name)]”"),
    help: didYouMean(
      name, among: Callout.allCases.map { $0.rawValue.uppercased() },
      otherwise: Wording(
        fr: "encadrés possibles : NOTE, TIP, IMPORTANT, WARNING, CAUTION",
        en: "possible call-outs: NOTE, TIP, IMPORTANT, WARNING, CAUTION")))
}
