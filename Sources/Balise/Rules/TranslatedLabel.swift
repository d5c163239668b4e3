import Diagnostics

extension Rule {
  static let translatedLabel = Rule(
    "translated-label", .warning,
    finds: Wording(
      fr: "une réponse est traduite de deux façons, ou deux réponses de la même",
      en: "an answer is translated in two ways, or two answers in one"),
    protects: Wording(
      fr: "Là où « oui » est devenu « non », le lecteur reçoit le conseil contraire.",
      en: "Where “yes” has become “no”, the reader gets the opposite advice."),
    wrong: [Example.treePath: Example.twoYes, dutchPath: dutch(last: "- [Nee](#r1)\n- [Ja](#r2)")],
    right: [Example.treePath: Example.twoYes, dutchPath: dutch(last: "- [Ja](#r1)\n- [Nee](#r2)")])

  private static let dutchPath = "content/parapluie.nl.md"

  private static func dutch(last: String) -> String {
    """
    ---
    title: Heb je een paraplu nodig?
    layout: tree
    help: belgique
    ---

    ## Regent het? {#q1}

    - [Ja](#q2)
    - [Nee](#r2)

    ## Heb je een paraplu? {#q2}

    \(last)

    ## Neem je paraplu mee. {#r1}

    ## Laat hem thuis. {#r2}

    """
  }
}

extension Example {
  fileprivate static let twoYes = tree.replacing("[Oui](#r1)", with: "[Oui](#q2)")
    .replacing(
      "## Prends", with: "## As-tu un parapluie ? {#q2}\n\n- [Oui](#r1)\n- [Non](#r2)\n\n## Prends")
}

/// Answers that are translated in two ways, and pairs of answers that are translated in one. The two trees
/// have the same steps and choices.
func translatedLabels(of tree: Tree, from model: Tree) -> [Diagnostic] {
  let pairs = labelPairs(of: tree, from: model)
  let twice = conflicts(pairs, by: { spoken($0.original) }, of: { spoken($0.translation.text) })
  let wrong = Set(twice.map { spoken($0.pair.original) })
  let merged = conflicts(pairs, by: { spoken($0.translation.text) }, of: { spoken($0.original) })
    .filter {
      !wrong.contains(spoken($0.pair.original)) && !wrong.contains(spoken($0.usual.original))
    }
  return twice.map { pair, usual in
    label(
      pair,
      Wording(
        fr: "« \(pair.original) » est traduit ici par « \(pair.translation.text) », et à la ligne "
          + "\(usual.translation.place.line) par « \(usual.translation.text) »",
        en: "“\(pair.original)” is translated by “\(pair.translation.text)” here, and on line "
          + "\(usual.translation.place.line) by “\(usual.translation.text)”"))
  }
    + merged.map { pair, usual in
      label(
        pair,
        Wording(
          fr: "« \(pair.translation.text) » traduit ici « \(pair.original) », et à la ligne "
            + "\(usual.translation.place.line) « \(usual.original) »",
          en: "“\(pair.translation.text)” translates “\(pair.original)” here, and on line "
            + "\(usual.translation.place.line) “\(usual.original)”"))
    }
}

/// An answer and what a translation makes of it.
struct LabelPair {
  /// What the original says.
  let original: String
  /// The choice of the translation.
  let translation: Choice
}

/// The answers of a translated tree beside those of its original, in the order written.
func labelPairs(of tree: Tree, from model: Tree) -> [LabelPair] {
  tree.steps.flatMap { step -> [LabelPair] in
    guard step.kind == .question, let index = model.indexOfID[step.id] else { return [] }
    return zip(step.choices, model.steps[index].choices).map {
      LabelPair(original: $1.text, translation: $0)
    }
  }
}

/// For each answer of the original, as it is spoken, the first pair of those in which it is translated as
/// it mostly is.
func usualTranslations(_ pairs: [LabelPair]) -> [String: LabelPair] {
  Dictionary(grouping: pairs) { spoken($0.original) }
    .compactMapValues { usual($0) { spoken($0.translation.text) } }
}

/// The first pair that has the value which most of them have.
private func usual(_ pairs: [LabelPair], by value: (LabelPair) -> String) -> LabelPair? {
  let counts = Dictionary(grouping: pairs, by: value).mapValues(\.count)
  let most = counts.values.max()
  return pairs.first { counts[value($0)] == most }
}

/// For each key the first pair whose value is not the most frequent one, and a pair that has that.
private func conflicts(
  _ pairs: [LabelPair], by key: (LabelPair) -> String, of value: (LabelPair) -> String
) -> [(pair: LabelPair, usual: LabelPair)] {
  Dictionary(grouping: pairs, by: key).sorted { $0.key < $1.key }.compactMap { _, group in
    guard let usual = usual(group, by: value),
      let other = group.first(where: { value($0) != value(usual) })
    else { return nil }
    return (other, usual)
  }
}

private func label(_ pair: LabelPair, _ message: Wording) -> Diagnostic {
  Diagnostic(
    .translatedLabel, at: pair.translation.place, message,
    help: Wording(
      fr: "vérifiez que les deux réponses n'ont pas été échangées, et prenez partout le même mot",
      en: "check that the two answers were not swapped, and use the same word everywhere"))
}
