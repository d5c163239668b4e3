import Templates
import TreeGraph

extension OutputPage {
  /// What the template `start` sees.
  func startContext(_ tree: Tree, _ layout: PlacedTree, of placed: PlacedPage) -> Context {
    let heading = placed.page.frontMatter.title
    let title = placed.page.frontMatter.isDiscreet ? word("begin") : heading
    var context = commonContext(title: treeTitle(title, placed))
    context.set(.heading, escaping: heading)
    setBack(&context)
    context.set(.body, tree.opening, on: self)
    context.set(.`begin-address`, addressOf: layout.steps[tree.start].route, on: self)
    context.set(.`whole-address`, addressOf: layout.whole, on: self)
    let total = layout.mostQuestions
    let count = total == 1 ? "question-count-one" : "question-count"
    context.set(.`question-count-text`, total == 0 ? nil : word(count, ["total": "\(total)"]))
    setColophon(&context, of: placed.page)
    return context
  }

  /// The `<title>` of a tree's page: on a discreet tree it ends in the tree's short name.
  func treeTitle(_ title: String, _ placed: PlacedPage) -> String {
    guard placed.page.frontMatter.isDiscreet else { return documentTitle(title) }
    return word("title-page", ["title": title, "site": shortTitle(of: placed, in: site)])
  }

  /// What a step is called where its words may be read over a shoulder: on a discreet tree by its
  /// number among its kind.
  func title(of step: Step, _ place: PlacedStep, _ placed: PlacedPage) -> String {
    guard placed.page.frontMatter.isDiscreet else { return step.title }
    return word("title-\(step.kind.rawValue)", ["number": "\(place.ordinal)"])
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
    if step.kind == .question {
      let values: KeyValuePairs = [
        "number": "\(place.questionsSoFar)", "total": "\(layout.mostQuestions)",
      ]
      context.set(.`position-text`, word("position", values))
    }
    context.set(.body, step.text, on: self)
    context.set(list: .choices, step.choices) { context, choice in
      setChoice(&context, choice, layout)
      context.set(.address, addressOf: layout.steps[choice.target].route, on: self)
    }
    setBack(&context, to: place.onlyIncoming.map { layout.steps[$0.step].route } ?? placed.route)
    setAnswers(&context, before: index, tree, layout)
    context.set(.`restart-address`, addressOf: placed.route, on: self)
    context.set(.`whole-here`, addressOf: layout.whole, fragment: step.id, on: self)
    if step.kind == .outcome, step.tone == .danger || step.tone == .support {
      setCalls(&context, on: placed.page)
    }
    return context
  }

  /// Sets the names of a choice, but for its address.
  func setChoice(_ context: inout Context, _ choice: Choice, _ layout: PlacedTree) {
    context.set(.label, choice.label, on: self)
    context.set(.number, layout.steps[choice.target].number)
  }

  /// Sets what a step is and its tone, in words and flags.
  func setKind(_ context: inout Context, of step: Step) {
    context.set(.`kind-text`, word("kind-\(step.kind.rawValue)"))
    context.set(flag: .`is-question`, step.kind == .question)
    context.set(flag: .`is-advice`, step.kind == .advice)
    context.set(flag: .`is-outcome`, step.kind == .outcome)
    setTone(&context, of: step)
  }

  /// Sets the tone of a step in words and flags.
  func setTone(_ context: inout Context, of step: Step) {
    context.set(.tone, step.tone?.rawValue)
    context.set(.`tone-text`, step.tone.map { word("tone-\($0.rawValue)") })
    context.set(flag: .`is-safe`, step.tone == .safe)
    context.set(flag: .`is-caution`, step.tone == .caution)
    context.set(flag: .`is-danger`, step.tone == .danger)
    context.set(flag: .`is-support`, step.tone == .support)
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
    context.set(.`answers-text`, word("answers", ["total": "\(answers.count)"]))
  }

  private func setCalls(_ context: inout Context, on page: Page) {
    let blocks = page.frontMatter.help.compactMap { name in
      site.settings.help.first { $0.id == name.value }
    }
    let calls = blocks.flatMap { block in
      block.lines.compactMap { line in line.phone.map { (block.country, line.name, phone: $0) } }
    }
    context.set(list: .calls, calls) { context, call in
      let (country, name, phone) = call
      let values: KeyValuePairs = ["phone": unbroken(phone), "country": country]
      context.set(.text, word("call", values))
      context.set(.country, country)
      context.set(.label, word("call-label", values))
      context.set(.address, telephoneAddress(phone))
      context.set(.name, name)
    }
  }
}

/// More answers than these are not listed: the page would be too heavy for a phone.
private let mostAnswersShown = 20
