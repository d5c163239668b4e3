import Diagnostics
import Mustache

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
  private let stylesheets: [String: Stylesheet]
  /// One for each edition.
  private let frames: [Frame]
  private let typesetter: Typesetter

  fileprivate init(
    _ site: Site, _ source: SourceFolder, _ templates: [String: MustacheTemplate]
  ) {
    self.site = site
    self.source = source
    stylesheets = stylesByTemplate(of: site.theme)
    let voices = Voices(of: site.theme)
    frames = site.editions.map { Frame($0, of: site, voices) }
    typesetter = Typesetter(
      templates,
      constants: stylesheets.mapValues { stylesheet in
        [
          .style: stylesheet.css, .policy: policy(allowing: [stylesheet]),
          .`site-title`: site.settings.title,
        ]
      })
  }

  /// The number of files.
  package var count: Int { site.outputs.count }

  /// The route of one file, known without rendering it.
  package func route(_ index: Int) -> Route { site.outputs[index].route }

  /// Renders one file.
  /// - Throws: When its text waited on the disk and cannot be read.
  package func file(_ index: Int) throws(FileError) -> OutputFile {
    let (route, content) = (site.outputs[index].route, site.outputs[index].content)
    if case .asset(let path) = content {
      return OutputFile(route: route, content: .copied(source.pieces("content/" + path)))
    }
    return OutputFile(route: route, content: .rendered(try bytes(of: content, at: route)))
  }

  private func bytes(of content: Output.Content, at route: Route) throws(FileError) -> [UInt8] {
    switch content {
    case .robots: return Array(robots(site).utf8)
    case .sitemapXML: return sitemapXML(site)
    case .headers: return Array(headers(policy: wholePolicy).utf8)
    case .noJekyll: return []
    default:
      let sheet = Sheet(content, at: route, of: site, frames, typesetter)
      let (template, model) = try model(for: content, sheet)
      return sheet.set(model, with: template)
    }
  }

  /// The policy of all pages together, for hosts that send one.
  private var wholePolicy: String {
    policy(allowing: stylesheets.sorted { $0.key < $1.key }.map(\.value))
  }

  private func model(
    for content: Output.Content, _ sheet: Sheet
  ) throws(FileError) -> (template: String, Model) {
    switch content {
    case .exit: return ("exit", exitModel(sheet))
    case .sitemap: return ("sitemap", sitemapModel(sheet))
    case .moved(let page): return ("moved", movedModel(sheet, site.pages[page]))
    case .page(let index), .whole(let index), .step(let index, _):
      let placed = site.pages[index]
      switch (placed.page.body, placed.tree, content) {
      case (.guide(let guide), _, _): return ("guide", try guideModel(guide, sheet, placed.page))
      case (.tree(let tree), let layout?, .step(_, let step)):
        let template = tree.steps[step].kind.rawValue
        return (template, stepModel(step, of: tree, sheet, placed, layout))
      case (.tree(let tree), let layout?, .whole):
        return ("whole", wholeModel(tree, sheet, placed, layout))
      case (.tree(let tree), let layout?, _):
        return ("start", startModel(tree, sheet, placed, layout))
      case (.tree, nil, _): preconditionFailure("every tree was given its place")
      }
    default: return ("missing", missingModel(sheet))
    }
  }
}

/// Makes everything that the pages of a site share, and each page when it is asked for. No site comes
/// of it where the theme has no sound template; what is wrong is in the diagnostics.
package func renderSite(_ site: Site, _ source: SourceFolder) -> (RenderedSite?, [Diagnostic]) {
  let (templates, diagnostics) = compileTemplates(of: site.theme, languages: site.usedLanguages)
  if site.theme.templates.isEmpty || diagnostics.forbidWriting(strict: false) {
    return (nil, diagnostics)
  }
  return (RenderedSite(site, source, templates), diagnostics)
}

/// The style of every page under the name `style`, and under the name of a template that has a
/// stylesheet of its own the two together.
private func stylesByTemplate(of theme: Theme) -> [String: Stylesheet] {
  let common = theme.stylesheets["style"] ?? ""
  var sheets = ["style": Stylesheet(common)]
  for entry in ThemeContract.entries {
    if let own = theme.stylesheets[entry] { sheets[entry] = Stylesheet(common + "\n" + own) }
  }
  return sheets
}

extension Site {
  /// The primary languages that pages are written in, sorted. What is no language has had its own
  /// message.
  var usedLanguages: [String] {
    Set(pages.map(\.page.language) + editions.map(\.language))
      .filter(isLanguageTag).map(primary).sorted()
  }
}
