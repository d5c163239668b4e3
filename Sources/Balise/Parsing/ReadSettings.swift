import Diagnostics
import Markdown

/// Reads the site's settings; whatever is wrong is in the diagnostics.
func readSettings(_ source: SourceFolder) throws(FileError) -> (Settings, [Diagnostic]) {
  var settings = Settings()
  guard source.files.contains(Settings.path) else {
    settings.isHelpKnown = !source.refuses(Settings.path)
    return (settings, settings.isHelpKnown ? [missingSettings(beside: source.files)] : [])
  }
  let (text, fault) = try readText(Settings.path, source)
  guard let file = text else {
    settings.isHelpKnown = false
    return (settings, fault)
  }
  let allowances = ReadAllowances(commentsOf: file)
  settings.allowances = allowances.found
  var fields = Fields(yaml: file.bytes[...], of: file)
  let hasSyntaxError = !fields.diagnostics.isEmpty
  var diagnostics = allowances.diagnostics

  for key in Settings.Key.allCases { settings.read(key, from: &fields, &diagnostics) }
  settings.title = mendTypography(settings.title, language: settings.language)
  diagnostics += fields.finish()
  settings.isHelpKnown = !hasSyntaxError && !fields.isMisspelt("help")
  if !hasSyntaxError {
    if settings.title.isEmpty, !fields.isMisspelt("title") {
      diagnostics.append(missingSetting("title", "Faire le point"))
    }
    // What is written badly has taken the place of the guess.
    let isWritten = settings.isLanguageKnown || settings.language != Settings().language
    if !isWritten, !fields.isMisspelt("language") {
      diagnostics.append(missingSetting("language", "fr"))
    }
  }
  return (settings, diagnostics)
}

extension Settings {
  /// Takes one key's value; its name is that of ``Settings/Key``.
  fileprivate mutating func read(
    _ key: Key, from fields: inout Fields, _ diagnostics: inout [Diagnostic]
  ) {
    let name = key.rawValue
    switch key {
    case .title: title = fields.shown(name)?.value ?? ""
    case .language:
      guard let written = fields.text(name) else { return }
      (language, languagePlace) = (written.value, written.place)
      isLanguageKnown = isLanguageTag(written.value)
      diagnostics += badLanguage(written)
    case .theme:
      guard let written = fields.text(name) else { return }
      (theme, themePlace) = (written.value, written.place)
    case .url:
      guard let written = fields.text(name) else { return }
      url = written.value.hasSuffix("/") ? written.value : written.value + "/"
      diagnostics += siteAddress(written)
    case .exit:
      guard let written = fields.text(name) else { return }
      exit = written.value
      diagnostics += unsafeURL(written)
    case .navigation: navigation = readNavigation(&fields, language: language)
    case .files:
      let written = fields.texts(name)
      diagnostics += written.compactMap(badFileEnding)
      copiedEndings = Set(written.map { String($0.value.dropFirst()) })
    case .helpVerifiedMonths: helpVerifiedMonths = fields.number(name)
    case .help: help = fields.named(name).map { readHelp($0.name, $0.fields, &diagnostics) }
    }
  }
}

private func readNavigation(_ fields: inout Fields, language: String) -> [NavigationEntry] {
  var entries: [NavigationEntry] = []
  for entry in fields.textsOrMappings("navigation") {
    switch entry {
    case .text(let page): entries.append(NavigationEntry(page: page, text: nil))
    case .fields(var inner):
      let page = inner.text("page")
      let text = inner.shown("text").map { mendTypography($0.value, language: language) }
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
  let country = fields.shown("country")?.value
  var lines: [HelpLine] = []
  for line in fields.mappings("lines") {
    var line = line
    let name = line.shown("name")
    let phone = line.text("phone")
    let url = line.text("url")
    let text = line.shown("text")
    let (abroad, sms) = (line.text("abroad"), line.text("sms"))
    let (email, chat) = (line.text("email"), line.text("chat"))
    lines.append(
      HelpLine(
        name: name?.value ?? "", phone: phone?.value, url: url?.value, text: text?.value,
        hours: line.shown("hours")?.value, languages: line.shown("languages")?.value,
        cost: line.shown("cost")?.value, abroad: abroad?.value, sms: sms?.value,
        email: email?.value, chat: chat?.value, verified: line.date("verified")))
    diagnostics += [abroad, sms].flatMap { $0.map(badPhone) ?? [] } + (chat.map(unsafeURL) ?? [])
    if let email, let fault = badMailbox("mailto:" + email.value, at: email.place) {
      diagnostics.append(fault)
    }
    if name == nil { line.complainMissing("name") }
    if let text, let phone, let other = shownNumber(in: text, beside: phone) {
      diagnostics.append(other)
    }
    diagnostics += line.finish() + (phone.map(badPhone) ?? []) + (url.map(unsafeURL) ?? [])
  }
  if country == nil, !fields.isMisspelt("country") { diagnostics.append(missingCountry(name)) }
  diagnostics += fields.finish()
  return HelpBlock(id: name.value, country: country ?? "", lines: lines)
}
