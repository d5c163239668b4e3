import Diagnostics
import TreeGraph

/// What the `start` template sees.
func startModel(_ tree: Tree, _ sheet: Sheet, _ placed: PlacedPage, _ layout: PlacedTree) -> Model {
  let heading = placed.page.matter.title
  let title = placed.page.matter.isDiscreet ? sheet.word("begin") : heading
  var model = commonModel(sheet, title: treeTitle(title, sheet, placed))
  model.set(.heading, escaping: heading)
  if let home = sheet.frame.edition.home, home != sheet.route {
    setBack(&model, to: home, sheet.voice.home, sheet)
  }
  model.set(.body, tree.opening, on: sheet)
  model.set(.`begin-address`, addressOf: layout.steps[tree.start].route, on: sheet)
  model.set(.`whole-address`, addressOf: layout.whole, on: sheet)
  let total = layout.mostQuestions
  model.set(
    .`question-count-text`,
    total == 0
      ? nil
      : sheet.word(total == 1 ? "question-count-one" : "question-count", ["total": "\(total)"]))
  setColophon(&model, placed.page, sheet)
  return model
}

/// The `<title>` of a tree's page: on a discreet tree it ends in the tree's short name.
private func treeTitle(_ title: String, _ sheet: Sheet, _ placed: PlacedPage) -> String {
  let site =
    placed.page.matter.isDiscreet
    ? shortTitle(of: placed, in: sheet.site) : sheet.site.settings.title
  return filled(sheet.voice.titlePage, ["title": title, "site": site])
}

/// What a step is called where its words may be read over a shoulder: on a discreet tree by its
/// number among its kind.
func stepTitle(
  _ step: Step, _ place: PlacedStep, _ placed: PlacedPage, _ sheet: Sheet
) -> String {
  guard placed.page.matter.isDiscreet else { return step.title }
  return sheet.word("title-\(step.kind.rawValue)", ["number": "\(place.ordinal)"])
}

/// What the templates `question`, `advice` and `outcome` see.
func stepModel(
  _ index: Int, of tree: Tree, _ sheet: Sheet, _ placed: PlacedPage, _ layout: PlacedTree
) -> Model {
  let step = tree.steps[index]
  let place = layout.steps[index]
  let title = stepTitle(step, place, placed, sheet)
  var model = commonModel(sheet, title: treeTitle(title, sheet, placed))
  model.set(.heading, step.heading, on: sheet)
  model.set(flag: .noindex, true)
  setKind(&model, step, sheet)
  model.set(.number, place.number)
  if step.kind == .question {
    let values: KeyValuePairs = [
      "number": "\(place.questionsSoFar)", "total": "\(layout.mostQuestions)",
    ]
    model.set(.`position-text`, sheet.word("position", values))
  }
  model.set(.body, step.text, on: sheet)
  model.set(list: .choices, step.choices) { model, choice in
    setChoice(&model, choice, layout, sheet)
    model.set(.address, addressOf: layout.steps[choice.target].route, on: sheet)
  }
  let before = place.wayIn.map { layout.steps[$0.step].route } ?? placed.route
  setBack(&model, to: before, sheet.word("back"), sheet)
  setAnswers(&model, index, tree, layout, sheet)
  model.set(.`restart-address`, addressOf: placed.route, on: sheet)
  model.set(.`whole-here`, addressOf: layout.whole, fragment: step.id, on: sheet)
  if step.kind == .outcome, step.tone == .danger || step.tone == .support {
    setCalls(&model, placed.page, sheet)
  }
  return model
}

/// Sets the names of a choice, but for its address.
func setChoice(_ model: inout Model, _ choice: Choice, _ layout: PlacedTree, _ sheet: Sheet) {
  model.set(.label, choice.label, on: sheet)
  model.set(.number, layout.steps[choice.target].number)
}

/// What a step is and its tone, in words and flags.
func setKind(_ model: inout Model, _ step: Step, _ sheet: Sheet) {
  model.set(.`kind-text`, sheet.word("kind-\(step.kind.rawValue)"))
  model.set(flag: .`is-question`, step.kind == .question)
  model.set(flag: .`is-advice`, step.kind == .advice)
  model.set(flag: .`is-outcome`, step.kind == .outcome)
  setTone(&model, step, sheet)
}

/// The tone of a step in words and flags.
func setTone(_ model: inout Model, _ step: Step, _ sheet: Sheet) {
  model.set(.tone, step.tone?.rawValue)
  model.set(.`tone-text`, step.tone.map { sheet.word("tone-\($0.rawValue)") })
  model.set(flag: .`is-safe`, step.tone == .safe)
  model.set(flag: .`is-caution`, step.tone == .caution)
  model.set(flag: .`is-danger`, step.tone == .danger)
  model.set(flag: .`is-support`, step.tone == .support)
}

/// More answers than these are not listed: the page would be too heavy for a phone.
private let mostAnswersShown = 20

/// The answers so far, where every step before this one has a single way in.
private func setAnswers(
  _ model: inout Model, _ index: Int, _ tree: Tree, _ layout: PlacedTree, _ sheet: Sheet
) {
  var answers: [StepGraph.Edge] = []
  var last = layout.steps[index].lastAnswer
  while let edge = last {
    if answers.count == mostAnswersShown { return }
    answers.append(edge)
    last = layout.steps[edge.step].lastAnswer
  }
  if answers.isEmpty { return }
  answers.reverse()
  model.set(list: .answers, answers.enumerated()) { model, answer in
    let (place, edge) = answer
    let step = tree.steps[edge.step]
    model.set(.question, step.heading, on: sheet)
    model.set(.answer, step.choices[edge.choice].label, on: sheet)
    model.set(.address, addressOf: layout.steps[edge.step].route, on: sheet)
    model.set(.number, place + 1)
  }
  model.set(.`answers-text`, sheet.word("answers", ["total": "\(answers.count)"]))
}

private func setCalls(_ model: inout Model, _ page: Page, _ sheet: Sheet) {
  let calls = helpBlocks(page, sheet.site.settings).flatMap { block in
    block.lines.compactMap { line in line.phone.map { (block.country, line.name, phone: $0) } }
  }
  model.set(list: .calls, calls) { model, call in
    let (country, name, phone) = call
    let values: KeyValuePairs = ["phone": unbroken(phone), "country": country]
    model.set(.text, sheet.word("call", values))
    model.set(.country, country)
    model.set(.label, sheet.word("call-label", values))
    model.set(.address, telephoneAddress(phone))
    model.set(.name, name)
  }
}

/// What the `whole` template sees: the tree on one page.
func wholeModel(_ tree: Tree, _ sheet: Sheet, _ placed: PlacedPage, _ layout: PlacedTree) -> Model {
  var model = commonModel(sheet, title: treeTitle(sheet.word("whole-title"), sheet, placed))
  model.set(.heading, escaping: placed.page.matter.title)
  setBack(&model, to: placed.route, sheet.word("back"), sheet)
  model.set(.`begin-address`, addressOf: layout.steps[tree.start].route, on: sheet)
  model.set(.body, tree.opening, on: sheet, onWhole: true)
  model.write(.steps) { steps in
    sheet.add(tree.steps.indices, to: &steps, with: "whole-step") {
      setWholeStep(&$0, $1, of: tree, sheet, layout)
    }
  }
  setMap(&model, tree, sheet, layout)
  // Thanks are said once, on the start page.
  setColophon(&model, placed.page, withCredits: false, sheet)
  return model
}

/// What the template `whole-step` sees: a step among all others. A tree may have thousands of them:
/// each is set by itself, and cast in its mould.
private func setWholeStep(
  _ model: inout Model, _ index: Int, of tree: Tree, _ sheet: Sheet, _ layout: PlacedTree
) {
  let step = tree.steps[index]
  setKind(&model, step, sheet)
  model.set(.id, step.id)
  model.set(.number, layout.steps[index].number)
  model.set(.heading, step.heading, on: sheet, onWhole: true)
  model.set(.body, step.text, on: sheet, onWhole: true)
  model.set(.`page-address`, addressOf: layout.steps[index].route, on: sheet)
  model.set(flag: .`has-choices`, !step.choices.isEmpty)
  model.set(list: .choices, step.choices) { model, choice in
    setChoice(&model, choice, layout, sheet)
    model.set(.address, anchor: tree.steps[choice.target].id)
  }
}
