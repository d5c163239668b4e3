import Templates
import TreeGraph

extension OutputPage {
  /// What the template `whole` sees: the tree on one page.
  func wholeContext(_ tree: Tree, _ layout: PlacedTree, of placed: PlacedPage) -> Context {
    var context = commonContext(title: treeTitle(word("whole-title"), placed))
    context.set(.heading, escaping: placed.page.frontMatter.title)
    setBack(&context, to: placed.route, shortTitle(of: placed))
    context.set(.`begin-address`, addressOf: layout.steps[tree.start].route, on: self)
    context.set(.body, tree.opening, on: self, onWhole: true)
    context.set(list: .steps, tree.steps.indices) { context, index in
      setWholeStep(&context, index, of: tree, layout)
    }
    context.set(list: .map, TreeMap(layout.graph).strands.enumerated()) { context, strand in
      setStrand(&context, strand.element, number: strand.offset + 1, of: tree, layout)
    }
    // Also here: this page is handed on alone.
    setColophon(&context, of: placed.page)
    return context
  }

  /// Sets a step among all others.
  private func setWholeStep(
    _ context: inout Context, _ index: Int, of tree: Tree, _ layout: PlacedTree
  ) {
    let step = tree.steps[index]
    setKind(&context, of: step)
    context.set(.id, step.id)
    context.set(.number, layout.steps[index].number)
    context.set(.heading, step.heading, on: self, onWhole: true)
    context.set(.body, step.text, on: self, onWhole: true)
    let number: KeyValuePairs = ["number": "\(layout.steps[index].number)"]
    context.set(.`page-address`, addressOf: layout.steps[index].route, on: self)
    context.set(.`page-text`, word("step-alone", number))
    context.set(.`box-address`, anchor: boxID(layout.steps[index]))
    context.set(.`box-text`, word("step-on-map", number))
    context.set(flag: .`has-choices`, !step.choices.isEmpty)
    context.set(list: .choices, step.choices) { context, choice in
      setChoice(&context, choice, layout)
      if choice.exit == nil {
        context.set(.address, anchor: tree.steps[choice.target].id)
      }
    }
  }

  // MARK: The map

  private func setStrand(
    _ context: inout Context, _ strand: TreeMap.Strand, number: Int, of tree: Tree,
    _ layout: PlacedTree
  ) {
    context.set(.number, number)
    let isLong = layout.graph.next.count > mostStepsInSight
    let isOne = strand.boxes.count == 1 && strand.boxes.allSatisfy(\.asides.isEmpty)
    context.set(flag: .folded, isLong && number > 1 && !isOne)
    let incoming = layout.graph.incoming[strand.boxes.first?.step ?? tree.start]
    context.set(flag: .`has-ways-in`, !incoming.isEmpty)
    context.set(list: .`ways-in`, incoming) { context, edge in
      let step = tree.steps[edge.step]
      context.set(.label, step.choices[edge.choice].label, on: self, onWhole: true)
      context.set(.number, layout.steps[edge.step].number)
      context.set(.address, anchor: step.id)
    }
    context.set(list: .boxes, strand.boxes.enumerated()) { context, box in
      setBox(&context, box.element, of: tree, layout)
      context.set(flag: .first, box.offset == 0)
      context.set(flag: .last, box.offset == strand.boxes.count - 1)
    }
  }

  /// Sets the names of a box, but for its place in its strand.
  private func setBox(
    _ context: inout Context, _ box: TreeMap.Box, of tree: Tree, _ layout: PlacedTree
  ) {
    if let exit = tree.exit(at: box.step) { return setBox(&context, of: exit, at: box.step) }
    let step = tree.steps[box.step]
    setKind(&context, of: step)
    context.set(.id, step.id)
    context.set(.`box-id`, boxID(layout.steps[box.step]))
    context.set(.number, layout.steps[box.step].number)
    context.set(.address, anchor: step.id)
    context.set(.heading, escaping: step.title)
    context.set(one: .down, box.down) { context, number in
      let choice = step.choices[number]
      setChoice(&context, choice, layout)
      if choice.exit == nil {
        context.set(.address, anchor: tree.steps[choice.target].id)
      }
    }
    context.set(flag: .`has-aside`, !box.asides.isEmpty)
    context.set(list: .aside, box.asides) { context, aside in
      setAside(&context, aside, of: step, tree, layout)
    }
    setEdges(&context, of: box, step, tree, layout)
  }

  /// Sets all choices of a box, in the order in which their author wrote them; `first` and `last` are
  /// said of those that do not lead down.
  private func setEdges(
    _ context: inout Context, of box: TreeMap.Box, _ step: Step, _ tree: Tree,
    _ layout: PlacedTree
  ) {
    context.set(list: .edges, box.edges(to: layout.graph.next[box.step])) { context, edge in
      context.set(flag: .`goes-down`, edge.choice == box.down)
      context.set(flag: .first, edge == box.asides.first)
      context.set(flag: .last, edge == box.asides.last)
      setAside(&context, edge, of: step, tree, layout)
    }
  }

  /// Sets a choice that leaves a strand, and the step beside it.
  private func setAside(
    _ context: inout Context, _ aside: TreeMap.Aside, of step: Step, _ tree: Tree,
    _ layout: PlacedTree
  ) {
    setChoice(&context, step.choices[aside.choice], layout)
    context.set(flag: .drawn, aside.isDrawn)
    context.set(.`box-id`, boxID(of: aside.target))
    if let exit = tree.exit(at: aside.target) {
      setTone(&context, nil)
      return context.set(.heading, escaping: heading(of: exit))
    }
    let target = tree.steps[aside.target]
    context.set(.address, anchor: target.id)
    setTone(&context, target.tone)
    context.set(.heading, escaping: target.title)
  }

  /// Sets the names of a box that stands for another page.
  private func setBox(_ context: inout Context, of exit: Exit, at target: Int) {
    setKind(&context, .outcome, tone: nil)
    context.set(.id, nil)
    context.set(.`box-id`, boxID(of: target))
    context.set(.number, nil)
    setAddress(&context, of: exit)
    context.set(.heading, escaping: heading(of: exit))
    context.set(flag: .`has-aside`, false)
    context.set(list: .aside, [Int]()) { _, _ in }
    context.set(list: .edges, [Int]()) { _, _ in }
    context.set(one: .down, Int?.none) { _, _ in }
  }
}

/// A tree of more steps has a map of which all strands but the first are folded.
private let mostStepsInSight = 25
