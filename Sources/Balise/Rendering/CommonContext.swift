import Markdown
import Templates
import Text
import Text

extension OutputPage {
  /// What every page shows around its heading and text: title, navigation, languages, help.
  ///
  /// - Parameter canonical: the address under which search engines are to know it; its own if nil.
  func commonContext(title: String, canonical: Route? = nil) -> Context {
    var context = newContext()
    context.set(.`document-title`, title)
    setSurroundings(&context)
    guard let source else { return context }
    setTranslations(&context, of: source)
    context.set(.description, source.page.frontMatter.description)
    context.set(.canonical, fullAddressOf: canonical ?? route, on: self)
    let help = source.page.frontMatter.help.compactMap { interface.help[$0.value] }
    if help.isEmpty { return context }
    context.set(.`help-address`, anchor: "aide")
    context.set(list: .help, help) { context, block in context.add(block) }
    return context
  }

  /// The `<title>` of a page: "title – site".
  func documentTitle(_ title: String) -> String {
    word("title-page", ["title": title, "site": site.settings.title(in: language)])
  }

  /// What a page of the same edition is called in few words.
  func shortTitle(of placed: PlacedPage) -> String {
    Balise.shortTitle(of: placed, in: site, besideOtherTrees: links.hasSeveralTrees)
  }

  /// What a link to the single page of a tree says; with the tree's name where there are several.
  func wholeTitle(of placed: PlacedPage) -> String {
    let title = word("whole-title")
    return links.hasSeveralTrees ? "\(title) (\(shortTitle(of: placed)))" : title
  }

  /// Sets the names of one link in a list of links.
  func setLink(
    _ context: inout Context, _ title: String, to route: Route, in language: String? = nil
  ) {
    let isForeign = language.map { primary($0) != primary(self.language) } ?? false
    context.set(one: .foreign, isForeign ? language : nil) { context, language in
      context.setLanguage(language)
    }
    context.set(.title, title)
    context.set(.address, addressOf: route, on: self)
    context.set(flag: .current, route == self.route)
  }

  /// Sets the way back and what it says; nil is none.
  func setBack(_ context: inout Context, to route: Route?, _ text: String) {
    let back = route == self.route ? nil : route
    context.set(one: .back, back) { context, back in
      context.set(.address, addressOf: back, on: self)
      context.set(.text, text)
    }
  }

  /// Sets the way home, if there is a home page and this is another.
  func setWayHome(_ context: inout Context) {
    setBack(&context, to: edition.home, word("home"))
  }

  /// Sets what leads to the pages that the page's edition names on all others.
  private func setSurroundings(_ context: inout Context) {
    setLook(&context)
    context.set(.home, addressOf: edition.home, on: self)
    context.set(flag: .`is-home`, edition.home == route)
    let isForeign = site.settings.hasForeignTitle(in: language)
    context.set(one: .`foreign-title`, isForeign ? site.settings.language : nil) {
      $0.setLanguage($1)
    }
    if template == "whole" {
      // Sent alone, as a file, this page has no exit page beside it.
      context.set(.exit, site.settings.exit)
      context.set(.`exit-url`, site.settings.exit)
    } else {
      context.set(.exit, addressOf: site.settings.exit == nil ? nil : edition.exit, on: self)
    }
    context.set(list: .navigation, links.navigation) { context, entry in
      setLink(&context, entry.title, to: entry.route, in: entry.language)
    }
    var trees = links.trees
    if let own = source.flatMap({
      EditionLinks.Tree($0.placed, in: site, besideOthers: links.hasSeveralTrees)
    }),
      !trees.contains(where: { $0.whole == own.whole })
    {
      trees.append(own)
    }
    let title = word("whole-title")
    context.set(list: .wholes, trees) { context, tree in
      let title = trees.count > 1 ? "\(title) (\(tree.title))" : title
      setLink(&context, title, to: tree.whole)
    }
    context.set(.`sitemap-address`, addressOf: edition.sitemap, on: self)
    context.set(.`sitemap-title`, word("sitemap-title"))
    context.set(flag: .`on-sitemap`, edition.sitemap == route)
  }

  /// Sets what `theme.yml` says.
  private func setLook(_ context: inout Context) {
    let look = site.theme.look
    context.set(.footer, look.footer(in: language))
    context.set(.`icon-address`, addressOf: look.icon.map(pictureRoute), on: self)
    context.set(one: .logo, look.logo) { context, logo in
      context.set(.address, addressOf: pictureRoute(of: logo.file), on: self)
      context.set(.text, logo.alternative)
    }
  }

  private func setTranslations(_ context: inout Context, of source: Source) {
    if source.placed.translations.isEmpty { return }
    let versions = source.placed.translations.map { index in
      let other = site.pages[index]
      let same = counterpart(of: route, on: source.placed, in: other)
      return (index, other.page.language, same ?? other.route)
    }
    context.set(flag: .`has-languages`, true)
    context.set(list: .languages, versions) { context, version in
      let (index, language, route) = version
      context.set(.language, language)
      context.set(.name, languageName(language, site.theme))
      context.set(.direction, direction(of: language))
      context.set(.address, addressOf: route, on: self)
      context.set(flag: .current, index == source.index)
    }
    // A step that a version does not have is nobody's version of its start.
    let alternates = source.placed.versions(site.pages) {
      counterpart(of: route, on: source.placed, in: $0)
    }
    context.set(list: .alternates, alternates) { context, version in
      context.set(.language, version.hreflang)
      if site.settings.url == nil {
        context.set(.address, addressOf: version.route, on: self)
      } else {
        context.set(.address, fullAddressOf: version.route, on: self)
      }
    }
  }
}

/// The same page, step or whole tree in another language; nil where there is none.
private func counterpart(of route: Route, on page: PlacedPage, in other: PlacedPage) -> Route? {
  guard let tree = page.tree, route != page.route else { return other.route }
  guard let otherTree = other.tree else { return nil }
  if route == tree.whole { return otherTree.whole }
  guard let name = route.path.split(separator: "/").last?.dropLast(".html".count),
    let anchor = other.anchor(String(name)), anchor.isStep
  else { return nil }
  return anchor.route
}

/// Languages by their own names, for themes that do not say them.
private let languageNames = [
  "fr": "Français", "nl": "Nederlands", "de": "Deutsch", "it": "Italiano", "en": "English",
  "es": "Español", "pt": "Português", "rm": "Rumantsch", "pl": "Polski", "ro": "Română",
  "tr": "Türkçe", "uk": "Українська", "ar": "العربية", "lb": "Lëtzebuergesch",
]

/// A language's own name, as the theme says it; of a language it does not name, a known one or the tag.
func languageName(_ tag: String, _ theme: Theme) -> String {
  theme.words[primary(tag)]?.text("language-name") ?? languageNames[primary(tag)] ?? tag
}
