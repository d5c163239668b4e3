import Templates
import Text

extension OutputPage {
  /// What the template of a page of the site map sees.
  func sitemapContext(of number: Int, in map: SiteMap) -> Context {
    let page = map.pages[number]
    let title = title(of: page)
    let mapTitle = word("sitemap-title")
    var context = commonContext(
      title: documentTitle(page.parent == nil ? title : "\(title) (\(mapTitle))"))
    context.set(.heading, escaping: title)
    if let parent = page.parent.map({ map.pages[$0] }) {
      setBack(&context, to: parent.route, self.title(of: parent))
    } else {
      setWayHome(&context)
    }
    context.set(list: .groups, page.groups) { context, group in
      setHead(&context, group.head, in: map)
      context.set(flag: .`has-pages`, !group.entries.isEmpty)
      context.set(list: .pages, group.entries) { context, entry in
        setEntry(&context, entry)
      }
    }
    return context
  }

  private func setHead(_ context: inout Context, _ head: SiteMapHead, in map: SiteMap) {
    switch head {
    case .entry(let entry): setEntry(&context, entry)
    case .map(let number):
      setLink(&context, title(of: map.pages[number]), to: map.pages[number].route)
    case .folder(let name):
      context.set(one: .foreign, nil as String?) { $0.setLanguage($1) }
      context.set(.title, name)
      context.set(.address, nil)
      context.set(flag: .current, false)
    }
  }

  private func setEntry(_ context: inout Context, _ entry: SiteMapEntry) {
    let placed = self.placed(entry)
    switch entry {
    case .page:
      setLink(&context, title(of: entry), to: placed.route, in: placed.page.language)
    case .whole:
      setLink(&context, wholeTitle(of: placed), to: placed.tree?.whole ?? placed.route)
    }
  }

  private func placed(_ entry: SiteMapEntry) -> PlacedPage {
    switch entry {
    case .page(let index), .whole(let index): site.pages[index]
    }
  }

  private func title(of page: SiteMapPage) -> String {
    switch page.title {
    case .whole: word("sitemap-title")
    case .folder(let head): title(of: head)
    case .range(let first, let last): "\(title(of: first)) – \(title(of: last))"
    }
  }

  private func title(of head: SiteMapHead) -> String {
    switch head {
    case .entry(let entry): title(of: entry)
    case .folder(let name): name
    // Ranges go from pages to pages.
    case .map: ""
    }
  }

  /// The home page's own title is often that of the site.
  private func title(of entry: SiteMapEntry) -> String {
    let placed = self.placed(entry)
    return placed.route == edition.home ? word("home") : placed.page.frontMatter.title
  }
}
