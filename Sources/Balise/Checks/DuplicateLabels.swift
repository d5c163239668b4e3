/// Two choices of one step with the same label: the reader cannot tell them apart.
func duplicateLabels(in tree: Tree) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for step in tree.steps where step.choices.count > 1 {
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

/// A label as it is heard: in small letters, all spaces alike.
private func spoken(_ label: String) -> String {
  label.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
