import Diagnostics

extension Rule {
  static let duplicateLabel = Rule(
    "duplicate-label", .error, hides: .tree,
    finds: Wording(
      fr: "une étape a deux choix qui portent les mêmes mots",
      en: "a step has two choices with the same words"),
    protects: Wording(
      fr: "Personne ne peut choisir entre deux boutons identiques qui mènent ailleurs.",
      en: "Nobody can choose between two equal buttons that lead to different places."),
    slip: ("[Non](#r2)", "[Oui](#r2)"))
}

/// Two choices of one step with the same label: the reader cannot tell them apart.
func duplicateLabels(in tree: Tree) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for step in tree.steps where step.choices.count > 1 && mayRepeatLabel(step) {
    var seen: Set<String> = []
    for choice in step.choices where !seen.insert(spoken(choice.text)).inserted {
      diagnostics.append(
        Diagnostic(
          .duplicateLabel, at: choice.place,
          Wording(
            fr: "l'étape « #\(step.id) » a deux choix « \(choice.text) »",
            en: "the step “#\(step.id)” has two choices “\(choice.text)”"),
          help: Wording(
            fr: "donnez à chacun un texte différent", en: "give each a text of its own")))
    }
  }
  return diagnostics
}

/// Whether two labels begin with the same letter; most do not, and need not be looked at as a whole.
private func mayRepeatLabel(_ step: Step) -> Bool {
  let letters = step.choices.map { $0.text.first { !$0.isWhitespace }?.lowercased() }
  return Set(letters).count < letters.count
}

/// A label as it is heard: in small letters, all spaces alike.
func spoken(_ label: String) -> String {
  label.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
