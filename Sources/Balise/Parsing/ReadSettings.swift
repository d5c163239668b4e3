import Diagnostics
import Markdown

/// Reads the site's settings; whatever is wrong is in the diagnostics.
func readSettings(_ source: SourceFolder) throws(FileError) -> (Settings, [Diagnostic]) {
  var settings = Settings()
  guard source.files.contains(Settings.path) else {
    settings.isHelpKnown = !source.refuses(Settings.path)
    return (settings, settings.isHelpKnown ? [missingSettings()] : [])
  }
  let (text, fault) = try readText(Settings.path, source)
  guard let file = text else {
    settings.isHelpKnown = false
    return (settings, fault)
  }
  var fields = Fields(yaml: file.bytes[...], path: file.path)
  let hasSyntaxError = !fields.diagnostics.isEmpty
  var diagnostics: [Diagnostic] = []

  let title = fields.text("title")
  let language = fields.text("language")
  settings.language = language?.value ?? "en"
  settings.isLanguageKnown = language.map { isLanguageTag($0.value) } ?? false
  settings.title = mendTypography(title?.value ?? "", language: settings.language)
  if let theme = fields.text("theme") {
    settings.theme = theme.value
    settings.themePlace = theme.place
  }
  let url = fields.text("url")
  settings.url = url.map { $0.value.hasSuffix("/") ? $0.value : $0.value + "/" }
  let exit = fields.text("exit")
  settings.exit = exit?.value
  settings.navigation = readNavigation(&fields, language: settings.language)
  settings.help = fields.named("help").map { readHelp($0.name, $0.fields, &diagnostics) }
  diagnostics += fields.finish() + badLanguage(language)
  settings.isHelpKnown = !hasSyntaxError && !fields.isMisspelt("help")
  diagnostics += (url.map(unsafeURL) ?? []) + (exit.map(unsafeURL) ?? [])
  if !hasSyntaxError {
    if title == nil, !fields.isMisspelt("title") {
      diagnostics.append(missingSetting("title", "Faire le point"))
    }
    if language == nil, !fields.isMisspelt("language") {
      diagnostics.append(missingSetting("language", "fr"))
    }
  }
  return (settings, diagnostics)
}

private func readNavigation(_ fields: inout Fields, language: String) -> [NavigationEntry] {
  var entries: [NavigationEntry] = []
  for entry in fields.textsOrMappings("navigation") {
    switch entry {
    case .text(let page): entries.append(NavigationEntry(page: page, text: nil))
    case .fields(var inner):
      let page = inner.text("page")
      let text = inner.text("text").map { mendTypography($0.value, language: language) }
      fields.add(inner.finish())
      if let page { entries.append(NavigationEntry(page: page, text: text)) }
    }
  }
  return entries
}

private func readHelp(
  _ name: Located<String>, _ fields: Fields, _ diagnostics: inout [Diagnostic]
) -> HelpBlock {
  var fields = fields
  let country = fields.text("country")?.value
  var lines: [HelpLine] = []
  for line in fields.mappings("lines") {
    var line = line
    let name = line.text("name")
    let phone = line.text("phone")
    let url = line.text("url")
    lines.append(
      HelpLine(
        name: name?.value ?? "", phone: phone?.value, url: url?.value,
        text: line.text("text")?.value))
    if name == nil { line.complainMissing("name") }
    diagnostics += line.finish() + (phone.map(badPhone) ?? []) + (url.map(unsafeURL) ?? [])
  }
  if country == nil, !fields.isMisspelt("country") { diagnostics.append(missingCountry(name)) }
  diagnostics += fields.finish()
  return HelpBlock(id: name.value, country: country ?? "", lines: lines)
}
