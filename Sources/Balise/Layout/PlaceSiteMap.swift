/// The site map of each edition.
func siteMaps(
  of editions: [Edition], _ pages: [PlacedPage], _ settings: Settings,
  _ indexOfPage: [String: Int]
) -> [SiteMap] {
  var members = [[Int]](repeating: [], count: editions.count)
  for index in pages.indices { members[pages[index].edition].append(index) }
  return editions.indices.map { number in
    let edition = editions[number]
    let entries = navigation(suffix: edition.suffix, settings, pages, indexOfPage)
    // As a reader would look for them: home, the navigation, then the rest.
    let home = members[number].filter { pages[$0].route == edition.home }
    var isListed = Set<Int>()
    let order = (home + entries.map(\.page)).filter {
      pages[$0].edition == number && isListed.insert($0).inserted
    }
    let rest =
      isListed.isEmpty ? members[number] : members[number].filter { !isListed.contains($0) }
    // The navigation stands on every page.
    let taken = entries.reduce(0) { $0 + 70 + 2 * $1.title.utf8.count }
    return placeSiteMap(
      SiteMapSections(order + rest, of: pages, home: edition.home, language: edition.language),
      at: edition.sitemap,
      room: max(2000, mostSiteMapBytes - taken))
  }
}

/// How many bytes of lines a page of the map may hold: with the style of the built-in theme and what
/// stands around them, less than 14 000.
private let mostSiteMapBytes = 6800

/// Lays the pages of an edition out on its site map, so that no page of the map is heavy, however many
/// pages the site has. Linear in the number of pages.
///
/// - Parameter room: how many bytes of lines one page of the map may hold.
func placeSiteMap(_ sections: SiteMapSections, at route: Route, room: Int) -> SiteMap {
  var layout = SiteMapLayout(sections, at: route, room: room)
  layout.placeAll()
  return layout.map
}

private struct SiteMapLayout {
  let sections: SiteMapSections
  let room: Int
  /// The route of the map without `.html`.
  let stem: String
  var map = SiteMap()
  /// Sections that get a page of their own, and that page.
  private var pending: [(section: Int, page: Int)] = []

  init(_ sections: SiteMapSections, at route: Route, room: Int) {
    self.sections = sections
    self.room = room
    stem = String(route.path.dropLast(".html".count))
    map.pages = [SiteMapPage(route: route, title: .whole, parent: nil)]
    pending = [(0, 0)]
  }

  mutating func placeAll() {
    var done = 0
    while done < pending.count {
      let (section, page) = pending[done]
      done += 1
      place(section, on: page)
    }
  }

  private mutating func place(_ number: Int, on page: Int) {
    let section = sections.sections[number]
    let own = section.index.map { [SiteMapEntry.page($0)] } ?? []
    let index = own.reduce(0) { $0 + sections.size(of: $1) }
    if section.wholeSize + index <= room {
      map.pages[page].groups =
        groups(of: own + section.entries) + section.children.flatMap(sections.groups(from:))
      return
    }
    let links = section.children.reduce(0) { $0 + sections.lineSize(of: $1) }
    guard index + section.size + links <= room else {
      let items = (own + section.entries).map { Item.entry($0) }
      return spread(items + section.children.map { .section($0) }, of: number, below: page)
    }
    // The smallest folders are shown with their pages, as many as there is room for.
    var left = room - index - section.size - links
    var isShown: Set<Int> = []
    for child in section.children.sorted(by: {
      (sections.sections[$0].wholeSize, $0) < (sections.sections[$1].wholeSize, $1)
    }) {
      left -= sections.sections[child].wholeSize
      if left < 0 { break }
      isShown.insert(child)
    }
    map.pages[page].groups = groups(of: own + section.entries)
    for child in section.children {
      map.pages[page].groups +=
        isShown.contains(child)
        ? sections.groups(from: child) : [mapOf(child, below: page)]
    }
  }

  /// Gives a section a page of the map, and says how one gets there.
  private mutating func mapOf(_ number: Int, below page: Int) -> SiteMapGroup {
    let section = sections.sections[number]
    pending.append((number, map.pages.count))
    map.pages.append(
      SiteMapPage(
        route: Route("\(stem)/\(section.path).html"), title: .folder(section.head), parent: page))
    return SiteMapGroup(head: .map(map.pages.count - 1))
  }

  /// Spreads what has no room on one page over several, and the links to these over others where they
  /// are many.
  private mutating func spread(_ items: [Item], of section: Int, below page: Int) {
    let path = sections.sections[section].path
    let base = path.isEmpty ? stem : "\(stem)/\(path)"
    var levels = [runs(of: items.map(size(of:)), items: items.indices.map { $0..<$0 + 1 })]
    while let last = levels.last, last.count > 1, last.count * sections.rangeSize > room {
      levels.append(runs(of: last.map { _ in sections.rangeSize }, items: last.map(\.items)))
    }
    var number = 1
    var above = [(page: page, parts: 0..<(levels.last?.count ?? 0))]
    for level in levels.reversed() {
      var below: [(page: Int, parts: Range<Int>)] = []
      for (parent, parts) in above {
        for run in level[parts] {
          number += 1
          let title = SiteMapTitle.range(
            from: head(of: items[run.items.lowerBound]),
            to: head(of: items[run.items.upperBound - 1]))
          map.pages[parent].groups.append(SiteMapGroup(head: .map(map.pages.count)))
          below.append((map.pages.count, run.parts))
          map.pages.append(
            SiteMapPage(route: Route("\(base).\(number).html"), title: title, parent: parent))
        }
      }
      above = below
    }
    for (page, parts) in above { show(items[parts], on: page) }
  }

  private mutating func show(_ items: ArraySlice<Item>, on page: Int) {
    let entries = items.compactMap { item in
      if case .entry(let entry) = item { entry } else { nil as SiteMapEntry? }
    }
    map.pages[page].groups = groups(of: entries)
    for case .section(let child) in items {
      map.pages[page].groups.append(mapOf(child, below: page))
    }
  }

  /// What stands in a section.
  private enum Item {
    case entry(SiteMapEntry)
    case section(Int)
  }

  private func size(of item: Item) -> Int {
    switch item {
    case .entry(let entry): sections.size(of: entry)
    case .section(let child): sections.lineSize(of: child)
    }
  }

  /// What an item is called by in the title of a range.
  private func head(of item: Item) -> SiteMapHead {
    switch item {
    case .entry(let entry): .entry(entry)
    case .section(let child): sections.sections[child].head
    }
  }

  /// Some of the things that follow one another, which together have room on one page.
  private struct Run {
    /// Their places.
    var parts: Range<Int>
    /// The items in them.
    var items: Range<Int>
  }

  /// What has so many bytes each, in runs; in each are two at least, so that there are ever fewer.
  private func runs(of sizes: [Int], items: [Range<Int>]) -> [Run] {
    var runs: [Run] = []
    var used = 0
    for (index, size) in sizes.enumerated() {
      used += size
      if let last = runs.last, used <= room || last.parts.count < 2 {
        runs[runs.count - 1] = Run(
          parts: last.parts.lowerBound..<index + 1,
          items: last.items.lowerBound..<items[index].upperBound)
      } else {
        runs.append(Run(parts: index..<index + 1, items: items[index]))
        used = size
      }
    }
    return runs
  }
}

/// Lines of their own; the whole of a tree stands below the tree.
private func groups(of entries: [SiteMapEntry]) -> [SiteMapGroup] {
  var groups: [SiteMapGroup] = []
  for entry in entries {
    if case .whole = entry, !groups.isEmpty {
      groups[groups.count - 1].entries.append(entry)
    } else {
      groups.append(SiteMapGroup(head: .entry(entry)))
    }
  }
  return groups
}

extension SiteMapSections {
  /// A section and those in it, each with its pages below it; trees without their wholes, to which their
  /// own pages lead.
  fileprivate func groups(from section: Int) -> [SiteMapGroup] {
    var groups: [SiteMapGroup] = []
    var pending = [section]
    while let number = pending.popLast() {
      let section = sections[number]
      pending += section.children.reversed()
      if section.index == nil, section.entries.isEmpty { continue }
      let pages = section.entries.filter { entry in
        if case .page = entry { true } else { false }
      }
      groups.append(SiteMapGroup(head: section.head, entries: pages))
    }
    return groups
  }
}
