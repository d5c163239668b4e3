/// What the template of the map sees.
func mapModel(_ tree: Tree, _ sheet: Sheet, _ layout: PlacedTree) -> [Model] {
  let map = TreeMap(tree, layout.graph)
  return map.strands.enumerated().map { number, strand in
    var model = Model()
    model.set("number", "\(number + 1)")
    let head = strand.boxes.first?.step ?? tree.start
    let waysIn = layout.graph.waysIn[head].map { edge in
      var model = Model()
      model.set(
        "label", sheet.html(tree.steps[edge.step].choices[edge.choice].label, onWhole: true))
      model.set("number", "\(layout.steps[edge.step].number)")
      model.set("address", "#" + tree.steps[edge.step].id)
      return model
    }
    model.set(flag: "has-ways-in", !waysIn.isEmpty)
    model.set(list: "ways-in", waysIn)
    model.set(
      list: "boxes",
      strand.boxes.enumerated().map { position, box in
        var model = boxModel(box, tree, sheet, layout)
        model.set(flag: "first", position == 0)
        model.set(flag: "last", position == strand.boxes.count - 1)
        return model
      })
    return model
  }
}

private func boxModel(
  _ box: TreeMap.Box, _ tree: Tree, _ sheet: Sheet, _ layout: PlacedTree
) -> Model {
  let step = tree.steps[box.step]
  var model = Model()
  setKind(&model, step, sheet)
  model.set("id", step.id)
  model.set("number", "\(layout.steps[box.step].number)")
  model.set("address", "#" + step.id)
  model.set("heading", escaped(step.title))
  model.set(
    one: "down",
    box.down.map { choice in
      choiceModel(
        step.choices[choice], layout, sheet,
        address: "#" + tree.steps[step.choices[choice].target].id)
    })
  model.set(flag: "has-aside", !box.asides.isEmpty)
  model.set(
    list: "aside",
    box.asides.map { aside in
      let target = tree.steps[aside.target]
      var model = choiceModel(
        step.choices[aside.choice], layout, sheet, address: "#" + target.id)
      setTone(&model, target, sheet)
      model.set("heading", escaped(target.title))
      model.set(flag: "drawn", aside.isDrawn)
      return model
    })
  return model
}
