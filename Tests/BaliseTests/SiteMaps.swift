import Testing

@testable import Balise

/// A site that is in memory only, in the built-in theme, rendered: its files by their routes.
func renderedFiles(_ content: [String: String]) throws -> [String: String] {
  let all = Dictionary(uniqueKeysWithValues: content.map { ("content/" + $0, $1) })
  let (site, _) = try prepareSite(from: SourceFolder(all), options: MemorySite.options)
  let rendered = try #require(site)
  var files: [String: String] = [:]
  for index in 0..<rendered.count {
    let file = try rendered.file(index)
    if case .rendered(let bytes) = file.content {
      files[file.route.path] = String(decoding: bytes, as: UTF8.self)
    }
  }
  return files
}

private let settings = "title: Site\nlanguage: en\nurl: https://example.org/\n"

private func page(_ title: String, _ more: String = "") -> String {
  "---\ntitle: \(title)\n\(more)---\n\nText.\n"
}

private let tree = """
  ---
  title: A tree
  layout: tree
  ---

  ## A question? {#q1}

  - [Yes](#r1)
  - [No](#r2)

  ## One {#r1 .safe}

  ## Two {#r2 .safe}

  """

/// What the links of a page's main part lead to, as they are written.
private func links(_ html: String) -> [String] {
  let main = html.components(separatedBy: "<main")[1].components(separatedBy: "</main>")[0]
  return main.components(separatedBy: "<a href=\"").dropFirst()
    .map { $0.components(separatedBy: "\"")[0] }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}

@Suite struct SiteMaps {
  /// Names of pages in folders of several shapes.
  static let shapes: [(String, [String])] = [
    ("flat", (0..<700).map { "page-\($0)" }),
    ("many folders", (0..<700).map { "folder-\($0 % 100)/page-\($0)" }),
    ("a folder a page", (0..<300).map { "folder-\($0)/page" }),
    ("large folders", (0..<700).map { "\(["a", "b", "c"][$0 % 3])/page-\($0)" }),
    ("deep", (0..<200).map { String(repeating: "a/", count: $0 % 40) + "page-\($0)" }),
    (
      "folders in folders", (0..<600).map { "a-\($0 % 5)/b-\($0 / 5 % 5)/c-\($0 / 25 % 5)/p-\($0)" }
    ),
  ]

  @Test(arguments: shapes)
  func `each page stands once on the map, and no page of the map is heavy`(
    shape: String, names: [String]
  ) throws {
    var content = ["site.yml": settings, "index.md": page("Home")]
    for (index, name) in names.enumerated() {
      content[name + ".md"] = page("What to do when number \(index) has come & gone")
    }
    let files = try renderedFiles(content)
    var found: [String] = []
    var pending = ["sitemap.html"]
    var seen: Set<String> = []
    while let route = pending.popLast() {
      guard seen.insert(route).inserted else {
        Issue.record("\(route) is on the map twice")
        continue
      }
      let html = try #require(files[route], "\(route) is missing")
      #expect(html.utf8.count < 14_000, "\(route) has \(html.utf8.count) bytes")
      for link in links(html) {
        let target = try #require(resolved(link, from: route))
        if target.hasPrefix("sitemap") { pending.append(target) } else { found.append(target) }
      }
    }
    #expect(found.sorted() == (names + ["index"]).map { $0 + ".html" }.sorted())
  }

  /// A relative address from the folder of the site.
  private func resolved(_ address: String, from route: String) -> String? {
    var parts = route.components(separatedBy: "/").dropLast()
    for part in address.components(separatedBy: "/") {
      if part == ".." { if parts.popLast() == nil { return nil } } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  @Test func `a folder's index is its section, with its pages below it`() throws {
    let files = try renderedFiles([
      "site.yml": settings, "index.md": page("Home"), "b.md": page("B"),
      "guides/index.md": page("All guides"), "guides/one.md": page("One"),
      "guides/parents/two.md": page("Two"), "tree.md": tree, "guides/tree.md": tree,
    ])
    let map = try #require(files["sitemap.html"])
    #expect(
      links(map) == [
        "index.html", "b.html", "tree.html", "tree/all.html", "guides/index.html",
        "guides/one.html", "guides/tree.html", "guides/parents/two.html",
      ])
    #expect(map.contains("<li><a href=\"guides/index.html\">All guides</a>\n<ul>\n<li>"))
    #expect(map.contains("<li><b>Parents</b>\n<ul>\n<li><a href=\"guides/parents/two.html\">"))
  }

  @Test func `lines that have no room at all still find a place`() throws {
    let content = Dictionary(uniqueKeysWithValues: (0..<50).map { ("a/p-\($0).md", page("P")) })
    let all = content.merging(["site.yml": settings]) { $1 }
    let (site, _) = try readSite(
      from: SourceFolder(Dictionary(uniqueKeysWithValues: all.map { ("content/" + $0, $1) })),
      options: MemorySite.options)
    let sections = SiteMapSections(
      Array(site.pages.indices), of: site.pages, home: nil, language: "en")
    let map = placeSiteMap(sections, at: Route("map.html"), room: 1)
    var entries = 0
    for group in map.pages.flatMap(\.groups) {
      if case .entry = group.head { entries += 1 }
      entries += group.entries.count
    }
    #expect(entries == 50)
    #expect(Set(map.pages.map(\.route)).count == map.pages.count)
  }
}

@Suite struct SitemapsForEngines {
  @Test(arguments: [(3, 52_000_000), (50_000, 700), (2, 500)])
  func `addresses are spread over files within the limits`(addresses: Int, bytes: Int) throws {
    var content = ["content/site.yml": settings, "content/tree.md": tree]
    for index in 0..<10 {
      content["content/p-\(index).md"] = page("P")
      content["content/p-\(index).nl.md"] = page("P")
    }
    let (site, _) = try readSite(from: SourceFolder(content), options: MemorySite.options)
    let parts = site.outputs.sitemapParts(
      site.pages, url: "https://example.org/",
      SitemapLimits(addresses: addresses, bytes: bytes))
    #expect(parts.count > 1)
    #expect(parts.flatMap(Array.init) == Array(site.outputs.indices))
    let whole = String(decoding: sitemapFile(site, of: site.outputs.indices), as: UTF8.self)
    var found: [String] = []
    for part in parts {
      let text = String(decoding: sitemapFile(site, of: part), as: UTF8.self)
      let entries = text.components(separatedBy: "<url>").dropFirst()
      #expect(entries.count <= addresses)
      #expect(entries.count == 1 || entries.joined().utf8.count <= bytes + 30)
      found += entries.map { $0.components(separatedBy: "</url>")[0] }
    }
    #expect(
      found
        == whole.components(separatedBy: "<url>").dropFirst()
        .map { $0.components(separatedBy: "</url>")[0] })
    #expect(found.count == 22)
  }

  @Test func `a small site has one file, without languages where it has one`() throws {
    let files = try renderedFiles(["site.yml": settings, "index.md": page("Home"), "tree.md": tree])
    let text = try #require(files["sitemap.xml"])
    #expect(text.components(separatedBy: "<url>").count == 4)
    #expect(!text.contains("xhtml"))
    #expect(files.keys.filter { $0.hasSuffix(".xml") } == ["sitemap.xml"])
  }

  @Test func `the original is for readers of all other languages`() throws {
    let files = try renderedFiles([
      "site.yml": settings, "index.md": page("Home"), "index.nl.md": page("Begin"),
      "alone.md": page("Alone"), "one.de.md": page("Eins"), "one.nl.md": page("Een"),
    ])
    let home = try #require(files["nl/index.html"])
    for (language, path) in [
      ("en", "index"), ("nl", "nl/index"), ("x-default", "index"),
    ] {
      let tag =
        "<link rel=\"alternate\" hreflang=\"\(language)\" href=\"https://example.org/\(path).html\">"
      #expect(home.contains(tag))
    }
    #expect(files["alone.html"]?.contains("alternate") == false)
    let one = try #require(files["nl/one.html"])
    #expect(one.contains("hreflang=\"de\"") && !one.contains("x-default"))
  }

  @Test func `a step that a translation does not have is nobody's version of its start`() throws {
    let longer = tree.replacing("- [No](#r2)", with: "- [No](#r2)\n- [Perhaps](#r3)")
    let files = try renderedFiles([
      "site.yml": settings, "tree.md": longer + "\n## Three {#r3 .safe}\n", "tree.nl.md": tree,
    ])
    #expect(files["tree/r3.html"]?.contains("rel=\"alternate\"") == false)
    #expect(
      files["tree/r1.html"]?.contains(
        "hreflang=\"nl\" href=\"https://example.org/nl/tree/r1.html\"") == true)
    // The reader of the step can still change the language.
    #expect(files["tree/r3.html"]?.contains("href=\"../nl/tree.html\"") == true)
  }
}

@Suite struct MissingPages {
  static let content = [
    "index.md": page("Home", "help: [one, two]\norder: 1\n"),
    "index.nl.md": page("Begin", "help: [two]\norder: 1\n"), "index.ar.md": page("بداية"),
  ]

  static let help = """
    help:
      one: { country: Here, lines: [{ name: First, phone: "116 000" }] }
      two: { country: There, lines: [{ name: Second, phone: "116 111" }] }

    """

  @Test(arguments: ["", "url: https://example.org/\n"])
  func `the 404 page speaks the languages of the site, and names who helps`(url: String) throws {
    let files = try renderedFiles(
      Self.content.merging(["site.yml": "title: Site\nlanguage: en\n" + url + Self.help]) { $1 })
    let html = try #require(files["404.html"])
    for text in [
      "<h1>This page does not exist", "<h2>Deze pagina bestaat niet", "<h2>هذه الصفحة غير موجودة",
      "<a href=\"#nl\" lang=\"nl\"", "<section id=\"nl\" lang=\"nl\" dir=\"ltr\"",
      "<section id=\"ar\" lang=\"ar\" dir=\"rtl\"", "<aside lang=\"nl\"",
    ] {
      #expect(html.contains(text), "\(text)")
    }
    // Dutch pages ask for one of the two, Arabic ones for none.
    let asides = html.components(separatedBy: "<aside").dropFirst()
    #expect(asides.map { $0.components(separatedBy: "tel:").count - 1 } == [2, 2, 1])
    let ids = html.components(separatedBy: " id=\"").dropFirst()
      .map { $0.components(separatedBy: "\"")[0] }
    #expect(Set(ids).count == ids.count)
    let homes = [
      "https://example.org/index.html", "https://example.org/ar/index.html",
      "https://example.org/nl/index.html",
    ]
    for home in homes {
      #expect(html.contains("class=\"go\" href=\"\(home)\"") == !url.isEmpty)
    }
  }

  @Test func `a site in one language has nothing to choose there`() throws {
    let files = try renderedFiles(["site.yml": settings, "index.md": page("Home")])
    let html = try #require(files["404.html"])
    #expect(!html.contains("<section") && !html.contains("class=\"way\""))
  }
}
