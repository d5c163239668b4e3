import TreeGraph

/// A walk through a tree by its answers.
struct Walk {
  /// Every answer taken; advice is walked through.
  var choices: [StepGraph.Edge] = []
  /// The step reached.
  var step: Int
  /// The first answer that the step reached does not offer; nil when all were taken.
  var stuckAnswer: Int?
}

/// Where some answers lead from the start. `places` are the tree's ``Tree/restingPlaces()``, found once
/// for many walks.
func follow(_ answers: [String], in tree: Tree, _ places: [Int]) -> Walk {
  var walk = Walk(step: places[tree.start])
  for (index, answer) in answers.enumerated() {
    let wanted = comparable(answer)
    let choices = tree.steps[walk.step].choices
    guard let choice = choices.firstIndex(where: { comparable($0.text) == wanted }) else {
      walk.stuckAnswer = index
      return walk
    }
    walk.choices.append(StepGraph.Edge(step: walk.step, choice: choice))
    walk.step = places[choices[choice].target]
  }
  return walk
}

/// A label without the differences that typography makes.
func comparable(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\u{A0}", "\u{202F}": scalars.append(" ")
    case "’": scalars.append("'")
    default: scalars.append(scalar)
    }
  }
  return String(scalars)
}

extension Tree {
  /// For every step the question or outcome one comes to when advice is walked through; a step of a
  /// ring of advice for those that never come to one.
  func restingPlaces() -> [Int] {
    var places = [Int?](repeating: nil, count: steps.count)
    for start in steps.indices {
      var path: [Int] = []
      var step = start
      while places[step] == nil, steps[step].kind == .advice {
        places[step] = step
        path.append(step)
        step = steps[step].choices[0].target
      }
      let end = places[step] ?? step
      for passed in path { places[passed] = end }
      places[step] = end
    }
    return places.map { $0 ?? 0 }
  }

  /// The answers along a path as a scenario names them: the labels chosen at questions.
  package func answers(along path: [StepGraph.Edge]) -> [String] {
    path.compactMap { edge in
      let step = steps[edge.step]
      return step.kind == .question ? step.choices[edge.choice].text : nil
    }
  }
}
