import Diagnostics

/// Gives every page, step and file its place: pages in, a site out.
///
/// The pages are sorted by file.
package func layOutSite(
  _ parsed: [Page], assets files: [String], settings: Settings, theme: Theme, withDrafts: Bool,
  withProof: Bool = false
) -> Site {
  var published: [Page] = []
  var (drafts, suffixes): (Set<String>, Set<String>) = ([], [])
  var indexOfPage: [String: Int] = [:]
  published.reserveCapacity(parsed.count)
  indexOfPage.reserveCapacity(parsed.count)
  for page in parsed {
    if page.frontMatter.isDraft, !withDrafts {
      drafts.insert(page.path.file)
      continue
    }
    if let suffix = page.path.suffix { suffixes.insert(suffix) }
    indexOfPage[page.path.file] = published.count
    published.append(page)
  }
  settleTrees(of: &published, indexOfPage)
  let assets = Set(files)
  let entries = entries(into: published, indexOfPage, assets)
  let editions = ([nil] + suffixes.sorted()).map { suffix in
    edition(suffix, settings, theme) { indexOfPage[$0].map { published[$0] } }
  }
  let editionOf = Dictionary(
    uniqueKeysWithValues: editions.enumerated().map { ($1.folder, $0) })
  let pages = inParallel(published.count) { [published, indexOfPage, entries] index in
    let page = published[index]
    let route = page.path.route
    let tree = page.tree.map {
      let wholeName = theme.words[primary(page.language)]?.text("route-whole") ?? "whole"
      return placeTree(
        $0, in: page.path.editionFolder + page.path.stem, wholeName: wholeName,
        entries: entries[index] ?? [],
        leadsOn: $0.exits.contains {
          indexOfPage[$0.file].map { published[$0].tree != nil } ?? false
        })
    }
    return PlacedPage(
      page: page, route: route, edition: editionOf[page.path.editionFolder] ?? 0, tree: tree,
      treeAnchors: page.tree.map { anchors(of: $0, at: route, tree) } ?? [:],
      translations: translations(of: index, among: published),
      targets: page.links.map { link in
        link?.target(on: index, among: published, indexOfPage, assets) ?? .outside
      })
  }
  let siteMaps = siteMaps(of: editions, pages, settings, indexOfPage)
  return Site(
    settings: settings, theme: theme, pages: pages, editions: editions, siteMaps: siteMaps,
    outputs: outputs(
      pages, editions, siteMaps, files, theme.look.pictures, settings, withProof: withProof),
    assets: assets,
    drafts: drafts,
    indexOfPage: indexOfPage)
}

/// Decides what could not be decided while pages knew nothing of each other.
private func settleTrees(of pages: inout [Page], _ indexOfPage: [String: Int]) {
  let trees = Set(pages.lazy.filter { $0.tree != nil }.map(\.path.file))
  for (index, page) in pages.enumerated() {
    guard let tree = page.tree, !tree.exits.isEmpty else { continue }
    pages[index] = page.with(.tree(tree.settled(isTree: trees.contains)))
  }
}

/// The steps of each page that other trees lead to.
private func entries(
  into pages: [Page], _ indexOfPage: [String: Int], _ assets: Set<String>
) -> [Int: Set<Int>] {
  var entries: [Int: Set<Int>] = [:]
  for (index, page) in pages.enumerated() {
    for exit in page.tree?.exits ?? [] {
      guard exit.fragment != nil,
        let target = page.links[exit.link]?.target(on: index, among: pages, indexOfPage, assets),
        let place = exit.step(behind: target, page: { pages[$0] })
      else { continue }
      entries[place.page, default: []].insert(place.step)
    }
  }
  return entries
}

extension LocalLink {
  /// What the link leads to from one of the pages.
  fileprivate func target(
    on index: Int, among pages: [Page], _ indexOfPage: [String: Int], _ assets: Set<String>
  ) -> LinkTarget {
    let path = path(from: pages[index].path)
    guard let page = path.map({ indexOfPage[$0] }) ?? index else {
      return path.map(assets.contains) ?? false ? .file : .nothing
    }
    let translated = translation(of: page, for: pages[index], among: pages, indexOfPage)
    guard let id = fragment, !id.isEmpty else {
      // From a page to itself nobody links: its original is meant.
      return .page(Int32(translated.flatMap { $0 == index ? nil : $0 } ?? page))
    }
    if let translated, pages[translated].anchor(meantBy: id) != nil {
      return .anchor(on: Int32(translated))
    }
    return pages[page].anchor(meantBy: id) != nil ? .anchor(on: Int32(page)) : .nothing
  }
}

/// The translation of a page into the language that another has in its name; nil where there is none.
private func translation(
  of target: Int, for page: Page, among pages: [Page], _ indexOfPage: [String: Int]
) -> Int? {
  guard let suffix = page.path.suffix, pages[target].path.suffix == nil else { return nil }
  return indexOfPage["\(pages[target].path.stem).\(suffix).md"]
}

/// The same page in all languages, itself included; none where there is one only.
///
/// All files of a page begin with its stem and a dot, and in a sorted list what begins alike stands
/// side by side.
private func translations(of index: Int, among pages: [Page]) -> [Int] {
  let path = pages[index].path
  var (start, end) = (index, index + 1)
  while start > 0, pages[start - 1].path.hasStem(of: path) { start -= 1 }
  while end < pages.count, pages[end].path.hasStem(of: path) { end += 1 }
  return end - start > 1 ? Array(start..<end) : []
}

/// - Parameter page: the page of a file.
private func edition(
  _ suffix: String?, _ settings: Settings, _ theme: Theme, page: (String) -> Page?
) -> Edition {
  let folder = suffix.map { $0 + "/" } ?? ""
  let language = suffix ?? settings.language
  let words = theme.words[primary(language)]
  let anyHome = page("index.md")
  let home = suffix.map { page("index.\($0).md") } ?? anyHome
  return Edition(
    folder: folder, language: home?.language ?? language,
    home: home != nil ? Route(folder + "index.html") : anyHome.map { _ in Route("index.html") },
    exit: Route(folder + (words?.text("route-exit") ?? "exit") + ".html"),
    sitemap: Route(folder + (words?.text("route-sitemap") ?? "sitemap") + ".html"))
}

private func anchors(
  of tree: Tree, at route: Route, _ placed: PlacedTree?
) -> [String: AnchorPlace] {
  var anchors: [String: AnchorPlace] = [:]
  for (step, place) in zip(tree.steps, placed?.steps ?? []) {
    for id in step.anchors { anchors[id] = AnchorPlace(route: place.route, isStep: false) }
  }
  for id in tree.openingAnchors { anchors[id] = AnchorPlace(route: route, isStep: false) }
  for (step, place) in zip(tree.steps, placed?.steps ?? []) {
    anchors[step.id] = AnchorPlace(route: place.route, isStep: true)
  }
  return anchors
}

private func outputs(
  _ pages: [PlacedPage], _ editions: [Edition], _ siteMaps: [SiteMap], _ assets: [String],
  _ pictures: [String], _ settings: Settings, withProof: Bool
) -> [Output] {
  var outputs: [Output] = []
  outputs.reserveCapacity(
    pages.reduce(assets.count + 16) { $0 + 1 + ($1.tree.map { $0.steps.count + 1 } ?? 0) })
  let settingsPlace = Place(path: Settings.path, line: 0)
  for (index, placed) in pages.enumerated() {
    let origin = Place(path: placed.page.frontMatter.place.path, line: 0)
    outputs.append(Output(route: placed.route, content: .page(index), origin: origin))
    if let tree = placed.tree {
      for (step, place) in tree.steps.enumerated() {
        let origin = placed.page.tree?.steps[step].place ?? origin
        outputs.append(
          Output(route: place.route, content: .step(page: index, step: step), origin: origin))
      }
      outputs.append(Output(route: tree.whole, content: .whole(page: index), origin: origin))
    }
    for alias in placed.page.frontMatter.aliases {
      let path = alias.value.hasPrefix("/") ? String(alias.value.dropFirst()) : alias.value
      outputs.append(
        Output(route: Route(path), content: .moved(page: index), origin: alias.place))
    }
  }
  for (index, edition) in editions.enumerated() {
    if settings.exit != nil {
      outputs.append(
        Output(route: edition.exit, content: .exit(edition: index), origin: settingsPlace))
    }
    for (number, page) in siteMaps[index].pages.enumerated() {
      outputs.append(
        Output(
          route: page.route, content: .sitemap(edition: index, page: number),
          origin: settingsPlace))
    }
  }
  for asset in assets {
    outputs.append(
      Output(
        route: Route(asset), content: .asset(asset),
        origin: Place(path: "content/" + asset, line: 0)))
  }
  outputs += pictures.map {
    Output(route: pictureRoute(of: $0), content: .picture($0), origin: Place(path: $0, line: 0))
  }
  let made: [(String, Output.Content)] =
    [
      ("404.html", .missing), ("robots.txt", .robots), ("_headers", .headers),
      (".nojekyll", .noJekyll),
    ] + (withProof ? [("proof.json", .proof)] : [])
  outputs += made.map { Output(route: Route($0), content: $1, origin: settingsPlace) }
  guard let url = settings.url else { return outputs }
  let parts = outputs.sitemapParts(pages, url: url, SitemapLimits())
  if parts.count > 1 {
    outputs.append(
      Output(route: Route("sitemap.xml"), content: .sitemapIndex, origin: settingsPlace))
  }
  for (index, part) in parts.enumerated() {
    let name = parts.count > 1 ? "sitemap-\(index + 1).xml" : "sitemap.xml"
    outputs.append(
      Output(route: Route(name), content: .sitemapXML(of: part), origin: settingsPlace))
  }
  return outputs
}
