import Markdown
import Text

/// What every page shows around its heading and text: title, navigation, languages, help.
///
/// - Parameter byteCount: about how long the page's own texts are.
func commonModel(_ sheet: Sheet, title: String, byteCount: Int = 0) -> Model {
  var model = Model(byteCount: byteCount)
  model.set(.language, sheet.language)
  model.set(.`document-title`, title)
  addSurroundings(to: &model, sheet)
  if let page = sheet.page {
    let placed = sheet.site.pages[page]
    setLanguages(&model, sheet, placed)
    model.set(.description, placed.page.matter.description)
    setHelp(&model, sheet, placed.page)
    model.set(.canonical, fullAddressOf: sheet.route, on: sheet)
  }
  return model
}

/// The `<title>` of a page: "title – site".
func documentTitle(_ title: String, _ sheet: Sheet) -> String {
  filled(sheet.voice.titlePage, ["title": title, "site": sheet.site.settings.title])
}

/// Adds what leads to the pages that the page's edition names on all others.
private func addSurroundings(to model: inout Model, _ sheet: Sheet) {
  let tree = ownTree(sheet)
  if sheet.frame.named.contains(sheet.route) || sheet.route == tree?.tree?.whole {
    return setSurroundings(&model, tree, sheet)
  }
  let key = Frame.SurroundingsKey(
    folder: sheet.route.folder, language: sheet.voice.language, form: sheet.voice.form,
    tree: tree?.route)
  let surroundings = sheet.frame.surroundings.value(for: key) {
    var model = Model()
    setSurroundings(&model, tree, sheet)
    return model
  }
  model.add(surroundings)
}

private func setSurroundings(_ model: inout Model, _ tree: PlacedPage?, _ sheet: Sheet) {
  let edition = sheet.frame.edition
  model.set(.home, addressOf: edition.home, on: sheet)
  model.set(flag: .`is-home`, edition.home == sheet.route)
  let exit = sheet.site.settings.exit == nil ? nil : edition.exit
  model.set(.exit, addressOf: exit, on: sheet)
  model.set(list: .navigation, sheet.frame.navigation) { model, entry in
    setLink(&model, entry.title, to: entry.route, sheet)
  }
  var trees = sheet.frame.trees
  if let tree, let own = Frame.Tree(tree, in: sheet.site) { trees.append(own) }
  let title = sheet.word("whole-title")
  model.set(list: .wholes, trees) { model, tree in
    let title = trees.count > 1 ? "\(title) (\(tree.title))" : title
    setLink(&model, title, to: tree.whole, sheet)
  }
  model.set(.`sitemap-address`, addressOf: edition.sitemap, on: sheet)
  model.set(.`sitemap-title`, sheet.word("sitemap-title"))
  model.set(flag: .`on-sitemap`, edition.sitemap == sheet.route)
}

/// The tree that the page belongs to, if the frame does not name it anyway.
private func ownTree(_ sheet: Sheet) -> PlacedPage? {
  guard let page = sheet.page, let tree = sheet.site.pages[page].tree,
    !sheet.frame.named.contains(tree.whole)
  else { return nil }
  return sheet.site.pages[page]
}

/// Sets the names of one link in a list of links.
func setLink(_ model: inout Model, _ title: String, to route: Route, _ sheet: Sheet) {
  model.set(.title, title)
  model.set(.address, addressOf: route, on: sheet)
  model.set(flag: .current, route == sheet.route)
}

private func setLanguages(_ model: inout Model, _ sheet: Sheet, _ own: PlacedPage) {
  if own.translations.isEmpty { return }
  let site = sheet.site
  model.set(flag: .`has-languages`, true)
  model.set(list: .languages, own.translations) { model, index in
    let other = site.pages[index]
    let route = counterpart(of: sheet.route, on: own, in: other)
    model.set(.language, other.page.language)
    model.set(.name, languageName(other.page.language))
    model.set(.address, addressOf: route, on: sheet)
    model.set(flag: .current, index == sheet.page)
  }
  model.set(list: .alternates, own.translations) { model, index in
    let other = site.pages[index]
    let route = counterpart(of: sheet.route, on: own, in: other)
    model.set(.language, other.page.language)
    if site.settings.url == nil {
      model.set(.address, addressOf: route, on: sheet)
    } else {
      model.set(.address, fullAddressOf: route, on: sheet)
    }
  }
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

private func setHelp(_ model: inout Model, _ sheet: Sheet, _ page: Page) {
  let names = page.matter.help
  if names.isEmpty { return }
  let key = Frame.HelpKey(
    language: sheet.language, form: sheet.voice.form, blocks: names.map(\.value))
  let help = sheet.frame.help.value(for: key) {
    let blocks = helpBlocks(page, sheet.site.settings)
    var model = Model()
    if blocks.isEmpty { return model }
    model.set(.`help-address`, "#aide")
    model.set(list: .help, blocks) { model, block in
      model.set(.id, "aide-" + block.id)
      model.set(.country, block.country)
      model.set(.heading, sheet.word("help-heading", ["country": block.country]))
      model.set(list: .lines, block.lines) { setHelpLine(&$0, $1, block, sheet) }
    }
    return model
  }
  model.add(help)
}

/// The help blocks a page asks for, in its order.
func helpBlocks(_ page: Page, _ settings: Settings) -> [HelpBlock] {
  page.matter.help.compactMap { name in settings.help.first { $0.id == name.value } }
}

private func setHelpLine(
  _ model: inout Model, _ line: HelpLine, _ block: HelpBlock, _ sheet: Sheet
) {
  model.set(.name, line.name)
  model.set(.url, line.url)
  model.set(.`url-text`, line.url.map(shownAddress))
  if let phone = line.phone {
    model.set(.phone, phone)
    model.set(.`phone-address`, telephoneAddress(phone))
    model.set(
      .`phone-label`,
      sheet.word("call-label", ["phone": unbroken(phone), "country": block.country]))
  }
  if let text = line.text {
    var html = escaped(mendTypography(text, language: sheet.language))
    if let phone = line.phone {
      html = html.replacing(escaped(phone), with: escaped(unbroken(phone)))
    }
    model.set(.text, html)
  }
}

/// What a telephone is to dial.
func telephoneAddress(_ phone: String) -> String {
  "tel:" + phone.filter { $0.isNumber || $0 == "+" }
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
