import Markdown

/// What every page shows around its heading and text: title, navigation, languages, help.
func commonModel(_ sheet: Sheet, title: String) -> Model {
  var model = Model(40)
  model.set("language", sheet.language)
  model.set("document-title", title)
  model.set("home", sheet.edition.home.map { sheet.address(of: $0) })
  model.set(flag: "is-home", sheet.edition.home == sheet.route)
  let exit = sheet.site.settings.exit == nil ? nil : sheet.address(of: sheet.edition.exit)
  model.set("exit", exit)
  setNavigation(&model, sheet)
  setLanguages(&model, sheet)
  if let page = sheet.page {
    let matter = sheet.site.pages[page].page.matter
    model.set("description", matter.description)
    setHelp(&model, sheet, matter)
    model.set("canonical", sheet.site.settings.url.map { $0 + percentEncoded(sheet.route.path) })
  }
  return model
}

/// The `<title>` of a page: "title – site".
func documentTitle(_ title: String, _ sheet: Sheet) -> String {
  sheet.word("title-page", ["title": title, "site": sheet.site.settings.title])
}

private func setNavigation(_ model: inout Model, _ sheet: Sheet) {
  model.set(list: "navigation", navigation(sheet))
  model.set(list: "wholes", wholes(sheet))
  model.set("sitemap-address", sheet.address(of: sheet.edition.sitemap))
  model.set("sitemap-title", sheet.word("sitemap-title"))
  model.set(flag: "on-sitemap", sheet.edition.sitemap == sheet.route)
}

private func navigation(_ sheet: Sheet) -> [Model] {
  let entries = sheet.frame.navigation
  func links() -> [Model] { entries.map { link($0.title, to: $0.route, sheet) } }
  if entries.contains(where: { $0.route == sheet.route }) { return links() }
  return sheet.frame.navigationModels.value(for: sheet.route.folder, links)
}

/// A link for a list of links.
func link(_ title: String, to route: Route, _ sheet: Sheet) -> Model {
  var model = Model()
  model.set("title", title)
  model.set("address", sheet.address(of: route))
  model.set(flag: "current", route == sheet.route)
  return model
}

/// The single pages of the trees that the footer names: the frame's, and the reader's own.
private func wholes(_ sheet: Sheet) -> [Model] {
  var trees = sheet.frame.trees
  if let page = sheet.page, let tree = sheet.site.pages[page].tree,
    !trees.contains(where: { $0.whole == tree.whole })
  {
    trees.append(Frame.Tree(sheet.site.pages[page], whole: tree.whole, in: sheet.site))
  }
  let title = sheet.word("whole-title")
  return trees.map { tree in
    link(trees.count > 1 ? "\(title) (\(tree.title))" : title, to: tree.whole, sheet)
  }
}

private func setLanguages(_ model: inout Model, _ sheet: Sheet) {
  guard let page = sheet.page, !sheet.site.pages[page].translations.isEmpty else { return }
  let site = sheet.site
  let own = site.pages[page]
  var languages: [Model] = []
  for index in own.translations {
    let other = site.pages[index]
    var model = Model()
    let route = counterpart(of: sheet.route, on: own, in: other)
    model.set("language", other.page.language)
    model.set("name", languageName(other.page.language))
    model.set("address", sheet.address(of: route))
    model.set(flag: "current", index == page)
    languages.append(model)
  }
  model.set(flag: "has-languages", true)
  model.set(list: "languages", languages)
  model.set(
    list: "alternates",
    own.translations.map { index in
      var model = Model()
      let route = counterpart(of: sheet.route, on: own, in: site.pages[index])
      model.set("language", site.pages[index].page.language)
      model.set(
        "address",
        site.settings.url.map { $0 + percentEncoded(route.path) } ?? sheet.address(of: route))
      return model
    })
}

/// The same step (or whole tree) in another language; the page itself where there is none.
private func counterpart(of route: Route, on page: PlacedPage, in other: PlacedPage) -> Route {
  guard let tree = page.tree, let otherTree = other.tree, route != page.route else {
    return other.route
  }
  if route == tree.whole { return otherTree.whole }
  guard let name = route.path.split(separator: "/").last?.dropLast(".html".count),
    let anchor = other.anchor(String(name)), anchor.isStep
  else { return other.route }
  return anchor.route
}

/// Languages by their own names.
private let languageNames = [
  "fr": "Français", "nl": "Nederlands", "de": "Deutsch", "it": "Italiano", "en": "English",
  "es": "Español", "pt": "Português", "rm": "Rumantsch", "pl": "Polski", "ro": "Română",
  "tr": "Türkçe", "uk": "Українська", "ar": "العربية", "lb": "Lëtzebuergesch",
]

/// A language's own name; the tag where it is not one of these.
private func languageName(_ tag: String) -> String { languageNames[primary(tag)] ?? tag }

private func setHelp(_ model: inout Model, _ sheet: Sheet, _ matter: FrontMatter) {
  let blocks = helpBlocks(matter, sheet.site.settings)
  if blocks.isEmpty { return }
  model.set("help-address", "#aide")
  let key = Frame.HelpKey(language: sheet.language, form: sheet.form, blocks: blocks.map(\.id))
  let models = sheet.frame.helpModels.value(for: key) { blocks.map { helpModel($0, sheet) } }
  model.set(list: "help", models)
}

private func helpModel(_ block: HelpBlock, _ sheet: Sheet) -> Model {
  var model = Model()
  model.set("id", "aide-" + block.id)
  model.set("country", block.country)
  model.set("heading", sheet.word("help-heading", ["country": block.country]))
  model.set(list: "lines", block.lines.map { helpLine($0, block, sheet) })
  return model
}

/// The help blocks a page asks for, in its order.
func helpBlocks(_ matter: FrontMatter, _ settings: Settings) -> [HelpBlock] {
  matter.help.compactMap { name in settings.help.first { $0.id == name.value } }
}

private func helpLine(_ line: HelpLine, _ block: HelpBlock, _ sheet: Sheet) -> Model {
  var model = Model()
  model.set("name", line.name)
  model.set("url", line.url)
  model.set("url-text", line.url.map(shownAddress))
  if let phone = line.phone {
    let address = "tel:" + phone.filter { $0.isNumber || $0 == "+" }
    model.set("phone", phone)
    model.set("phone-address", address)
    model.set(
      "phone-label", sheet.word("call-label", ["phone": unbroken(phone), "country": block.country]))
  }
  if let text = line.text {
    var html = escaped(mendTypography(text, language: sheet.language))
    if let phone = line.phone {
      html = html.replacing(escaped(phone), with: escaped(unbroken(phone)))
    }
    model.set("text", html)
  }
  return model
}

/// A telephone number that no line break cuts.
func unbroken(_ phone: String) -> String { phone.replacing(" ", with: "\u{A0}") }

/// An address as people say it: without scheme and closing slash.
private func shownAddress(_ url: String) -> String {
  var text = url[...]
  for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
    text = text.dropFirst(scheme.count)
  }
  if text.hasSuffix("/") { text = text.dropLast() }
  return String(text)
}
