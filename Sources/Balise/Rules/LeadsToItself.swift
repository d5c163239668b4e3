import Diagnostics

extension Rule {
  static let leadsToItself = Rule(
    "leads-to-itself", .warning,
    finds: Wording(
      fr: "un choix mène à sa propre question", en: "a choice leads to its own question"),
    protects: Wording(
      fr: "Le lecteur répond, et retrouve la même page : il croit que rien n'a marché.",
      en: "The reader answers, and finds the same page again: they think that nothing worked."),
    slip: ("- [Non](#r2)", "- [Non](#r2)\n- [Je ne sais pas](#q1)"))
}

/// Choices that lead to the step they stand in. A step that has no other is an endless loop, and has its
/// own message.
func choicesToThemselves(in tree: Tree) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for (index, step) in tree.steps.enumerated() {
    guard step.choices.contains(where: { $0.target != index }) else { continue }
    for choice in step.choices where choice.target == index {
      diagnostics.append(
        Diagnostic(
          .leadsToItself, at: choice.place,
          Wording(
            fr: "« \(choice.text) » ramène à sa propre question, « #\(step.id) »",
            en: "“\(choice.text)” leads back to its own question, “#\(step.id)”"),
          help: Wording(
            fr: "faites-le mener à une étape qui aide à répondre, ou supprimez-le",
            en: "let it lead to a step that helps to answer, or remove it")))
    }
  }
  return diagnostics
}
