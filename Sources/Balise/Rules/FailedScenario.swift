import Diagnostics

extension Rule {
  static let failedScenario = Rule(
    "failed-scenario", .error,
    finds: Wording(
      fr: "un scénario n'arrive pas où l'on a dit qu'il arrive",
      en: "a scenario does not end where it was said to"),
    protects: Wording(
      fr: "Les scénarios sont vos propres essais. Quand l'un d'eux échoue, un lecteur qui répond "
        + "ainsi recevrait un autre conseil que celui qui lui est destiné.",
      en:
        "Scenarios are your own tests. When one fails, a reader who answers like that would get "
        + "another advice than the one meant for them."),
    in: Example.treePath,
    Example.tree.replacing(
      "help: belgique\n",
      with: "help: belgique\nscenarios:\n  - { answers: [Non], ends: r2 }\n"),
    slip: ("ends: r2", "ends: r1"))
}

/// Scenarios of an editor that do not end where they should. Of those that get stuck in one and the
/// same way only the first is named.
func failedScenarios(of page: Int, in site: Site) -> [Diagnostic] {
  guard let tree = site.pages[page].page.tree else { return [] }
  var stuck: Set<[String]> = []
  var walker = Walker(site)
  return site.pages[page].page.frontMatter.scenarios.compactMap { scenario in
    let answers = scenario.answers.map(\.value)
    let walk = walker.follow(answers, from: page, tree)
    guard let reached = site.pages[walk.page].page.tree,
      let end = WalkEnd(walk, from: page, in: site)
    else { return nil }
    if let index = walk.stuckAnswer {
      guard stuck.insert(answers[..<index].map(comparable)).inserted else { return nil }
      return unknownAnswer(scenario.answers[index], at: walk.target, of: reached)
    }
    return end.isMeant(by: scenario.ends.value)
      ? nil : otherEnd(scenario, walk, end, from: page, in: site)
  }
}

/// Where a scenario ends.
struct WalkEnd {
  /// Seen from the page of the scenario: `r1`, `autre.md#r1`, `parents.md`.
  let name: String
  private let page: PagePath
  private let file: String
  private let fragment: String?
  private let isHere: Bool

  /// The end of a walk that began on a page; nil where the page it has come to is no tree.
  init?(_ walk: Walk, from page: Int, in site: Site) {
    guard let tree = site.pages[walk.page].page.tree else { return nil }
    self.page = site.pages[page].page.path
    isHere = walk.page == page && tree.exit(at: walk.target) == nil
    if let exit = tree.exit(at: walk.target) {
      (file, fragment) = (exit.file, exit.fragment)
      name = exit.name
    } else {
      let id = tree.steps[walk.target].id
      (file, fragment) = (site.pages[walk.page].page.path.file, id)
      name = isHere ? id : "\(file)#\(id)"
    }
  }

  /// What a message calls it.
  var shown: String { isHere ? "#" + name : name }

  /// Whether it is the same in another language of the site.
  func isSame(as other: WalkEnd) -> Bool {
    fragment == other.fragment && PagePath(file)?.stem == PagePath(other.file)?.stem
  }

  /// Whether it is what an author wrote: a step, or a page and perhaps what of it.
  func isMeant(by written: String) -> Bool {
    if isHere, written == fragment { return true }
    let link = LocalLink(
      written: written, text: "", isImage: false, place: Place(path: "", line: 0))
    guard written.contains(".md"), names(link.path(from: page) ?? page.file) else { return false }
    return link.fragment == nil || link.fragment == fragment
  }
}

extension WalkEnd {
  /// Whether an author who writes the name of a file means this one: in a translation also by the name of
  /// its original, as in links.
  private func names(_ written: String) -> Bool {
    if written == file { return true }
    guard let suffix = page.suffix, let meant = PagePath(written), let end = PagePath(file) else {
      return false
    }
    return meant.stem == end.stem
      && [meant.suffix, end.suffix].allSatisfy { $0 == nil || $0 == suffix }
  }
}

private func unknownAnswer(
  _ answer: Located<String>, at target: Int, of tree: Tree
) -> Diagnostic {
  let labels = tree.exit(at: target) == nil ? tree.steps[target].choices.map(\.text) : []
  let shown = tree.shown(target)
  return Diagnostic(
    .failedScenario, at: answer.place,
    Wording(
      fr: "la réponse « \(answer.value) » n'existe pas à l'étape « \(shown) »",
      en: "there is no answer “\(answer.value)” at the step “\(shown)”"),
    help: tree.kind(of: target) == .question
      ? Wording(
        fr: "réponses possibles : \(labels.joined(separator: ", "))",
        en: "possible answers: \(labels.joined(separator: ", "))")
      : Wording(
        fr: "le chemin finit déjà à « \(shown) » : supprimez les réponses de trop",
        en: "the path has already ended at “\(shown)”: remove the answers left over"))
}

private func otherEnd(
  _ scenario: Scenario, _ walk: Walk, _ end: WalkEnd, from page: Int, in site: Site
) -> Diagnostic {
  let wanted = scenario.ends
  let meant = wanted.value.contains(".md") ? wanted.value : "#" + wanted.value
  guard let tree = site.pages[page].page.tree,
    tree.indexOfID[wanted.value] != nil || wanted.value.contains(".md")
  else {
    return Diagnostic(
      .failedScenario, at: wanted.place,
      Wording(
        fr: "ce scénario finit à « \(meant) », qui n'existe pas",
        en: "this scenario ends at “\(meant)”, which does not exist"),
      help: Wording(
        fr: "ces réponses mènent à « \(end.shown) »", en: "these answers lead to “\(end.shown)”"))
  }
  let answers = scenario.answers.map(\.value).joined(separator: " → ")
  return Diagnostic(
    .failedScenario, at: wanted.place,
    Wording(
      fr: "« \(answers) » finit à « \(end.shown) », et non à « \(meant) »",
      en: "“\(answers)” ends at “\(end.shown)”, not at “\(meant)”"),
    help: walk.page == page
      ? howToMend(walk, tree)
      : Wording(
        fr: "corrigez les choix, ou ce scénario si le changement est voulu",
        en: "mend the choices, or this scenario if the change is meant"))
}

/// More steps of a path are not shown.
private let mostShown = 12

/// The steps a walk passes; of very many the first and the one reached.
private func steps(of walk: Walk, in tree: Tree) -> [Int] {
  var passed = [tree.start]
  func pass(to step: Int) {
    while let last = passed.last, last != step, passed.count <= mostShown,
      tree.kind(of: last) == .advice
    {
      passed.append(tree.steps[last].choices[0].target)
    }
  }
  for choice in walk.choices(on: walk.page) where passed.count <= mostShown {
    pass(to: choice.step)
    passed.append(tree.steps[choice.step].choices[choice.choice].target)
  }
  pass(to: walk.target)
  return passed.count <= mostShown ? passed : passed.prefix(mostShown) + [walk.target]
}

/// The path the answers take, and what may be changed.
private func howToMend(_ walk: Walk, _ tree: Tree) -> Wording {
  var ids = steps(of: walk, in: tree).map(tree.shown)
  if ids.count > mostShown { ids.insert("…", at: ids.count - 1) }
  let path = ids.joined(separator: " → ")
  if tree.kind(of: walk.target) == .question {
    let labels = tree.steps[walk.target].choices.map(\.text).joined(separator: ", ")
    return Wording(
      fr: "chemin suivi : \(path), qui attend une réponse : \(labels)",
      en: "the path was \(path), which waits for an answer: \(labels)")
  }
  return Wording(
    fr: "chemin suivi : \(path) ; corrigez les choix, ou ce scénario si le changement est voulu",
    en: "the path was \(path); mend the choices, or this scenario if the change is meant")
}
