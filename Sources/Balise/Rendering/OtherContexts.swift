import Templates

extension OutputPage {
  /// What the template of the exit page sees.
  func exitContext() -> Context {
    let url = site.settings.exit ?? ""
    let host = url.split(separator: "/").dropFirst().first.map(String.init) ?? url
    var context = newContext()
    // Titles are unique, and this one tells nothing.
    context.set(.`document-title`, edition.folder.isEmpty ? host : "\(host) (\(language))")
    context.set(.`exit-url`, url)
    context.set(.`exit-name`, host)
    context.set(flag: .noindex, true)
    return context
  }

  /// What the template of an old address sees.
  func movedContext(to placed: PlacedPage) -> Context {
    let title = word("moved-title")
    var context = commonContext(title: documentTitle(title), canonical: placed.route)
    context.set(.heading, escaping: title)
    context.set(flag: .noindex, true)
    context.set(.`target-address`, addressOf: placed.route, on: self)
    context.set(.`target-title`, shortTitle(of: placed))
    return context
  }
}
