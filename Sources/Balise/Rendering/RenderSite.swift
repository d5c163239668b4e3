import Diagnostics
import Templates

/// One file of the site, ready to write.
package struct OutputFile: Sendable {
  /// Where it is written.
  package let route: Route
  /// What is written there.
  package let content: Content

  /// The bytes of a file, or who has them.
  package enum Content: Sendable {
    case rendered([UInt8])
    /// A file of the sources, as it is.
    case copied(Pieces)
  }
}

/// The whole site, each file rendered when it is asked for: a large site never stands in memory.
package struct RenderedSite: Sendable {
  /// What is rendered.
  package let site: Site
  private let source: SourceFolder
  private let templates: TemplateSet
  /// The policy of all pages together, for hosts that send one.
  private let wholePolicy: String
  /// The style of ordinary pages.
  let stylesheetOfPages: String
  /// For each edition.
  private let links: [EditionLinks]
  private let interfaceTexts: [InterfaceText.Key: InterfaceText]

  fileprivate init(_ site: Site, _ source: SourceFolder, _ templates: TemplateSet) {
    self.site = site
    self.source = source
    self.templates = templates
    let stylesheets = stylesByTemplate(of: site.theme)
    let constants = stylesheets.mapValues { stylesheet in
      var context = Context()
      context.set(.style, stylesheet.css)
      context.set(.policy, policy(allowing: [stylesheet]))
      return context
    }
    let hasTree = site.pages.contains { $0.tree != nil }
    let used = stylesheets.filter { hasTree || !ThemeContract.treeEntries.contains($0.key) }
    stylesheetOfPages = stylesheets["style"]?.css ?? ""
    wholePolicy = policy(allowing: used.sorted { $0.key < $1.key }.map(\.value))
    links = site.editions.map { EditionLinks($0, of: site) }
    interfaceTexts = Balise.interfaceTexts(of: site, templates.symbols, constants)
  }

  /// The number of files.
  package var count: Int { site.outputs.count }

  /// How many bytes the texts of its sources have together; files that are copied do not count, nor what
  /// is too large to be read.
  /// - Throws: When one cannot be read.
  func sourceSize() throws(FileError) -> Int {
    var size = 0
    for file in source.files
    where file.hasSuffix(".md") || file.hasSuffix(".yml") || !file.hasPrefix("content/") {
      size += try source.read(file, mostTextBytes)?.count ?? 0
    }
    return size
  }

  /// The route of one file, known without rendering it.
  package func route(_ index: Int) -> Route { site.outputs[index].route }

  /// Renders one file.
  /// - Throws: When its text waited on the disk and cannot be read.
  package func file(_ index: Int) throws(FileError) -> OutputFile {
    let output = site.outputs[index]
    return OutputFile(route: output.route, content: try content(of: output))
  }

  private func content(of output: Output) throws(FileError) -> OutputFile.Content {
    switch output.content {
    case .page(let index):
      let placed = site.pages[index]
      switch placed.page.body {
      case .guide(let guide):
        let page = page("guide", at: output.route, of: index)
        return render(page, try page.guideContext(guide, placed.page))
      case .tree(let tree):
        let page = page("start", at: output.route, of: index)
        return render(page, page.startContext(tree, layout(of: index), of: placed))
      }
    case .step(let index, let step):
      let tree = tree(of: index)
      let page = page(tree.steps[step].kind.rawValue, at: output.route, of: index)
      return render(
        page, page.stepContext(step, of: tree, layout(of: index), on: site.pages[index]))
    case .whole(let index):
      let page = page("whole", at: output.route, of: index)
      let context = page.wholeContext(tree(of: index), layout(of: index), of: site.pages[index])
      return render(page, context)
    case .moved(let index):
      let page = page("moved", at: output.route, of: index)
      return render(page, page.movedContext(to: site.pages[index]))
    case .exit(let edition):
      let page = page("exit", at: output.route, madeFor: edition)
      return render(page, page.exitContext())
    case .sitemap(let edition, let number):
      let page = page("sitemap", at: output.route, madeFor: edition)
      return render(page, page.sitemapContext(of: number, in: site.siteMaps[edition]))
    case .missing:
      let page = page("missing", at: output.route, madeFor: 0)
      let others = site.editions.indices.dropFirst().map { edition in
        self.page("missing", at: output.route, madeFor: edition)
      }
      return render(page, page.missingContext(others: others))
    case .asset(let path): return .copied(source.pieces("content/" + path))
    case .picture(let path): return .copied(source.pieces(path))
    case .robots: return .rendered(Array(robots(site).utf8))
    case .sitemapXML(let range): return .rendered(sitemapFile(site, of: range))
    case .sitemapIndex: return .rendered(sitemapIndex(site))
    case .headers: return .rendered(Array(headers(policy: wholePolicy).utf8))
    case .noJekyll: return .rendered([])
    case .proof:
      let digests = try inParallel(source.files.count) { index throws(FileError) in
        try Digest(of: source.pieces(source.files[index]))
      }
      let sources = zip(source.files, digests).map { (file: $0, digest: $1) }
      return .rendered(Array(proof(of: site, sources: sources).printed.utf8))
    }
  }
}

// MARK: Pages

extension RenderedSite {
  /// A page that belongs to one of the sources.
  private func page(_ template: String, at route: Route, of index: Int) -> OutputPage {
    let placed = site.pages[index]
    return page(
      template, at: route, placed.edition, placed.page.interfaceKey,
      OutputPage.Source(index: index, placed: placed))
  }

  /// A page that the tool makes for an edition.
  private func page(_ template: String, at route: Route, madeFor edition: Int) -> OutputPage {
    page(template, at: route, edition, site.editions[edition].interfaceKey, nil)
  }

  private func page(
    _ template: String, at route: Route, _ edition: Int, _ key: InterfaceText.Key,
    _ source: OutputPage.Source?
  ) -> OutputPage {
    guard let interface = interfaceTexts[key] else {
      preconditionFailure("the interface has a text for every page")
    }
    return OutputPage(
      site: site, template: template, route: route, links: links[edition], interface: interface,
      source: source)
  }

  private func tree(of index: Int) -> Tree {
    guard let tree = site.pages[index].page.tree else {
      preconditionFailure("only trees have steps and a whole")
    }
    return tree
  }

  private func layout(of index: Int) -> PlacedTree {
    guard let layout = site.pages[index].tree else {
      preconditionFailure("every tree was given its place")
    }
    return layout
  }

  private func render(_ page: OutputPage, _ context: Context) -> OutputFile.Content {
    guard let template = templates.index(of: page.template) else {
      preconditionFailure("the theme was checked to have every template")
    }
    return .rendered(templates.render(template, context))
  }
}

/// Makes everything that the pages of a site share, and each page when it is asked for. No site comes
/// of it where the theme has no sound template; what is wrong is in the diagnostics.
package func renderSite(_ site: Site, _ source: SourceFolder) -> (RenderedSite?, [Diagnostic]) {
  let (templates, diagnostics) = parseTemplates(of: site.theme, languages: site.usedLanguages)
  if diagnostics.forbidWriting(strict: false) { return (nil, diagnostics) }
  return (RenderedSite(site, source, templates), diagnostics)
}

/// The style of every page under the name `style`, and under the name of a template that has a
/// stylesheet of its own the two together; `extra` comes last.
private func stylesByTemplate(of theme: Theme) -> [String: Stylesheet] {
  let common = theme.stylesheets["style"] ?? ""
  let look = theme.look.isEmpty ? "" : "\n" + lookStyle(of: theme.look, on: Palette(common))
  let extra = look + (theme.stylesheets["extra"].map { "\n" + $0 } ?? "")
  var sheets = ["style": Stylesheet(common + extra)]
  for entry in ThemeContract.entries {
    if let own = theme.stylesheets[entry] {
      sheets[entry] = Stylesheet(common + "\n" + own + extra)
    }
  }
  return sheets
}

extension Site {
  /// Of the site's languages, the interface's words that no speaker has read.
  package var unreadWords: [Words] {
    usedLanguages.compactMap { theme.words[$0] }.filter(\.isUnread)
  }

  /// The primary languages that pages are written in, sorted. What is no language has had its own
  /// message.
  var usedLanguages: [String] {
    Set(pages.map(\.page.language) + editions.map(\.language))
      .filter(isLanguageTag).map(primary).sorted()
  }
}
