import Templates

extension OutputPage {
  /// What the template of the site map sees.
  func sitemapContext() -> Context {
    let title = word("sitemap-title")
    var context = commonContext(title: documentTitle(title))
    context.set(.heading, escaping: title)
    setWayHome(&context)
    context.set(list: .groups, pagesInOrder(of: edition, in: site)) { context, placed in
      setGroup(&context, placed)
    }
    return context
  }

  /// Sets a page on the site map, and the steps of a tree.
  private func setGroup(_ context: inout Context, _ placed: PlacedPage) {
    let isHome = placed.route == edition.home
    setLink(&context, isHome ? word("home") : placed.page.frontMatter.title, to: placed.route)
    guard let tree = placed.page.tree, let layout = placed.tree else {
      return context.set(flag: .`has-pages`, false)
    }
    context.set(flag: .`has-pages`, true)
    // The title of a discreet step already says its number.
    let isDiscreet = placed.page.frontMatter.isDiscreet
    let steps = zip(tree.steps, layout.steps).map { step, place in
      (isDiscreet ? nil : place.number, title(of: step, place, placed), place.route)
    }
    context.set(list: .pages, steps + [(nil, wholeTitle(of: placed), layout.whole)]) {
      context, page in
      let (number, title, route) = page
      context.set(.number, number.map(String.init))
      setLink(&context, title, to: route)
    }
  }

  /// What the template of the exit page sees.
  func exitContext() -> Context {
    let url = site.settings.exit ?? ""
    let host = url.split(separator: "/").dropFirst().first.map(String.init) ?? url
    var context = newContext()
    // Titles are unique, and this one tells nothing.
    context.set(.`document-title`, edition.folder.isEmpty ? host : "\(host) (\(language))")
    context.set(.`exit-url`, url)
    context.set(.`exit-name`, host)
    context.set(flag: .noindex, true)
    return context
  }

  /// What the template of the 404 page sees. A host serves it at any depth, so it links to no page
  /// unless the site knows its own address; whoever answers elsewhere is within reach all the same.
  func missingContext() -> Context {
    let title = word("missing-title")
    var context = newContext()
    context.set(.`document-title`, documentTitle(title))
    context.set(.heading, escaping: title)
    context.set(.`exit-url`, site.settings.exit)
    context.set(flag: .noindex, true)
    let help = site.settings.help.compactMap { interface.help[$0.id] }
    if !help.isEmpty { context.set(.`help-address`, anchor: "aide") }
    context.set(list: .help, help) { context, block in context.add(block) }
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
    context.set(.`target-title`, shortTitle(of: placed))
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
