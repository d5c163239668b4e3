import Markdown
import TreeGraph

/// Where choices of a tree lead that lead out of it: another page, the start of another tree, or a
/// step of one.
package struct Exit: Sendable {
  /// A link that leads there: a place in ``Page/links``.
  package let link: Int
  /// The page, from `content/`.
  package let file: String
  /// What of the page; nil for all of it.
  package let fragment: String?

  /// As one writes it from `content/`: `parents.md`, `autre.md#q2`.
  package var name: String { file + (fragment.map { "#" + $0 } ?? "") }
}

extension Tree {
  /// How many targets choices may have: the steps, and behind them the exits.
  package var targetCount: Int { steps.count + exits.count }

  /// The exit that a target is; nil for a step.
  package func exit(at target: Int) -> Exit? {
    target < steps.count ? nil : exits[target - steps.count]
  }

  /// The id of a step, or the name of an exit.
  package func name(of target: Int) -> String { exit(at: target)?.name ?? steps[target].id }

  /// What a message calls a target: `#r1`, or the name of an exit.
  package func shown(_ target: Int) -> String {
    exit(at: target)?.name ?? "#" + steps[target].id
  }

  /// What a target is in the tree: with an exit its paths end.
  package func kind(of target: Int) -> Step.Kind {
    target < steps.count ? steps[target].kind : .outcome
  }
}

/// Gives each exit its place behind the steps: one for all choices that lead to one place.
func numberingExits(of steps: [Step]) -> (steps: [Step], exits: [Exit]) {
  guard steps.contains(where: { $0.choices.contains { $0.exit != nil } }) else {
    return (steps, [])
  }
  var exits: [Exit] = []
  var places: [String: Int] = [:]
  let numbered = steps.map { step in
    var step = step
    for index in step.choices.indices {
      guard let exit = step.choices[index].exit else { continue }
      let place = places[exit.name] ?? exits.count
      if place == exits.count {
        exits.append(exit)
        places[exit.name] = place
      }
      step.choices[index].target = steps.count + place
    }
    return step
  }
  return (numbered, exits)
}

extension Tree {
  /// The tree once it is known which pages are trees: a step that ends with nothing but a link to
  /// another page goes on there if that is a tree, else it is an outcome that names a page.
  func settled(isTree: (String) -> Bool) -> Tree {
    guard steps.contains(where: { $0.closing != nil }) else { return self }
    let known = steps.map { step in
      var step = step
      if let closing = step.closing, let exit = step.choices.first?.exit, !isTree(exit.file) {
        step.choices = []
        step.text = step.text.map { $0 + closing } ?? closing
      }
      step.closing = nil
      return step
    }
    var tree = self
    (tree.steps, tree.exits) = numberingExits(of: known)
    return tree
  }
}

extension Passage {
  /// One passage after another.
  fileprivate static func + (first: Passage, second: Passage) -> Passage {
    Passage(
      html: first.html + second.html,
      slots: first.slots
        + second.slots.map {
          Slot(offset: $0.offset + first.html.count, link: $0.link)
        })
  }
}

/// A step of a tree of the site.
struct PlaceInSite: Hashable {
  /// In ``Site/pages``.
  var page: Int
  /// In ``Tree/steps``.
  var step: Int
}

extension Exit {
  /// The step that the exit leads to, by what its link leads to: in a translation that may be another
  /// page than the one it names. Nil where paths end: at a page that is no tree, and where nothing is.
  func step(behind target: LinkTarget, page: (Int) -> Page) -> PlaceInSite? {
    switch target {
    case .page(let index):
      guard let tree = page(Int(index)).tree, !tree.steps.isEmpty else { return nil }
      return PlaceInSite(page: Int(index), step: tree.start)
    case .anchor(let index):
      let there = page(Int(index))
      guard let tree = there.tree, !tree.steps.isEmpty else { return nil }
      let id = fragment.flatMap(there.anchor(meantBy:))
      let step = id.flatMap { id in
        tree.indexOfID[id] ?? tree.steps.firstIndex { $0.anchors.contains(id) }
      }
      return PlaceInSite(page: Int(index), step: step ?? tree.start)
    case .file, .outside, .nothing: return nil
    }
  }
}

extension Site {
  /// The step that an exit of a page's tree leads to; nil where paths end.
  func step(behind exit: Exit, on page: Int) -> PlaceInSite? {
    exit.step(behind: pages[page].targets[exit.link]) { pages[$0].page }
  }

  /// The page that an exit of a page's tree leads to; nil where nothing is.
  func page(behind exit: Exit, on page: Int) -> Int? {
    switch pages[page].targets[exit.link] {
    case .page(let index), .anchor(let index): Int(index)
    case .file, .outside, .nothing: nil
    }
  }
}
