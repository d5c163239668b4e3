import Diagnostics

/// What the template of the site map sees.
func sitemapModel(_ sheet: Sheet) -> Model {
  let title = sheet.word("sitemap-title")
  var model = commonModel(sheet, title: documentTitle(title, sheet))
  model.set(.heading, escaping: title)
  if let home = sheet.frame.edition.home { setBack(&model, to: home, sheet.voice.home, sheet) }
  model.write(.groups) { groups in
    let pages = pagesInOrder(of: sheet.frame.edition, in: sheet.site)
    sheet.add(pages, to: &groups, with: "sitemap-group") { setGroup(&$0, $1, sheet) }
  }
  return model
}

/// What the template `sitemap-group` sees: one page, and the steps of a tree. A site has so many of
/// them that each is set by itself, and cast in its mould.
private func setGroup(_ group: inout Model, _ placed: PlacedPage, _ sheet: Sheet) {
  let isHome = placed.route == sheet.frame.edition.home
  let title = isHome ? sheet.voice.home : placed.page.matter.title
  setLink(&group, title, to: placed.route, sheet)
  var pages: [(title: String, route: Route)] = []
  if let tree = placed.page.tree, let layout = placed.tree {
    pages = zip(tree.steps, layout.steps).map { step, place in
      (stepTitle(step, place, placed, sheet), place.route)
    }
    pages.append((sheet.word("whole-title"), layout.whole))
  }
  group.set(flag: .`has-pages`, !pages.isEmpty)
  group.set(list: .pages, pages) { setLink(&$0, $1.title, to: $1.route, sheet) }
}

/// What the template of the exit page sees.
func exitModel(_ sheet: Sheet) -> Model {
  let url = sheet.site.settings.exit ?? ""
  let host = url.split(separator: "/").dropFirst().first.map(String.init) ?? url
  var model = Model()
  model.set(.language, sheet.language)
  model.set(.`document-title`, host)
  model.set(.`exit-url`, url)
  model.set(.`exit-name`, host)
  model.set(flag: .noindex, true)
  return model
}

/// What the template of the 404 page sees. A host serves it at any depth, so it links to nothing
/// unless the site knows its own address.
func missingModel(_ sheet: Sheet) -> Model {
  let title = sheet.word("missing-title")
  var model = Model()
  model.set(.language, sheet.language)
  model.set(.`document-title`, documentTitle(title, sheet))
  model.set(.heading, escaping: title)
  model.set(.`exit-url`, sheet.site.settings.exit)
  model.set(flag: .noindex, true)
  guard let url = sheet.site.settings.url else { return model }
  model.set(.`home-address`, url + (sheet.frame.edition.home?.path ?? ""))
  model.set(list: .navigation, sheet.frame.navigation) { model, entry in
    model.set(.title, entry.title)
    model.set(.address, fullAddressOf: entry.route, on: sheet)
    model.set(flag: .current, false)
  }
  return model
}

/// What the template of an old address sees.
func movedModel(_ sheet: Sheet, _ placed: PlacedPage) -> Model {
  let title = sheet.word("moved-title")
  var model = commonModel(sheet, title: documentTitle(title, sheet))
  model.set(.heading, escaping: title)
  model.set(flag: .noindex, true)
  model.set(.canonical, fullAddressOf: placed.route, on: sheet)
  model.set(.`target-address`, addressOf: placed.route, on: sheet)
  model.set(.`target-title`, shortTitle(of: placed, in: sheet.site))
  return model
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
