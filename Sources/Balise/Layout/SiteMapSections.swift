/// The folders of an edition, each with its pages, as its site map shows them.
struct SiteMapSections {
  /// A folder.
  struct Section {
    /// From the folder of the edition; "" for all of it.
    let path: String
    /// Its `index.md`, where that is not the home page: a place in ``Site/pages``.
    var index: Int?
    /// What stands in it, in the order shown.
    var entries: [SiteMapEntry] = []
    /// The folders in it, in the order shown: places among the sections.
    var children: [Int] = []
    /// About how many bytes its entries take on a page.
    var size = 0
    /// The same of all folders in it, too, and of its own line.
    var wholeSize = 0

    /// What it is called by.
    var head: SiteMapHead { index.map { .entry(.page($0)) } ?? .folder(name: name) }

    /// The name of the folder as a title: `aide-par-pays` is “Aide par pays”.
    var name: String {
      let last = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.index(after: $0) }
      let words = path[(last ?? path.startIndex)...].replacing("-", with: " ")
      return words.prefix(1).uppercased() + words.dropFirst()
    }
  }

  /// The first is the whole edition; each stands before those in it.
  private(set) var sections = [Section(path: "")]
  private var places: [String: Int] = ["": 0]
  private let pages: [PlacedPage]
  /// The primary language of the edition.
  private let language: String
  /// Not less than the bytes of a line that names two of its pages.
  let rangeSize: Int
  /// The bytes that lead from a page of the map up to the folder of the site, at most.
  private let climb: Int

  /// - Parameters:
  ///   - order: the pages of the edition as they are shown.
  ///   - home: the home page of the edition.
  ///   - language: that of the edition.
  init(_ order: [Int], of pages: [PlacedPage], home: Route?, language: String) {
    self.pages = pages
    self.language = primary(language)
    let depth = order.reduce(0) { max($0, pages[$1].route.path.utf8.count { $0 == 0x2F }) }
    climb = 3 * depth
    let longest = order.reduce(0) { max($0, pages[$1].page.frontMatter.title.utf8.count) }
    rangeSize = Self.lineSize + 2 * longest + 80
    var (last, section) = ("", 0)
    for index in order {
      let stem = pages[index].page.path.stem
      let folder = Route(stem).folder
      if !folder.hasSameBytes(as: last) { (last, section) = (folder, place(of: folder)) }
      let isIndex = stem.utf8.suffix(6).elementsEqual("/index".utf8)
      if isIndex, pages[index].route != home {
        sections[section].index = index
      } else {
        add(.page(index), to: section)
      }
      if pages[index].tree != nil { add(.whole(index), to: section) }
    }
    for section in sections.indices.reversed() {
      sections[section].wholeSize =
        sections[section].size + lineSize(of: section)
        + sections[section].children.reduce(0) { $0 + sections[$1].wholeSize }
    }
  }

  private mutating func add(_ entry: SiteMapEntry, to section: Int) {
    sections[section].entries.append(entry)
    sections[section].size += size(of: entry)
  }

  /// The section of a folder, made with those around it where it is not there.
  private mutating func place(of folder: String) -> Int {
    if let place = places[folder] { return place }
    var parent = 0
    for path in folders(of: folder + "/") {
      if let place = places[path] {
        parent = place
        continue
      }
      places[path] = sections.count
      sections[parent].children.append(sections.count)
      parent = sections.count
      sections.append(Section(path: path))
    }
    return parent
  }

  /// About how many bytes the line of a section takes, whether it leads to a page or to a map.
  func lineSize(of section: Int) -> Int {
    let path = sections[section].path.utf8.count
    // The page of its map, or its own with a list below it.
    return Self.lineSize + climb + path + 40
      + (sections[section].index.map { pages[$0].page.frontMatter.title.utf8.count } ?? path)
  }

  /// About how many bytes a line takes, not less than it does.
  func size(of entry: SiteMapEntry) -> Int {
    switch entry {
    case .page(let page): lineSize(of: pages[page])
    // “All on one page”, in whatever language, and a list of its own.
    case .whole(let page): lineSize(of: pages[page]) + 120
    }
  }

  private func lineSize(of page: PlacedPage) -> Int {
    let title = page.page.frontMatter.title.utf8.count
    let isForeign = primary(page.page.language) != language
    return Self.lineSize + climb + page.route.path.utf8.count + title + title / 16
      + (isForeign ? Self.languageSize : 0)
  }

  /// The tags around a title and an address.
  private static let lineSize = 32
  /// A language and its direction.
  private static let languageSize = 28
}
