import Diagnostics

/// What is wrong with the answers of a translation, a step's fault said once.
func translatedAnswers(of page: Int, from original: PlacedPage, in site: Site) -> [Diagnostic] {
  guard let tree = site.pages[page].page.tree, let model = original.page.tree else { return [] }
  let failed = failedScenarios(of: page, from: original, in: site)
  let labels = translatedLabels(of: tree, from: model)
  if failed.isEmpty { return labels }
  let wrong = Set(failed.map(\.place))
  let said = Set(
    tree.steps.map { $0.choices.map(\.place) }.filter { !wrong.isDisjoint(with: $0) }.joined())
  return failed + labels.filter { !said.contains($0.place) }
}

/// Scenarios of the original that end elsewhere when they are answered with the words of its translation
/// on a page: somewhere on their way two answers have been swapped. Each step is named once.
///
/// The two trees have the same steps, choices and targets. A scenario that the translation has itself has
/// been tried there.
private func failedScenarios(of page: Int, from original: PlacedPage, in site: Site) -> [Diagnostic]
{
  let scenarios = original.page.frontMatter.scenarios
  guard !scenarios.isEmpty, let tree = site.pages[page].page.tree, let model = original.page.tree,
    let modelPage = site.indexOfPage[original.page.path.file]
  else { return [] }
  let usual = usualTranslations(labelPairs(of: tree, from: model))
  let own = Set(site.pages[page].page.frontMatter.scenarios.map { $0.answers.map(\.value) })
  var walker = Walker(site)
  var swapped: Set<Int> = []
  return scenarios.compactMap { scenario in
    let answers = scenario.answers.map(\.value)
    let translated = answers.map { usual[spoken($0)]?.translation.text ?? $0 }
    if own.contains(translated) { return nil }
    let meant = walker.follow(answers, from: modelPage, model)
    let walk = walker.follow(translated, from: page, tree)
    // A word that is missing where it is looked for leads nobody astray.
    guard meant.stuckAnswer == nil, walk.stuckAnswer == nil,
      let (edge, other) = zip(
        walk.choices(on: page), meant.choices(on: modelPage)
      ).first(where: { $0.choice != $1.choice }),
      let modelEnd = WalkEnd(meant, from: modelPage, in: site),
      let end = WalkEnd(walk, from: page, in: site),
      !end.isSame(as: modelEnd)
    else { return nil }
    let choice = tree.steps[edge.step].choices[other.choice]
    guard swapped.insert(edge.step).inserted,
      let wanted = usual[spoken(model.steps[other.step].choices[other.choice].text)]
    else { return nil }
    let source = "\(original.page.path.file):\(scenario.ends.place.line)"
    return swappedAnswer(
      LabelPair(original: wanted.original, translation: choice), wanted.translation,
      Wording(
        fr: "ce scénario (\(source)) finit ici à « \(end.shown) », et non à « \(modelEnd.shown) »",
        en: "this scenario (\(source)) ends at “\(end.shown)” here, not at “\(modelEnd.shown)”"))
  }
}

private func swappedAnswer(
  _ pair: LabelPair, _ usual: Choice, _ message: Wording
) -> Diagnostic {
  Diagnostic(
    .failedScenario, at: pair.translation.place,
    Wording(
      fr: "« \(pair.original) » est traduit ici par « \(pair.translation.text) », et à la ligne "
        + "\(usual.place.line) par « \(usual.text) » : \(message.french)",
      en: "“\(pair.original)” is translated by “\(pair.translation.text)” here, and on line "
        + "\(usual.place.line) by “\(usual.text)”: \(message.english)"),
    help: Wording(
      fr: "deux réponses ont été échangées : corrigez-les là où elles sont fausses",
      en: "two answers have been swapped: correct them where they are wrong"))
}
