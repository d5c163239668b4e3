/// The site map of an edition: one page where all of it has room, else one that leads to others.
struct SiteMap: Sendable {
  /// The first is the whole map's.
  var pages: [SiteMapPage] = []
}

/// One page of a site map.
struct SiteMapPage: Sendable {
  let route: Route
  let title: SiteMapTitle
  /// The page of the map that leads here; nil for the first.
  let parent: Int?
  var groups: [SiteMapGroup] = []
}

/// What a page of a site map is called. Numbers are places in ``Site/pages``.
enum SiteMapTitle: Sendable {
  /// The whole map.
  case whole
  /// The pages of a folder: its `index.md`, or where there is none, its name.
  case folder(SiteMapHead)
  /// Some of the pages of a folder, from one to another.
  case range(from: SiteMapHead, to: SiteMapHead)
}

/// A line of a site map, and what stands below it. Numbers are places in ``Site/pages``.
struct SiteMapGroup: Sendable {
  let head: SiteMapHead
  var entries: [SiteMapEntry] = []
}

/// What a line of a site map leads to. Numbers are places in ``Site/pages``.
enum SiteMapEntry: Sendable {
  case page(Int)
  /// A tree on one page.
  case whole(Int)
}

/// What stands at the head of a group.
enum SiteMapHead: Sendable {
  case entry(SiteMapEntry)
  /// A folder without `index.md`, which is no page.
  case folder(name: String)
  /// Another page of the map, by its place in it.
  case map(Int)
}
