/// Gives every page, step and file its place: pages in, a site out.
///
/// The pages are sorted by file. The diagnostics say which names in the settings and front matter
/// mean nothing.
package func layOutSite(
  _ understood: [Page], assets files: [String], settings: Settings, theme: Theme, withDrafts: Bool
) -> (Site, [Diagnostic]) {
  let published = understood.filter { withDrafts || !$0.matter.isDraft }
  let suffixes = Set(published.compactMap(\.path.suffix)).sorted()
  let homes = published.filter(\.path.isHome)
  let editions = ([nil] + suffixes).map { edition($0, homes, settings, theme) }
  let editionOf = Dictionary(
    uniqueKeysWithValues: editions.enumerated().map { ($1.folder, $0) })
  let indexOfPage = Dictionary(
    published.lazy.enumerated().map { ($1.path.file, $0) }, uniquingKeysWith: { _, later in later })
  let translations = translations(among: published)
  let assets = Set(files)
  let pages = inParallel(published.count) { index in
    let page = published[index]
    let route = page.path.route
    let tree = page.tree.map {
      let wholeName = theme.words[primary(page.language)]?.text("route-whole") ?? "whole"
      return placeTree($0, in: page.path.editionFolder + page.path.stem, wholeName: wholeName)
    }
    return PlacedPage(
      page: page, route: route, edition: editionOf[page.path.editionFolder] ?? 0, tree: tree,
      treeAnchors: page.tree.map { anchors(of: $0, at: route, tree) } ?? [:],
      translations: translations[index],
      targets: page.links.map { link in
        link?.target(on: index, among: published, indexOfPage, assets) ?? .outside
      })
  }
  let site = Site(
    settings: settings, theme: theme, pages: pages, editions: editions,
    outputs: outputs(pages, editions, files, settings),
    assets: assets,
    drafts: Set(
      understood.lazy.filter(\.matter.isDraft).map(\.path.file).filter { indexOfPage[$0] == nil }),
    indexOfPage: indexOfPage)
  return (site, unknownNames(in: site))
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
    guard let id = fragment, !id.isEmpty else { return .page(Int32(page)) }
    return pages[page].holds(anchor: id) ? .anchor(on: Int32(page)) : .nothing
  }
}

/// For each page the same page in all languages, itself included; nothing where there is one only.
///
/// All files of a page begin with its stem and a dot, and in a sorted list what begins alike stands
/// side by side.
private func translations(among pages: [Page]) -> [[Int]] {
  var translations = [[Int]](repeating: [], count: pages.count)
  var start = 0
  for end in 1...max(1, pages.count) {
    if end < pages.count, pages[end].path.hasStem(of: pages[start].path) { continue }
    if end - start > 1 {
      for index in start..<end { translations[index] = Array(start..<end) }
    }
    start = end
  }
  return translations
}

/// - Parameter homes: the home pages of all languages.
private func edition(
  _ suffix: String?, _ homes: [Page], _ settings: Settings, _ theme: Theme
) -> Edition {
  let folder = suffix.map { $0 + "/" } ?? ""
  let language = suffix ?? settings.language
  let words = theme.words[primary(language)]
  let home = homes.first { $0.path.suffix == suffix }
  let anyHome = homes.first { $0.path.suffix == nil }
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
  _ pages: [PlacedPage], _ editions: [Edition], _ assets: [String], _ settings: Settings
) -> [Output] {
  var outputs: [Output] = []
  outputs.reserveCapacity(
    pages.reduce(assets.count + 16) { $0 + 1 + ($1.tree.map { $0.steps.count + 1 } ?? 0) })
  let settingsPlace = Place(path: Settings.path, line: 0)
  for (index, placed) in pages.enumerated() {
    let origin = Place(path: placed.page.matter.place.path, line: 0)
    outputs.append(Output(route: placed.route, content: .page(index), origin: origin))
    if let tree = placed.tree {
      for (step, place) in tree.steps.enumerated() {
        let origin = placed.page.tree?.steps[step].place ?? origin
        outputs.append(
          Output(route: place.route, content: .step(page: index, step: step), origin: origin))
      }
      outputs.append(Output(route: tree.whole, content: .whole(page: index), origin: origin))
    }
    for alias in placed.page.matter.aliases {
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
    outputs.append(
      Output(route: edition.sitemap, content: .sitemap(edition: index), origin: settingsPlace))
  }
  for asset in assets {
    outputs.append(
      Output(
        route: Route(asset), content: .asset(asset),
        origin: Place(path: "content/" + asset, line: 0)))
  }
  let made: [(String, Output.Content)] = [
    ("404.html", .missing), ("robots.txt", .robots), ("_headers", .headers),
    (".nojekyll", .noJekyll),
  ]
  outputs += made.map { Output(route: Route($0), content: $1, origin: settingsPlace) }
  if settings.url != nil {
    outputs.append(
      Output(route: Route("sitemap.xml"), content: .sitemapXML, origin: settingsPlace))
  }
  return outputs
}

/// Pages in the navigation and help blocks in front matter that do not exist.
private func unknownNames(in site: Site) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var suggestions = Suggestions()
  for entry in site.settings.navigation where site.indexOfPage[entry.page.value] == nil {
    let isDraft = site.drafts.contains(entry.page.value)
    if isDraft { continue }
    diagnostics.append(
      Diagnostic(
        .deadLink, at: entry.page.place,
        Wording(
          fr: "la navigation nomme « \(entry.page.value) », qui n'existe pas",
          en: "the navigation names “\(entry.page.value)”, which does not exist"),
        help: suggestions.didYouMean(
          entry.page.value, among: site.pages.map(\.page.path.file),
          otherwise: Wording(
            fr: "on écrit le chemin du fichier depuis content/, par exemple parents.md",
            en: "write the file's path from content/, such as parents.md"))))
  }
  let blocks = site.settings.help.map(\.id)
  let known = Set(blocks)
  let list = blocks.prefix(12).joined(separator: ", ")
  for placed in site.pages {
    for name in placed.page.matter.help
    where site.settings.isHelpKnown && !known.contains(name.value) {
      diagnostics.append(
        Diagnostic(
          .badValue, at: name.place,
          Wording(
            fr: "l'aide « \(name.value) » n'est pas dans site.yml",
            en: "the help block “\(name.value)” is not in site.yml"),
          help: suggestions.didYouMean(
            name.value, among: blocks,
            otherwise: blocks.isEmpty
              ? Wording(
                fr: "décrivez-la sous « help: » dans site.yml",
                en: "describe it under “help:” in site.yml")
              : Wording(
                fr: "aides connues : \(list)",
                en: "known help blocks: \(list)"))))
    }
    diagnostics += placed.page.matter.aliases.flatMap(badAlias)
  }
  return diagnostics
}

private func badAlias(_ alias: Located<String>) -> [Diagnostic] {
  let path = alias.value.hasPrefix("/") ? alias.value.dropFirst() : alias.value[...]
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  let isPlain = parts.allSatisfy { part in
    !part.isEmpty && !part.hasPrefix(".")
      && part.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"'\\<>&?#%:".utf8.contains($0) }
  }
  if path.hasSuffix(".html"), isPlain { return [] }
  return [
    Diagnostic(
      .badValue, at: alias.place,
      Wording(
        fr: "« \(alias.value) » ne peut pas être une ancienne adresse",
        en: "“\(alias.value)” cannot be an old address"),
      help: Wording(
        fr: "écrivez-la depuis la racine du site, par exemple vieux/guide.html",
        en: "write it from the root of the site, such as old/guide.html"))
  ]
}
