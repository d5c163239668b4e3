import Diagnostics

extension Rule {
  static let unknownTarget = Rule(
    "unknown-target", .error, hides: .tree,
    finds: Wording(
      fr: "un choix mène à une étape qui n'existe pas",
      en: "a choice leads to a step that does not exist"),
    protects: Wording(
      fr: "Sans cette règle, quelqu'un répondrait à une question et tomberait sur une page "
        + "introuvable, au moment où il cherche de l'aide.",
      en: "Without it somebody would answer a question and find no page, at the moment they look "
        + "for help."),
    slip: ("[Non](#r2)", "[Non](#r3)"))
}
