import Diagnostics

extension Rule {
  static let translationDrift = Rule(
    "translation-drift", .error,
    finds: Wording(
      fr: "une traduction n'a pas les mêmes étapes ou les mêmes choix que l'original",
      en: "a translation has not the same steps or choices as the original"),
    protects: Wording(
      fr:
        "La même réponse doit donner le même conseil dans toutes les langues ; et qui change de "
        + "langue en route doit retrouver son étape.",
      en: "The same answer has to give the same advice in every language; and who changes "
        + "language on the way has to find their step again."),
    wrong: [
      Example.treePath: Example.tree,
      dutchPath: dutch.replacing("[Ja](#r1)", with: "[Ja](#r2)")
        .replacing("[Nee](#r2)", with: "[Nee](#r1)"),
    ],
    right: [Example.treePath: Example.tree, dutchPath: dutch])
}

private let dutchPath = "content/parapluie.nl.md"

private let dutch = """
  ---
  title: Heb je een paraplu nodig?
  layout: tree
  help: belgique
  ---

  ## Regent het? {#q1}

  - [Ja](#r1)
  - [Nee](#r2)

  ## Neem je paraplu mee. {#r1}

  ## Laat hem thuis. {#r2}

  """

/// A translation whose steps, choices or targets are not the original's, or that shows in the browser's
/// history what the original hides.
func translationDrift(of page: Page, from original: Page) -> [Diagnostic] {
  let file = original.path.file
  if original.frontMatter.isDiscreet, !page.frontMatter.isDiscreet,
    !page.frontMatter.doubtful.contains("discreet")
  {
    return [
      Diagnostic(
        .translationDrift, at: page.frontMatter.place,
        Wording(
          fr: "\(file) est discret, cette traduction ne l'est pas : l'historique en dirait trop",
          en: "\(file) is discreet, this translation is not: the history would say too much"),
        help: Wording(fr: "ajoutez « discreet: true »", en: "add “discreet: true”"))
    ]
  }
  switch (page.tree, original.tree) {
  case (nil, nil): return []
  case (let tree?, let model?):
    guard tree.isWhole, model.isWhole else { return [] }
    return Comparison(tree, model, file).drift(front: page.frontMatter)
  default:
    // A misspelt layout has had its own message.
    if page.frontMatter.doubtful.union(original.frontMatter.doubtful).contains("layout") {
      return []
    }
    return [
      Diagnostic(
        .translationDrift, at: page.frontMatter.place,
        Wording(
          fr: "l'une des deux versions est un arbre, l'autre non (\(file))",
          en: "one of the two versions is a tree, the other is not (\(file))"),
        help: Wording(
          fr: "mettez le même « layout » dans les deux", en: "put the same “layout” in both"))
    ]
  }
}

/// A translated tree beside the original it should have the shape of.
private struct Comparison {
  let tree: Tree
  let model: Tree
  let file: String
  /// Ids of the tree that are called differently in the original.
  let renamed: [String: String]

  init(_ tree: Tree, _ model: Tree, _ file: String) {
    self.tree = tree
    self.model = model
    self.file = file
    // Two steps in the same place, each unknown to the other version: one step with two names.
    let pairs = zip(tree.steps, model.steps).filter {
      model.indexOfID[$0.id] == nil && tree.indexOfID[$1.id] == nil
    }
    renamed = Dictionary(pairs.map { ($0.id, $1.id) }, uniquingKeysWith: { a, _ in a })
  }

  func drift(front: FrontMatter) -> [Diagnostic] {
    let known = Set(renamed.values)
    let missing = model.steps.filter { tree.indexOfID[$0.id] == nil && !known.contains($0.id) }
    var diagnostics = missing.map { missingStep($0, at: front.place) }
    if original(of: tree.steps[tree.start].id) != model.steps[model.start].id {
      diagnostics.append(otherStart(at: front.start?.place ?? front.place))
    }
    for step in tree.steps {
      if renamed[step.id] != nil { diagnostics.append(unknownStep(step)) }
      guard let counterpart = model.indexOfID[original(of: step.id)] else {
        diagnostics.append(unknownStep(step))
        continue
      }
      diagnostics += difference(step, model.steps[counterpart])
    }
    return diagnostics
  }

  private func original(of id: String) -> String { renamed[id] ?? id }

  private func difference(_ step: Step, _ counterpart: Step) -> [Diagnostic] {
    let here = step.choices.map { tree.nameInAnyLanguage(of: $0.target) }
    let there = counterpart.choices.map { model.nameInAnyLanguage(of: $0.target) }
    // A choice that is missing with its step, or added with it, goes without saying.
    let shared = here.filter { isExit($0) || model.indexOfID[original(of: $0)] != nil }
      .map(original)
    let expected = there.filter {
      isExit($0) || tree.indexOfID[$0] != nil || renamed.values.contains($0)
    }
    if shared != expected {
      return [otherChoices(step, here: here, there: there)]
    }
    return step.tone == counterpart.tone ? [] : [otherTone(step)]
  }

  private func missingStep(_ step: Step, at place: Place) -> Diagnostic {
    Diagnostic(
      .translationDrift, at: place,
      Wording(
        fr: "l'étape « #\(step.id) » de \(file) manque ici",
        en: "the step “#\(step.id)” of \(file) is missing here"),
      help: Wording(fr: "traduisez-la", en: "translate it"))
  }

  private func unknownStep(_ step: Step) -> Diagnostic {
    let there = renamed[step.id]
    return Diagnostic(
      .translationDrift, at: step.place,
      Wording(
        fr: "l'étape « #\(step.id) » n'existe pas dans \(file)",
        en: "the step “#\(step.id)” does not exist in \(file)"),
      help: there.map {
        Wording(
          fr: "elle y porte le nom « #\($0) » : reprenez-le",
          en: "it is called “#\($0)” there: use that name")
      }
        ?? Wording(
          fr: "supprimez-la ici, ou ajoutez-la à l'original",
          en: "remove it here, or add it to the original"))
  }

  private func otherStart(at place: Place) -> Diagnostic {
    let (here, there) = (tree.steps[tree.start].id, model.steps[model.start].id)
    return Diagnostic(
      .translationDrift, at: place,
      Wording(
        fr: "l'arbre commence ici à « #\(here) », et dans \(file) à « #\(there) »",
        en: "the tree starts at “#\(here)” here, in \(file) at “#\(there)”"),
      help: Wording(fr: "écrivez « start: \(there) »", en: "write “start: \(there)”"))
  }

  private func otherTone(_ step: Step) -> Diagnostic {
    Diagnostic(
      .translationDrift, at: step.place,
      Wording(
        fr: "le ton de « #\(step.id) » n'est pas celui de \(file)",
        en: "the tone of “#\(step.id)” is not that of \(file)"),
      help: Wording(fr: "mettez la même classe", en: "put the same class"))
  }

  private func otherChoices(_ step: Step, here: [String], there: [String]) -> Diagnostic {
    func list(_ ids: [String], _ none: String) -> String {
      ids.isEmpty ? none : ids.map { isExit($0) ? $0 : "#" + $0 }.joined(separator: ", ")
    }
    return Diagnostic(
      .translationDrift, at: step.choices.first?.place ?? step.place,
      Wording(
        fr: "« #\(step.id) » mène ici à \(list(here, "rien")), "
          + "et dans \(file) à \(list(there, "rien"))",
        en: "“#\(step.id)” leads to \(list(here, "nothing")) here, "
          + "in \(file) to \(list(there, "nothing"))"),
      help: Wording(
        fr: "une traduction garde les mêmes choix, dans le même ordre",
        en: "a translation keeps the same choices in the same order"))
  }
}

/// Whether a name is that of an exit, and not the id of a step.
private func isExit(_ name: String) -> Bool { name.contains(".") }

extension Tree {
  /// The name of a target, in which a translation of a page is called as its original is.
  fileprivate func nameInAnyLanguage(of target: Int) -> String {
    guard let exit = exit(at: target), let path = PagePath(exit.file) else {
      return name(of: target)
    }
    return path.stem + ".md" + (exit.fragment.map { "#" + $0 } ?? "")
  }
}
