import TreeGraph

/// The ways from the start of a tree, also through the other trees that it leads on to. Linear in the
/// steps and choices of these trees.
struct WaysThroughTrees: Sendable {
  /// A page on the way.
  struct Place: Sendable {
    /// In ``Site/pages``.
    let page: Int
    /// A step of its tree or an exit to a page that is no tree; nil for the tree's start page.
    let target: Int?
  }

  /// The targets of the tree itself come first.
  let places: [Place]
  /// Who leads to whom.
  let graph: StepGraph
  /// How many ways lead to each place.
  let counts: PathCounts
  private let trees: [Int: Tree]
  private let files: [Int: String]

  init(from page: Int, _ tree: Tree, in site: Site) {
    var layout = Layout(site)
    _ = layout.base(of: page)
    while let page = layout.pending.popFirst() { layout.lead(on: page) }
    places = layout.places
    graph = StepGraph(start: tree.start, next: layout.next)
    counts = PathCounts(graph)
    trees = layout.trees
    files = Dictionary(
      uniqueKeysWithValues: layout.trees.keys.map { ($0, site.pages[$0].page.path.file) })
  }

  /// The ends in other trees that a way leads to, by files and in the order written.
  var furtherEnds: [Int] {
    guard let own = places.first?.page else { return [] }
    return places.indices.filter {
      places[$0].page != own && graph.distance[$0] != nil && graph.next[$0].isEmpty
    }
    .sorted { (file(of: $0), $0) < (file(of: $1), $1) }
  }

  private func file(of place: Int) -> String { files[places[place].page] ?? "" }

  /// The tree that a place belongs to.
  func tree(of place: Int) -> Tree? { trees[places[place].page] }

  /// What a place is called, seen from the tree: `r1`, `autre.md#r1`, `parents.md`.
  func name(of place: Int) -> String {
    guard let tree = tree(of: place) else { return "" }
    guard let target = places[place].target else { return file(of: place) }
    if tree.exit(at: target) != nil || places[place].page == places.first?.page {
      return tree.name(of: target)
    }
    return "\(file(of: place))#\(tree.name(of: target))"
  }

  /// The answers along a way: the labels chosen at questions.
  func answers(along way: [StepGraph.Edge]) -> [String] {
    way.compactMap { edge in
      guard let step = places[edge.step].target, let tree = tree(of: edge.step),
        tree.kind(of: step) == .question
      else { return nil }
      return tree.steps[step].choices[edge.choice].text
    }
  }
}

extension WaysThroughTrees {
  /// The places of the trees that have been met, in the order they were.
  private struct Layout {
    let site: Site
    var places: [Place] = []
    var next: [[Int]] = []
    var trees: [Int: Tree] = [:]
    /// Trees whose choices are not yet followed.
    var pending: ArraySlice<Int> = []
    private var bases: [Int: Int] = [:]

    init(_ site: Site) { self.site = site }

    /// Where the places of a tree begin: its targets, and then its start page.
    mutating func base(of page: Int) -> Int {
      if let base = bases[page] { return base }
      let base = places.count
      bases[page] = base
      guard let tree = site.pages[page].page.tree else { return base }
      trees[page] = tree
      pending.append(page)
      places += (0..<tree.targetCount).map { Place(page: page, target: $0) }
      places.append(Place(page: page, target: nil))
      next += [[Int]](repeating: [], count: tree.targetCount) + [[base + tree.start]]
      return base
    }

    mutating func lead(on page: Int) {
      guard let tree = trees[page] else { return }
      let base = base(of: page)
      let goals = (0..<tree.targetCount).map { target in
        tree.exit(at: target).flatMap { goal(of: $0, on: page) } ?? base + target
      }
      for (index, step) in tree.steps.enumerated() {
        next[base + index] = step.choices.map { goals[$0.target] }
      }
    }

    /// The place in another tree that an exit leads to; nil for a page that is no tree.
    private mutating func goal(of exit: Exit, on page: Int) -> Int? {
      guard let goal = site.step(behind: exit, on: page),
        let tree = site.pages[goal.page].page.tree
      else { return nil }
      let base = base(of: goal.page)
      // Whoever is led to a tree, and to none of its steps, begins on its start page.
      return base + (exit.fragment.map { $0.isEmpty } ?? true ? tree.targetCount : goal.step)
    }
  }
}
