import Diagnostics

extension Rule {
  static let sameTarget = Rule(
    "same-target", .warning,
    finds: Wording(
      fr: "deux choix d'une question mènent à la même étape",
      en: "two choices of a question lead to the same step"),
    protects: Wording(
      fr: "C'est parfois voulu ; plus souvent, l'un des deux devait mener ailleurs et le lecteur "
        + "recevrait un conseil qui n'est pas pour lui.",
      en:
        "It may be meant; more often one of the two was to lead elsewhere, and the reader would "
        + "get an advice that is not for them."),
    slip: ("- [Non](#r2)", "- [Il neige](#r1)\n- [Non](#r2)"))
}

/// Two choices of a question that lead to one step, while others lead elsewhere: perhaps meant,
/// more often a slip.
func sameTargets(in tree: Tree) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for step in tree.steps where Set(step.choices.map(\.target)).count > 1 {
    var first: [Int: Choice] = [:]
    for choice in step.choices {
      guard let other = first[choice.target] else {
        first[choice.target] = choice
        continue
      }
      // Two choices with one label have had their own message.
      if spoken(other.text) == spoken(choice.text) { continue }
      let target = tree.shown(choice.target)
      diagnostics.append(
        Diagnostic(
          .sameTarget, at: choice.place,
          Wording(
            fr: "« \(choice.text) » mène à « \(target) », comme « \(other.text) »",
            en: "“\(choice.text)” leads to “\(target)”, as “\(other.text)” does"),
          help: Wording(
            fr: "corrigez l'un des deux, ou réunissez-les en un seul choix",
            en: "mend one of them, or make them one choice")))
    }
  }
  return diagnostics
}
