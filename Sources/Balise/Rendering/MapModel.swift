import Diagnostics
import TreeGraph

/// Sets the map of a tree, box by box: it may have thousands.
func setMap(_ model: inout Model, _ tree: Tree, _ sheet: Sheet, _ layout: PlacedTree) {
  let map = TreeMap(layout.graph)
  model.write(.map) { html in
    sheet.add(map.strands.enumerated(), to: &html, with: "map-strand") {
      setStrand(&$0, $1.element, number: $1.offset + 1, tree, sheet, layout)
    }
  }
}

/// What the template `map-strand` sees.
private func setStrand(
  _ model: inout Model, _ strand: TreeMap.Strand, number: Int, _ tree: Tree, _ sheet: Sheet,
  _ layout: PlacedTree
) {
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
    sheet.add(strand.boxes.enumerated(), to: &html, with: "map-box") { model, box in
      setBox(&model, box.element, tree, sheet, layout)
      model.set(flag: .first, box.offset == 0)
      model.set(flag: .last, box.offset == strand.boxes.count - 1)
    }
  }
}

/// What the template `map-box` sees, but for the box's place in its strand.
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
