/// Sets what the template of the map sees.
func setMap(_ model: inout Model, _ tree: Tree, _ sheet: Sheet, _ layout: PlacedTree) {
  let map = TreeMap(tree, layout.graph)
  model.set(list: .map, map.strands.enumerated()) { model, numbered in
    let (place, strand) = numbered
    model.set(.number, place + 1)
    let head = strand.boxes.first?.step ?? tree.start
    let waysIn = layout.graph.waysIn[head]
    model.set(flag: .`has-ways-in`, !waysIn.isEmpty)
    model.set(list: .`ways-in`, waysIn) { model, edge in
      let label = tree.steps[edge.step].choices[edge.choice].label
      model.set(.label, label, on: sheet, onWhole: true)
      model.set(.number, layout.steps[edge.step].number)
      model.set(.address, anchor: tree.steps[edge.step].id)
    }
    model.set(list: .boxes, strand.boxes.enumerated()) { model, box in
      setBox(&model, box.element, tree, sheet, layout)
      model.set(flag: .first, box.offset == 0)
      model.set(flag: .last, box.offset == strand.boxes.count - 1)
    }
  }
}

private func setBox(
  _ model: inout Model, _ box: TreeMap.Box, _ tree: Tree, _ sheet: Sheet, _ layout: PlacedTree
) {
  let step = tree.steps[box.step]
  setKind(&model, step, sheet)
  model.set(.id, step.id)
  model.set(.number, layout.steps[box.step].number)
  model.set(.address, anchor: step.id)
  model.set(.heading, escaping: step.title)
  model.set(one: .down, box.down) { model, number in
    let choice = step.choices[number]
    setChoice(&model, choice, layout, sheet)
    model.set(.address, anchor: tree.steps[choice.target].id)
  }
  model.set(flag: .`has-aside`, !box.asides.isEmpty)
  model.set(list: .aside, box.asides) { model, aside in
    let target = tree.steps[aside.target]
    setChoice(&model, step.choices[aside.choice], layout, sheet)
    model.set(.address, anchor: target.id)
    setTone(&model, target, sheet)
    model.set(.heading, escaping: target.title)
    model.set(flag: .drawn, aside.isDrawn)
  }
}
