import Diagnostics
import Text

/// What somebody may have meant who wrote a link that leads nowhere, looked for among all of a site.
struct LinkSuggestions {
  private let site: Site
  private var files: SiteFiles?
  /// The anchors of pages, by the place of the page.
  private var anchors: [Int: SpellingIndex] = [:]

  init(for site: Site) { self.site = site }

  /// The anchor of a page that a fragment may mean.
  mutating func anchor(_ fragment: String, on page: Int) -> String? {
    let ids = site.pages[page].anchorIDs
    let meant = plainName(fragment)
    // In other letters only, or made of the words of a heading.
    if let same = ids.first(where: { $0.lowercased() == meant || plainName($0) == meant }) {
      return same
    }
    var index = anchors[page] ?? SpellingIndex(ids)
    defer { anchors[page] = index }
    return index.closest(to: fragment)
  }

  /// The file, from `content/`, that a link on a page may mean; `path` is where it leads to.
  mutating func file(_ path: String, from page: PagePath?) -> String? {
    if let file = variants(of: path, from: page).first(where: exists) { return file }
    var index = files ?? SiteFiles(of: site)
    defer { files = index }
    return index.file(like: path, suffix: page?.suffix)
  }

  private func exists(_ file: String) -> Bool {
    site.indexOfPage[file] != nil || site.assets.contains(file)
  }

  /// The files that other tools would open for an address: `guide`, `guide/`, `sub/`, `/guide.html`.
  private func variants(of path: String, from page: PagePath?) -> [String] {
    var plain = path[...]
    if plain.hasPrefix("content/") { plain = plain.dropFirst("content/".count) }
    while plain.hasPrefix("/") || plain.hasPrefix("../") || plain.hasPrefix("./") {
      plain = plain.drop { $0 == "." }.dropFirst()
    }
    while plain.hasSuffix("/") { plain = plain.dropLast() }
    var stems = [plain]
    for ending in [".html", ".htm", ".markdown", ".md"] where plain.hasSuffix(ending) {
      stems.append(plain.dropLast(ending.count))
    }
    let language = page?.suffix.map { ["." + $0 + ".md", "/index." + $0 + ".md"] } ?? []
    let found = stems.flatMap { stem in
      ["", ".md", "/index.md"].map { stem + $0 } + language.map { stem + $0 }
    }
    return found.map(String.init) + found.map { $0.lowercased() }
  }
}

/// The files of a site by kind and by name.
private struct SiteFiles {
  private var pages: SpellingIndex
  private var images: SpellingIndex
  private var others: SpellingIndex
  /// Paths, by the last name in them without its ending, its letters folded.
  private var byName: [String: [String]] = [:]

  init(of site: Site) {
    let assets = site.assets.sorted()
    let pagePaths = site.pages.map(\.page.path.file)
    pages = SpellingIndex(pagePaths)
    images = SpellingIndex(assets.filter(isImage))
    others = SpellingIndex(assets.filter { !isImage($0) })
    for path in pagePaths + assets { byName[foldedName(of: path), default: []].append(path) }
  }

  /// A file of the kind that a path names: of the same name elsewhere, else of nearly the same path.
  mutating func file(like path: String, suffix: String?) -> String? {
    let ending = fileEnding(of: path)
    let wantsImage = isImage(path)
    let wantsPage = ["", "md", "html", "htm"].contains(ending)
    let sameName = (byName[foldedName(of: path)] ?? []).prefix(50).filter {
      wantsImage ? isImage($0) : wantsPage ? $0.hasSuffix(".md") : fileEnding(of: $0) == ending
    }
    if let near = closest(to: path, among: sameName) ?? sameName.first { return near }
    if wantsImage { return images.closest(to: path) }
    if !wantsPage { return others.closest(to: path) }
    return pages.closest(to: path) ?? (ending == "" ? pages.closest(to: path + ".md") : nil)
      ?? others.closest(to: path)
  }
}

/// Whether a path names an image.
func isImage(_ path: String) -> Bool {
  switch FileKind(ending: fileEnding(of: path)) {
  case .image, .drawing: true
  case .plain, .active, .other: false
  }
}

/// The last name of a path without ending and language, in small letters of ASCII.
private func foldedName(of path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  return plainName(String(name.prefix { $0 != "." }))
}
