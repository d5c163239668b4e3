import TreeGraph

/// The pages on which readers decide, as one graph of what their links lead to: of each tree its start page
/// and its steps. Linear in the steps and choices of the whole site.
struct DecisionGraph {
  /// One of these pages.
  struct Place {
    /// In ``Site/pages``.
    let page: Int
    /// In ``Tree/steps``; nil for the start page.
    let step: Int?
  }

  private(set) var places: [Place] = []
  private(set) var routes: [Route] = []
  /// For every place where its choices lead, in their order; a page that is in no tree is nil.
  private(set) var next: [[(place: Int?, route: Route)]] = []
  /// For every place the place before it on a shortest way from a start page; nil for start pages.
  let from: [Int?]
  /// For every place the choices on that way; nil where none leads.
  let depth: [Int?]
  /// For every place the fewest choices to an end; nil where none leads to one.
  let rank: [Int?]

  init(_ site: Site) {
    var starts: [Int] = []
    for (page, placed) in site.pages.enumerated() {
      guard let tree = placed.tree else { continue }
      starts.append(places.count)
      places.append(Place(page: page, step: nil))
      routes.append(placed.route)
      for (step, place) in tree.steps.enumerated() {
        places.append(Place(page: page, step: step))
        routes.append(place.route)
      }
    }
    let placeAt = Dictionary(zip(routes, routes.indices)) { first, _ in first }
    next = places.map { place in site.choices(at: place).map { (placeAt[$0], $0) } }
    // Behind the places: the pages that are in no tree, where ways end, and where all ways begin.
    let (outside, root) = (places.count, places.count + 1)
    let graph = StepGraph(
      start: root, next: next.map { $0.map { $0.place ?? outside } } + [[], starts])
    from = places.indices.map { place in
      graph.arrival[place].flatMap { $0.step == root ? nil : $0.step }
    }
    depth = places.indices.map { place in graph.distance[place].map { $0 - 1 } }
    rank = Array(graph.fewestToEnd().prefix(places.count))
  }

  /// The page that a choice leads to by which one comes nearer to an end; nil for an end.
  func onward(from place: Int) -> Route? {
    guard let rank = rank[place], rank > 0 else { return nil }
    return next[place].first { choice in
      choice.place.map { self.rank[$0] == rank - 1 } ?? (rank == 1)
    }?.route
  }
}

extension Site {
  /// The pages that the choices of a page lead to, in their order.
  fileprivate func choices(at place: DecisionGraph.Place) -> [Route] {
    guard let tree = pages[place.page].page.tree, let layout = pages[place.page].tree else {
      return []
    }
    guard let step = place.step else { return [layout.steps[tree.start].route] }
    return tree.steps[step].choices.compactMap { choice in
      guard let exit = choice.exit else { return layout.steps[choice.target].route }
      return address(ofLink: exit.link, from: place.page)?.route
    }
  }
}
