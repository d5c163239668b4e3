/// One version of a page for search engines: for whom, and where it stands.
struct PageVersion: Equatable {
  /// BCP 47, or `x-default`: for readers of all other languages.
  let hreflang: String
  let route: Route
}

extension PlacedPage {
  /// The versions of the page in all languages, and for readers of none of them the original; none for a
  /// page in one language.
  ///
  /// - Parameter counterpart: the file in a version, where it has one.
  func versions(_ pages: [PlacedPage], counterpart: (PlacedPage) -> Route?) -> [PageVersion] {
    var versions: [PageVersion] = []
    var original: Route?
    for index in translations {
      guard let route = counterpart(pages[index]) else { continue }
      versions.append(PageVersion(hreflang: pages[index].page.language, route: route))
      if pages[index].page.path.suffix == nil { original = route }
    }
    // A file that exists in one language only is nobody's version of another.
    if versions.count < 2 { return [] }
    if let original { versions.append(PageVersion(hreflang: "x-default", route: original)) }
    return versions
  }
}

extension Output.Content {
  /// The versions of a file in all languages, itself included; nil for what search engines are not told
  /// of.
  func versions(_ pages: [PlacedPage]) -> [PageVersion]? {
    switch self {
    case .page(let index):
      pages[index].translations.isEmpty ? [] : pages[index].versions(pages) { $0.route }
    case .whole(let index):
      pages[index].translations.isEmpty ? [] : pages[index].versions(pages) { $0.tree?.whole }
    case .step, .moved, .exit, .sitemap, .missing, .asset, .picture, .robots, .sitemapXML,
      .sitemapIndex, .headers, .noJekyll, .proof:
      nil
    }
  }
}
