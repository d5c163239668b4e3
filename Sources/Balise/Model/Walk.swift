import TreeGraph

/// A walk through a tree by its answers; where one leads to another tree, it goes on there.
struct Walk {
  /// Every answer taken, in whatever tree: its page and the choice. Advice is walked through.
  var answered: [(page: Int, edge: StepGraph.Edge)] = []
  /// The page whose tree the walk has come to.
  var page: Int
  /// The target reached there: a step, or an exit to a page that is no tree.
  var target: Int
  /// The first answer that the step reached does not offer; nil when all were taken.
  var stuckAnswer: Int?

  /// The answers taken in the tree of a page.
  func choices(on page: Int) -> [StepGraph.Edge] {
    answered.filter { $0.page == page }.map(\.edge)
  }
}

/// Walks through the trees of a site. Of each tree it finds once where advice leads.
struct Walker {
  let site: Site
  private var places: [Int: [Int]] = [:]

  init(_ site: Site) { self.site = site }

  /// Where some answers lead from the start of the tree on a page.
  mutating func follow(_ answers: [String], from page: Int, _ tree: Tree) -> Walk {
    var (place, tree) = ((page: page, target: tree.start), tree)
    settle(&place, &tree)
    var walk = Walk(page: place.page, target: place.target)
    for (index, answer) in answers.enumerated() {
      let wanted = comparable(answer)
      let choices = tree.exit(at: place.target) == nil ? tree.steps[place.target].choices : []
      guard let choice = choices.firstIndex(where: { comparable($0.text) == wanted }) else {
        walk.stuckAnswer = index
        break
      }
      let edge = StepGraph.Edge(step: place.target, choice: choice)
      walk.answered.append((place.page, edge))
      place.target = choices[choice].target
      settle(&place, &tree)
    }
    (walk.page, walk.target) = place
    return walk
  }

  /// Walks through advice, and through exits to other trees, to a question, an outcome, or an exit to a
  /// page.
  private mutating func settle(_ place: inout (page: Int, target: Int), _ tree: inout Tree) {
    // A ring of trees that only lead on has had its own message.
    for _ in 0...site.pages.count {
      let resting = places[place.page] ?? tree.restingPlaces()
      places[place.page] = resting
      place.target = resting[place.target]
      guard let exit = tree.exit(at: place.target),
        let next = site.step(behind: exit, on: place.page),
        let other = site.pages[next.page].page.tree
      else { return }
      place = (next.page, next.step)
      tree = other
    }
  }
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
  /// For every target the question, outcome or exit one comes to when advice is walked through; a step
  /// of a ring of advice for those that never come to one.
  func restingPlaces() -> [Int] {
    var places = [Int?](repeating: nil, count: targetCount)
    for start in 0..<targetCount {
      var path: [Int] = []
      var step = start
      while places[step] == nil, kind(of: step) == .advice {
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
