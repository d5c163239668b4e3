/// A walk through a tree by its answers.
struct Walk {
  /// Every choice taken, those of advice included.
  var choices: [StepGraph.Edge] = []
  /// The step reached.
  var step: Int
  /// The first answer that the step reached does not offer; nil when all were taken.
  var stuckAnswer: Int?
}

/// Where some answers lead from the start; steps with one choice are walked through.
func follow(_ answers: [String], in tree: Tree) -> Walk {
  var walk = Walk(step: tree.start)
  func take(_ choice: Int) {
    walk.choices.append(StepGraph.Edge(step: walk.step, choice: choice))
    walk.step = tree.steps[walk.step].choices[choice].target
  }
  func walkThroughAdvice() {
    // A ring of advice would turn for ever: no tree has more steps than these.
    var rest = tree.steps.count
    while rest > 0, tree.steps[walk.step].kind == .advice {
      take(0)
      rest -= 1
    }
  }
  walkThroughAdvice()
  for (index, answer) in answers.enumerated() {
    let wanted = comparable(answer)
    let choices = tree.steps[walk.step].choices
    guard let choice = choices.firstIndex(where: { comparable($0.text) == wanted }) else {
      walk.stuckAnswer = index
      return walk
    }
    take(choice)
    walkThroughAdvice()
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
  /// The answers along a way as a scenario names them: the labels chosen at questions.
  package func answers(along way: [StepGraph.Edge]) -> [String] {
    way.compactMap { edge in
      let step = steps[edge.step]
      return step.kind == .question ? step.choices[edge.choice].text : nil
    }
  }
}
