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
    let entries = Balise.navigation(
      suffix: edition.suffix, site.settings, site.pages, site.indexOfPage)
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
