/// Translations whose steps, choices or targets are not the original's.
func translationDrift(in site: Site) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for placed in site.pages {
    guard placed.page.path.suffix != nil,
      let original = placed.translations.first(where: { site.pages[$0].page.path.suffix == nil })
    else { continue }
    diagnostics += drift(of: placed.page, from: site.pages[original].page)
  }
  return diagnostics
}

private func drift(of page: Page, from original: Page) -> [Diagnostic] {
  let file = original.path.file
  guard let tree = page.tree, let model = original.tree else {
    if (page.tree == nil) == (original.tree == nil) { return [] }
    return [
      Diagnostic(
        .translationDrift, at: page.matter.place,
        Wording(
          fr: "l'une des deux versions est un arbre, l'autre non (\(file))",
          en: "one of the two versions is a tree, the other is not (\(file))"),
        help: Wording(
          fr: "mettez le même « layout » dans les deux", en: "put the same “layout” in both"))
    ]
  }
  guard tree.isWhole, model.isWhole else { return [] }
  let models = Dictionary(model.steps.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
  let ids = Set(tree.steps.map(\.id))
  var diagnostics: [Diagnostic] = []
  for step in model.steps where !ids.contains(step.id) {
    diagnostics.append(
      Diagnostic(
        .translationDrift, at: page.matter.place,
        Wording(
          fr: "l'étape « #\(step.id) » de \(file) manque ici",
          en: "the step “#\(step.id)” of \(file) is missing here"),
        help: Wording(fr: "traduisez-la", en: "translate it")))
  }
  for step in tree.steps {
    guard let counterpart = models[step.id] else {
      diagnostics.append(
        Diagnostic(
          .translationDrift, at: step.place,
          Wording(
            fr: "l'étape « #\(step.id) » n'existe pas dans \(file)",
            en: "the step “#\(step.id)” does not exist in \(file)"),
          help: didYouMean(step.id, among: models.keys.sorted(), prefix: "#")))
      continue
    }
    let here = step.choices.map { "#" + tree.steps[$0.target].id }
    let there = counterpart.choices.map { "#" + model.steps[$0.target].id }
    if here != there || step.tone != counterpart.tone {
      diagnostics.append(differentStep(step, file, here: here, there: there))
    }
  }
  return diagnostics
}

private func differentStep(
  _ step: Step, _ file: String, here: [String], there: [String]
) -> Diagnostic {
  guard here != there else {
    return Diagnostic(
      .translationDrift, at: step.place,
      Wording(
        fr: "le ton de « #\(step.id) » n'est pas celui de \(file)",
        en: "the tone of “#\(step.id)” is not that of \(file)"),
      help: Wording(fr: "mettez la même classe", en: "put the same class"))
  }
  func list(_ targets: [String], _ none: String) -> String {
    targets.isEmpty ? none : targets.joined(separator: ", ")
  }
  return Diagnostic(
    .translationDrift, at: step.choices.first?.place ?? step.place,
    Wording(
      fr:
        "« #\(step.id) » mène ici à \(list(here, "rien")), et dans \(file) à \(list(there, "rien"))",
      en:
        "“#\(step.id)” leads to \(list(here, "nothing")) here, in \(file) to \(list(there, "nothing"))"
    ),
    help: Wording(
      fr: "une traduction garde les mêmes choix, dans le même ordre",
      en: "a translation keeps the same choices in the same order"))
}
