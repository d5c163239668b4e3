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
    var seen: [String: String] = [:]
    for choice in step.choices {
      guard let other = seen.updateValue(choice.text, forKey: spoken(choice.text)) else { continue }
      let isSame =
        other.split(whereSeparator: \.isWhitespace)
        == choice.text.split(whereSeparator: \.isWhitespace)
      diagnostics.append(
        Diagnostic(
          .duplicateLabel, at: choice.place,
          isSame
            ? Wording(
              fr: "l'étape « #\(step.id) » a deux choix « \(choice.text) »",
              en: "the step “#\(step.id)” has two choices “\(choice.text)”")
            : Wording(
              fr: "l'étape « #\(step.id) » a deux choix qui disent la même chose : « \(other) » et "
                + "« \(choice.text) »",
              en: "the step “#\(step.id)” has two choices that say the same: “\(other)” and "
                + "“\(choice.text)”"),
          help: Wording(
            fr: "donnez à chacun un texte différent", en: "give each a text of its own")))
    }
  }
  return diagnostics
}

/// Whether two labels begin with the same letter; most do not, and need not be looked at as a whole.
private func mayRepeatLabel(_ step: Step) -> Bool {
  let letters = step.choices.map { $0.text.first { $0.isLetter || $0.isNumber }?.lowercased() }
  return Set(letters).count < letters.count
}

/// A label as it is heard: in small letters, all spaces alike, without the signs at the ends of words that
/// nobody says.
func spoken(_ label: String) -> String {
  let words = label.lowercased().split(whereSeparator: \.isWhitespace)
  let silent: Set<Character> = [
    ".", ",", ";", ":", "!", "?", "…", "'", "\"", "’", "‘", "“", "”", "«", "»", "(", ")",
  ]
  let said = words.compactMap { word -> Substring? in
    var word = word.drop(while: silent.contains)
    while let last = word.last, silent.contains(last) { word = word.dropLast() }
    return word.isEmpty ? nil : word
  }
  return (said.isEmpty ? words : said).joined(separator: " ")
}
