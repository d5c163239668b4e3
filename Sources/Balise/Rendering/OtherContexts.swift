import Templates

extension OutputPage {
  /// What the template of the site map sees.
  func sitemapContext() -> Context {
    let title = word("sitemap-title")
    var context = commonContext(title: documentTitle(title))
    context.set(.heading, escaping: title)
    setBack(&context)
    context.set(list: .groups, pagesInOrder(of: edition, in: site)) { context, placed in
      setGroup(&context, placed)
    }
    return context
  }

  /// Sets a page on the site map, and the steps of a tree.
  private func setGroup(_ context: inout Context, _ placed: PlacedPage) {
    let isHome = placed.route == edition.home
    setLink(&context, isHome ? word("home") : placed.page.frontMatter.title, to: placed.route)
    var pages: [(title: String, route: Route)] = []
    if let tree = placed.page.tree, let layout = placed.tree {
      pages = zip(tree.steps, layout.steps).map { step, place in
        (title(of: step, place, placed), place.route)
      }
      pages.append((word("whole-title"), layout.whole))
    }
    context.set(flag: .`has-pages`, !pages.isEmpty)
    context.set(list: .pages, pages) { context, page in
      setLink(&context, page.title, to: page.route)
    }
  }

  /// What the template of the exit page sees.
  func exitContext() -> Context {
    let url = site.settings.exit ?? ""
    let host = url.split(separator: "/").dropFirst().first.map(String.init) ?? url
    var context = newContext()
    context.set(.`document-title`, host)
    context.set(.`exit-url`, url)
    context.set(.`exit-name`, host)
    context.set(flag: .noindex, true)
    return context
  }

  /// What the template of the 404 page sees. A host serves it at any depth, so it links to nothing
  /// unless the site knows its own address.
  func missingContext() -> Context {
    let title = word("missing-title")
    var context = newContext()
    context.set(.`document-title`, documentTitle(title))
    context.set(.heading, escaping: title)
    context.set(.`exit-url`, site.settings.exit)
    context.set(flag: .noindex, true)
    guard let url = site.settings.url else { return context }
    context.set(.`home-address`, url + (edition.home?.path ?? ""))
    context.set(list: .navigation, links.navigation) { context, entry in
      context.set(.title, entry.title)
      context.set(.address, fullAddressOf: entry.route, on: self)
      context.set(flag: .current, false)
    }
    return context
  }

  /// What the template of an old address sees.
  func movedContext(to placed: PlacedPage) -> Context {
    let title = word("moved-title")
    var context = commonContext(title: documentTitle(title), canonical: placed.route)
    context.set(.heading, escaping: title)
    context.set(flag: .noindex, true)
    context.set(.`target-address`, addressOf: placed.route, on: self)
    context.set(.`target-title`, shortTitle(of: placed, in: site))
    return context
  }
}

/// The pages of an edition as a reader would look for them: home, the navigation, then the rest.
private func pagesInOrder(of edition: Edition, in site: Site) -> [PlacedPage] {
  let home = site.pages.indices.filter { site.pages[$0].route == edition.home }
  let number = site.editions.firstIndex { $0.folder == edition.folder }
  var isListed = [Bool](repeating: false, count: site.pages.count)
  var pages: [PlacedPage] = []
  for index in home + navigation(in: edition, of: site).map(\.page) + site.pages.indices
  where !isListed[index] && site.pages[index].edition == number {
    isListed[index] = true
    pages.append(site.pages[index])
  }
  return pages
}
