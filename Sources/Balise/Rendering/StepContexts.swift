import Templates
import TreeGraph

extension OutputPage {
  /// What the template `start` sees.
  func startContext(_ tree: Tree, _ layout: PlacedTree, of placed: PlacedPage) -> Context {
    let heading = placed.page.frontMatter.title
    // What somebody who searches recognises, in the words that its publisher shows to everybody.
    let isDiscreet = placed.page.frontMatter.isDiscreet
    let shown = isDiscreet ? navigationText(of: placed, in: site) : nil
    let title = shown ?? heading
    var context = commonContext(title: documentTitle(title))
    context.set(.heading, escaping: heading)
    setWayHome(&context)
    context.set(.body, tree.opening, on: self)
    context.set(.`begin-address`, addressOf: layout.steps[tree.start].route, on: self)
    context.set(.`whole-address`, addressOf: layout.whole, on: self)
    context.set(.`question-count-text`, questionCount(of: layout))
    setColophon(&context, of: placed.page)
    return context
  }

  /// The `<title>` of a page below a tree: on a discreet tree, or where there are several, it ends in
  /// the tree's short name.
  func treeTitle(_ title: String, _ placed: PlacedPage) -> String {
    guard placed.page.frontMatter.isDiscreet || links.hasSeveralTrees else {
      return documentTitle(title)
    }
    return word("title-page", ["title": title, "site": shortTitle(of: placed)])
  }

  /// How many questions a tree asks at most; nil where it asks none, or where nobody can tell.
  private func questionCount(of layout: PlacedTree) -> String? {
    guard let most = layout.mostQuestions, most > 0 else { return nil }
    if most == 1 { return word("question-count-one") }
    return interface.word("question-count", number: most)
  }

  /// What a step is called where its words may be read over a shoulder: on a discreet tree by its
  /// number.
  func title(of step: Step, _ place: PlacedStep, _ placed: PlacedPage) -> String {
    guard placed.page.frontMatter.isDiscreet else {
      return place.hasTwin ? "\(step.title) (\(place.number))" : step.title
    }
    return word("title-\(step.kind.rawValue)", ["number": "\(place.number)"])
  }

  /// What the templates `question`, `advice` and `outcome` see.
  func stepContext(
    _ index: Int, of tree: Tree, _ layout: PlacedTree, on placed: PlacedPage
  ) -> Context {
    let (step, place) = (tree.steps[index], layout.steps[index])
    var context = commonContext(title: treeTitle(title(of: step, place, placed), placed))
    context.set(.heading, step.heading, on: self)
    context.set(flag: .noindex, true)
    setKind(&context, of: step)
    context.set(.number, place.number)
    setPosition(&context, of: step, place, layout)
    context.set(.body, step.text, on: self)
    context.set(list: .choices, step.choices) { context, choice in
      setChoice(&context, choice, layout)
      if choice.exit == nil {
        context.set(.address, addressOf: layout.steps[choice.target].route, on: self)
      }
    }
    setBack(&context, to: stepBefore(index, tree, layout, placed), word("back"))
    setAnswers(&context, before: index, tree, layout)
    context.set(.`restart-address`, addressOf: placed.route, on: self)
    context.set(.`whole-here`, addressOf: layout.whole, fragment: boxID(place), on: self)
    context.set(.`where-text`, word("where-step", ["number": "\(place.number)"]))
    if step.tone == .danger || step.tone == .support { setCalls(&context, on: placed.page) }
    return context
  }

  /// Where a reader was before a step: a page only if every path comes from there.
  private func stepBefore(
    _ index: Int, _ tree: Tree, _ layout: PlacedTree, _ placed: PlacedPage
  ) -> Route? {
    if let edge = layout.steps[index].onlyIncoming { return layout.steps[edge.step].route }
    let isOnlyStart =
      index == tree.start && layout.graph.incoming[index].isEmpty && !layout.steps[index].isEntered
    return isOnlyStart ? placed.route : nil
  }

  /// Sets which question this is, of how many: a number that is true on every path, or none.
  private func setPosition(
    _ context: inout Context, of step: Step, _ place: PlacedStep, _ layout: PlacedTree
  ) {
    guard step.kind == .question else { return }
    context.set(flag: .`short-choices`, hasShortChoices(step))
    guard let number = place.questionsSoFar, let total = layout.mostQuestions else {
      return context.set(.`position-text`, word("kind-question"))
    }
    let values: KeyValuePairs = ["number": "\(number)", "total": "\(total)"]
    context.set(.`position-text`, word("position", values))
  }

  /// Sets the names of a choice, but for the address of one that leads to a step.
  func setChoice(_ context: inout Context, _ choice: Choice, _ layout: PlacedTree) {
    context.set(.label, choice.label, on: self)
    guard let exit = choice.exit else {
      context.set(.number, layout.steps[choice.target].number)
      context.set(.`leads-on`, nil)
      return
    }
    context.set(.number, nil)
    context.set(.`leads-on`, heading(of: exit))
    setAddress(&context, of: exit)
  }

  /// Sets the address that an exit leads to.
  func setAddress(_ context: inout Context, of exit: Exit) {
    let address = source.flatMap { site.address(ofLink: exit.link, from: $0.index) }
    context.set(.address, addressOf: address?.route, fragment: address?.fragment, on: self)
  }

  /// What the place is called that an exit leads to.
  func heading(of exit: Exit) -> String {
    guard let source, let index = site.page(behind: exit, on: source.index) else { return "" }
    let page = site.pages[index].page
    let step = exit.fragment.flatMap { page.tree?.indexOfID[$0] }
    return step.flatMap { page.tree?.steps[$0].title } ?? page.frontMatter.title
  }

  /// Sets what a step is and its tone, in words and flags.
  func setKind(_ context: inout Context, of step: Step) {
    setKind(&context, step.kind, tone: step.tone)
  }

  /// The same for what is no step.
  func setKind(_ context: inout Context, _ kind: Step.Kind, tone: Tone?) {
    context.set(.`kind-text`, word("kind-\(kind.rawValue)"))
    context.set(flag: .`is-question`, kind == .question)
    context.set(flag: .`is-advice`, kind == .advice)
    context.set(flag: .`is-outcome`, kind == .outcome)
    setTone(&context, tone)
  }

  /// Sets the tone of a step in words and flags.
  func setTone(_ context: inout Context, _ tone: Tone?) {
    context.set(.tone, tone?.rawValue)
    context.set(.`tone-text`, tone.map { word("tone-\($0.rawValue)") })
    context.set(flag: .`is-safe`, tone == .safe)
    context.set(flag: .`is-caution`, tone == .caution)
    context.set(flag: .`is-danger`, tone == .danger)
    context.set(flag: .`is-support`, tone == .support)
  }

  /// Sets the answers so far, where every step before this one has a single way in.
  private func setAnswers(
    _ context: inout Context, before index: Int, _ tree: Tree, _ layout: PlacedTree
  ) {
    var answers: [StepGraph.Edge] = []
    var last = layout.steps[index].lastAnswer
    while let edge = last {
      if answers.count == mostAnswersShown { return }
      answers.append(edge)
      last = layout.steps[edge.step].lastAnswer
    }
    if answers.isEmpty { return }
    context.set(list: .answers, answers.reversed().enumerated()) { context, answer in
      let (place, edge) = answer
      let step = tree.steps[edge.step]
      context.set(.question, step.heading, on: self)
      context.set(.answer, step.choices[edge.choice].label, on: self)
      context.set(.address, addressOf: layout.steps[edge.step].route, on: self)
      context.set(.number, place + 1)
    }
    context.set(.`answers-text`, interface.word("answers", number: answers.count))
  }
}

/// The name of a step's box on the map: one that no author can give, for the sake of its full stop.
func boxID(_ place: PlacedStep) -> String { "map.\(place.number)" }

/// The same for any target of a tree: steps are numbered in the order written, exits after them.
func boxID(of target: Int) -> String { "map.\(target + 1)" }

/// Whether the answers of a question find room side by side on a small phone: two, both short.
private func hasShortChoices(_ step: Step) -> Bool {
  step.choices.count == 2 && step.choices.allSatisfy { $0.text.count <= longestShortLabel }
}

/// In characters: “Je ne sais pas” on two lines.
private let longestShortLabel = 14

/// More answers than these are not listed: the page would be too heavy for a phone.
private let mostAnswersShown = 20
