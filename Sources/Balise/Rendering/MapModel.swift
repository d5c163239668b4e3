/// Sets the map of a tree, box by box: it may have thousands.
func setMap(_ model: inout Model, _ tree: Tree, _ sheet: Sheet, _ layout: PlacedTree) {
  let map = TreeMap(tree, layout.graph)
  model.write(.map) { html in
    for (place, strand) in map.strands.enumerated() {
      let strand = strandModel(strand, number: place + 1, tree, sheet, layout)
      html += sheet.set(strand, with: "map-strand")
    }
  }
}

/// What the template `map-strand` sees.
private func strandModel(
  _ strand: TreeMap.Strand, number: Int, _ tree: Tree, _ sheet: Sheet, _ layout: PlacedTree
) -> Model {
  var model = Model()
  model.set(.number, number)
  let head = strand.boxes.first?.step ?? tree.start
  let waysIn = layout.graph.waysIn[head]
  model.set(flag: .`has-ways-in`, !waysIn.isEmpty)
  model.set(list: .`ways-in`, waysIn) { model, edge in
    let label = tree.steps[edge.step].choices[edge.choice].label
    model.set(.label, label, on: sheet, onWhole: true)
    model.set(.number, layout.steps[edge.step].number)
    model.set(.address, anchor: tree.steps[edge.step].id)
  }
  model.write(.boxes) { html in
    for (place, box) in strand.boxes.enumerated() {
      var model = boxModel(box, tree, sheet, layout)
      model.set(flag: .first, place == 0)
      model.set(flag: .last, place == strand.boxes.count - 1)
      html += sheet.set(model, with: "map-box")
    }
  }
  return model
}

/// What the template `map-box` sees, but for the box's place in its strand.
private func boxModel(
  _ box: TreeMap.Box, _ tree: Tree, _ sheet: Sheet, _ layout: PlacedTree
) -> Model {
  let step = tree.steps[box.step]
  var model = Model()
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
  return model
}
