/// `proof.json`: what a program needs to know to find, in the pages alone, that every link leads somewhere,
/// every step is reached and every way ends. `docs/formats.md` says what each member holds.
///
/// - Parameter sources: each file of the sources with its digest, in their order.
func proof(of site: Site, sources: [(file: String, digest: Digest)]) -> JSON {
  let graph = DecisionGraph(site)
  var walker = Walker(site)
  return JSON([
    "format": "balise-proof",
    "version": 1,
    "sources": .list(
      sources.map { JSON(["file": .text($0.file), "sha256": .text($0.digest.hex)]) }),
    "pages": .list(site.outputs.compactMap { page($0, of: site) }),
    "steps": .list(graph.places.indices.map { step($0, in: graph, of: site) }),
    "scenarios": .list(
      site.pages.indices.flatMap { page in
        site.pages[page].page.frontMatter.scenarios.compactMap {
          trace(of: $0, from: page, in: site, &walker)
        }
      }),
  ])
}

/// A page on which nobody decides; nil for the others, and for what is no page.
private func page(_ output: Output, of site: Site) -> JSON? {
  func json(_ kind: String, _ page: Int? = nil) -> JSON {
    JSON([
      "page": .text(output.route.path), "kind": .text(kind),
      "source": page.map { .text(site.pages[$0].page.file) },
    ])
  }
  switch output.content {
  case .page(let index): return site.pages[index].tree == nil ? json("guide", index) : nil
  case .whole(let index): return json("whole", index)
  case .moved(let index): return json("moved", index)
  case .exit: return json("exit")
  case .sitemap: return json("map")
  case .missing: return json("missing")
  case .step, .asset, .picture, .robots, .sitemapXML, .sitemapIndex, .headers, .noJekyll, .proof:
    return nil
  }
}

/// A start page or a step: how one comes there, and how one comes from there to an end.
private func step(_ index: Int, in graph: DecisionGraph, of site: Site) -> JSON {
  let place = graph.places[index]
  let page = site.pages[place.page].page
  let kind = place.step.flatMap { page.tree?.steps[$0].kind.rawValue }
  return JSON([
    "page": .text(graph.routes[index].path),
    "kind": .text(kind ?? "start"),
    "source": .text(page.file),
    "depth": graph.depth[index].map { .number($0) },
    "from": graph.from[index].map { .text(graph.routes[$0].path) },
    "rank": graph.rank[index].map { .number($0) },
    "to": graph.onward(from: index).map { .text($0.path) },
  ])
}

/// The questions that the answers of a scenario are given to, and the page it ends on.
private func trace(
  of scenario: Scenario, from page: Int, in site: Site, _ walker: inout Walker
) -> JSON? {
  guard let tree = site.pages[page].page.tree else { return nil }
  let walk = walker.follow(scenario.answers.map(\.value), from: page, tree)
  return JSON([
    "source": .text(site.pages[page].page.file),
    "line": .number(scenario.ends.place.line),
    "start": .text(site.pages[page].route.path),
    "trace": .list(
      walk.answered.map { answered in
        let choice = site.pages[answered.page].page.tree?.steps[answered.edge.step]
          .choices[answered.edge.choice]
        return JSON([
          "page": site.route(of: answered.edge.step, on: answered.page).map { .text($0.path) },
          "answer": choice.map { .text($0.text) },
        ])
      }),
    "ends": site.route(of: walk.target, on: walk.page).map { .text($0.path) },
  ])
}

extension Site {
  /// The page of a step of a tree, or the page that an exit leads to.
  fileprivate func route(of target: Int, on page: Int) -> Route? {
    guard let tree = pages[page].page.tree, let layout = pages[page].tree else { return nil }
    if let exit = tree.exit(at: target) { return address(ofLink: exit.link, from: page)?.route }
    return layout.steps[target].route
  }
}
