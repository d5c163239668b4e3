/// The pages that every page of an edition links to. A class only because they all share it.
final class EditionLinks: Sendable {
  /// A tree whose single page the footer names.
  struct Tree: Sendable {
    let title: String
    let whole: Route

    /// Nil for a page that is no tree.
    init?(_ placed: PlacedPage, in site: Site, besideOthers: Bool) {
      guard let tree = placed.tree else { return nil }
      title = shortTitle(of: placed, in: site, besideOtherTrees: besideOthers)
      whole = tree.whole
    }
  }

  let edition: Edition
  let navigation: [(title: String, route: Route, language: String)]
  /// The trees that every reader may be looking for: the home page's and those of the navigation. A
  /// site may have hundreds of others.
  let trees: [Tree]
  /// Whether the edition has more trees than one.
  let hasSeveralTrees: Bool

  init(_ edition: Edition, of site: Site) {
    self.edition = edition
    let entries = Balise.navigation(in: edition, of: site)
    navigation = entries.map {
      ($0.title, site.pages[$0.page].route, site.pages[$0.page].page.language)
    }
    let number = site.editions.firstIndex { $0.folder == edition.folder }
    let hasSeveralTrees = site.pages.count { $0.tree != nil && $0.edition == number } > 1
    self.hasSeveralTrees = hasSeveralTrees
    let indices = Set(entries.map(\.page))
    trees = site.pages.indices.compactMap { index in
      let isNamed = indices.contains(index) || site.pages[index].route == edition.home
      return isNamed ? Tree(site.pages[index], in: site, besideOthers: hasSeveralTrees) : nil
    }
  }
}

/// The pages of the navigation in one edition: the settings' list, or else the pages with `order`.
func navigation(in edition: Edition, of site: Site) -> [(page: Int, title: String)] {
  let suffix = edition.folder.isEmpty ? nil : String(edition.folder.dropLast())
  if site.settings.navigation.isEmpty {
    return site.pages.indices.filter {
      site.pages[$0].page.frontMatter.order != nil && site.pages[$0].page.path.suffix == suffix
    }
    .sorted {
      (site.pages[$0].page.frontMatter.order ?? 0, $0) < (
        site.pages[$1].page.frontMatter.order ?? 0, $1
      )
    }
    .map { ($0, site.pages[$0].page.frontMatter.title) }
  }
  return site.settings.navigation.compactMap { entry in
    guard let index = site.indexOfPage[entry.page.value] else { return nil }
    if site.pages[index].page.path.suffix == suffix {
      return (index, entry.text ?? site.pages[index].page.frontMatter.title)
    }
    let translation = site.pages[index].translations.first {
      site.pages[$0].page.path.suffix == suffix
    }
    let shown = translation ?? index
    return (shown, site.pages[shown].page.frontMatter.title)
  }
}

/// What the navigation calls a page; nil where it says nothing of its own.
func navigationText(of placed: PlacedPage, in site: Site) -> String? {
  site.settings.navigation.first { $0.page.value == placed.page.path.file }?.text
}

/// What a page is called where its full title would be too long or would say too much: its text in
/// the navigation, or the site's title for a discreet page, or its title. `besideOtherTrees` says whether
/// the edition has several trees.
func shortTitle(of placed: PlacedPage, in site: Site, besideOtherTrees: Bool) -> String {
  if let text = navigationText(of: placed, in: site) { return text }
  guard placed.page.frontMatter.isDiscreet else { return placed.page.frontMatter.title }
  let title = site.settings.title(in: placed.page.language)
  // Its address shows the name of its file in any case.
  return besideOtherTrees ? "\(title) (\(placed.page.path.stem))" : title
}
