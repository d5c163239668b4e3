import Diagnostics

/// The whole site with every file's place in it. A class only because it is large, as ``Page`` is.
package final class Site: Sendable {
  /// What `content/site.yml` says.
  package let settings: Settings
  /// Templates, styles and words.
  package let theme: Theme
  /// Sorted by file.
  package let pages: [PlacedPage]
  /// The site in each of its languages, the site's own first.
  package let editions: [Edition]
  /// For each edition.
  let siteMaps: [SiteMap]
  /// Everything that will be written, in a fixed order.
  package let outputs: [Output]
  /// Files of `content/` that are copied.
  package let assets: Set<String>
  /// Pages left out because they are drafts.
  package let drafts: Set<String>
  /// Index of a page by its file.
  package let indexOfPage: [String: Int]

  init(
    settings: Settings, theme: Theme, pages: [PlacedPage], editions: [Edition],
    siteMaps: [SiteMap], outputs: [Output], assets: Set<String>, drafts: Set<String>,
    indexOfPage: [String: Int]
  ) {
    self.settings = settings
    self.theme = theme
    self.pages = pages
    self.editions = editions
    self.siteMaps = siteMaps
    self.outputs = outputs
    self.assets = assets
    self.drafts = drafts
    self.indexOfPage = indexOfPage
  }
}

/// One page with its addresses. A class only because it is large, as ``Page`` is.
package final class PlacedPage: Sendable {
  /// What its author wrote.
  package let page: Page
  /// The page; of a tree, its start page.
  package let route: Route
  /// Index among the site's editions.
  package let edition: Int
  /// Nil for a guide.
  package let tree: PlacedTree?
  /// Where every anchor of a tree stands; those of a guide stand on its one page.
  private let treeAnchors: [String: AnchorPlace]
  /// The same page in other languages, itself included: indices of pages. Empty when alone.
  package let translations: [Int]
  /// What each of the page's links leads to.
  let targets: [LinkTarget]

  init(
    page: Page, route: Route, edition: Int, tree: PlacedTree?,
    treeAnchors: [String: AnchorPlace], translations: [Int], targets: [LinkTarget]
  ) {
    self.page = page
    self.route = route
    self.edition = edition
    self.tree = tree
    self.treeAnchors = treeAnchors
    self.translations = translations
    self.targets = targets
  }
}

/// What a link leads to.
enum LinkTarget: Sendable {
  /// A page: its place in ``Site/pages``.
  case page(Int32)
  /// What the link's fragment names on a page.
  case anchor(on: Int32)
  /// A file that is copied; its author may have written `é` in another way than the disk.
  case file
  /// It needs no address of ours.
  case outside
  /// What it names does not exist.
  case nothing
}

/// Where an id of a page stands: on its own page, or at the head of a step's page.
package struct AnchorPlace: Sendable {
  /// The page it stands on.
  package let route: Route
  /// True for a step: then the page itself is meant.
  package let isStep: Bool
}

extension PlacedPage {
  /// Where an id of the page stands; nil when it has none of that name.
  func anchor(_ id: String) -> AnchorPlace? {
    guard case .guide(let guide) = page.body else { return treeAnchors[id] }
    return guide.holds(anchor: id) ? AnchorPlace(route: route, isStep: false) : nil
  }

  /// Every id a link may name, sorted.
  var anchorIDs: [String] {
    guard case .guide(let guide) = page.body else { return treeAnchors.keys.sorted() }
    return guide.anchors
  }

  /// Whether an earlier step of the page has the same id.
  func repeatsID(of step: Int) -> Bool {
    guard let tree = page.tree else { return false }
    return tree.indexOfID[tree.steps[step].id] != step
  }
}

/// The site in one language.
package struct Edition: Sendable {
  /// "" or the language's folder, such as `nl/`.
  package let folder: String
  /// BCP 47.
  package let language: String
  /// The page to go home to.
  package let home: Route?
  /// The page that leaves the site.
  package let exit: Route
  /// The page that lists all pages.
  package let sitemap: Route
}

/// One file to write.
package struct Output: Sendable {
  /// Where it is written.
  package let route: Route
  /// What is written there.
  package let content: Content
  /// What it was made from, for messages.
  package let origin: Place

  /// What a file is made from; numbers are places in ``Site/pages``, ``Tree/steps`` and
  /// ``Site/editions``.
  package enum Content: Sendable {
    case page(Int)
    case step(page: Int, step: Int)
    case whole(page: Int)
    case moved(page: Int)
    case exit(edition: Int)
    /// A page of an edition's site map, by its place in ``SiteMap/pages``.
    case sitemap(edition: Int, page: Int)
    case missing
    case asset(String)
    /// A picture of the theme, by its path from the folder of the site.
    case picture(String)
    case robots
    /// The addresses of some of the outputs, for search engines.
    case sitemapXML(of: Range<Int>)
    /// The list of these files where there are several.
    case sitemapIndex
    case headers
    case noJekyll
    /// What other programs can check the pages by.
    case proof
  }
}

extension Site {
  /// What authors allow, in the order of files.
  var allowances: [Allowance] { pages.flatMap(\.page.allowances) + settings.allowances }

  /// The language of the page that one of a page's links leads to, where it is another (BCP 47).
  func otherLanguage(ofLink link: Int, from page: Int) -> String? {
    switch pages[page].targets[link] {
    case .page(let target), .anchor(let target):
      let language = pages[Int(target)].page.language
      let isSame = language == pages[page].page.language
      return isSame || primary(language) == primary(pages[page].page.language) ? nil : language
    case .file, .outside, .nothing: return nil
    }
  }

  /// Where one of a page's links leads; nil when there is no such page, file or step, or when the
  /// link needs no address of ours.
  ///
  /// `onWhole` is true on a tree's single page, where links to its steps stay on the page.
  func address(ofLink link: Int, from page: Int, onWhole: Bool = false) -> SiteAddress? {
    let here = pages[page]
    switch here.targets[link] {
    case .outside, .nothing: return nil
    case .page(let target): return SiteAddress(route: pages[Int(target)].route, fragment: nil)
    case .file:
      guard let written = here.page.links[link], let path = written.path(from: here.page.path),
        let asset = assets.firstIndex(of: path)
      else { return nil }
      return SiteAddress(route: Route(assets[asset]), fragment: written.fragment)
    case .anchor(let target):
      let there = pages[Int(target)]
      guard let written = here.page.links[link]?.fragment,
        let fragment = there.page.anchor(meantBy: written)
      else { return nil }
      // Anchors of a guide stand on its one page.
      guard let tree = there.tree else {
        return SiteAddress(route: there.route, fragment: fragment)
      }
      guard let anchor = there.anchor(fragment) else { return nil }
      if target == page, onWhole { return SiteAddress(route: tree.whole, fragment: fragment) }
      return SiteAddress(route: anchor.route, fragment: anchor.isStep ? nil : fragment)
    }
  }
}
