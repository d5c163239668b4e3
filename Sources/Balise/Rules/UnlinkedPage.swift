import Diagnostics

extension Rule {
  static let unlinkedPage = Rule(
    "unlinked-page", .warning,
    finds: Wording(
      fr: "aucune page ne mène à cette page", en: "no page leads to this page"),
    protects: Wording(
      fr: "Personne ne la trouverait, sinon dans le plan du site.",
      en: "Nobody would find it, except in the map of the site."),
    wrong: [
      Example.homePath: Example.home + "\n[Où appeler](aide.md)\n",
      Example.helpPath: Example.helpPage, Example.pagePath: Example.page("Bonjour."),
    ],
    right: [
      Example.homePath: Example.home + "\n[Où appeler](aide.md), [le guide](guide.md)\n",
      Example.helpPath: Example.helpPage, Example.pagePath: Example.page("Bonjour."),
    ])
}

/// Pages that nobody comes to from the home page, the navigation and the foot of pages, be it in steps.
/// Where neither of these leads anywhere, the site is not yet put together.
func unlinkedPages(in site: Site) -> [Diagnostic] {
  // Of settings that could not be read nobody knows the navigation.
  guard site.settings.isHelpKnown, let home = site.indexOfPage["index.md"] else { return [] }
  var starts = site.settings.navigation.compactMap { site.indexOfPage[$0.page.value] }
  let leadsOn = site.pages[home].targets.contains { target in
    switch target {
    case .page(let page), .anchor(let page): Int(page) != home
    case .file, .outside, .nothing: false
    }
  }
  if starts.isEmpty, !leadsOn { return [] }
  starts += [home] + site.pages.indices.filter { site.pages[$0].page.frontMatter.order != nil }
  var isReached = [Bool](repeating: false, count: site.pages.count)
  var pending = starts
  while let page = pending.popLast() {
    if isReached[page] { continue }
    isReached[page] = true
    // Whoever is on a page can change its language.
    pending += site.pages[page].translations
    for target in site.pages[page].targets {
      switch target {
      case .page(let next), .anchor(let next): pending.append(Int(next))
      // Nobody knows what was meant: the link has its own message.
      case .nothing: return []
      case .file, .outside: continue
      }
    }
  }
  // Of many pages that are not tied to each other by links, readers find most in another way.
  let isTied = isReached.count(where: { $0 }) * 2 >= isReached.count
  guard isTied || isReached.count <= 30 else { return [] }
  let alone = site.pages.indices.filter { index in
    let placed = site.pages[index]
    // Of a page in several languages one is enough; what is named wrongly has its own message.
    return !isReached[index] && placed.translations.first ?? index == index && !isLone(placed)
      && original(besideFolderOf: placed.page.path, in: site) == nil
  }
  return alone.map { index in
    let page = site.pages[index].page
    return Diagnostic(
      .unlinkedPage, at: page.frontMatter.place,
      Wording(fr: "aucune page ne mène à celle-ci", en: "no page leads to this one"),
      help: Wording(
        fr:
          "mettez un lien vers \(page.path.file), ou nommez-la sous « navigation: » dans site.yml",
        en: "put a link to \(page.path.file), or name it under “navigation:” in site.yml"))
  }
}
