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
  settings.settleTitle()
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
    case .title:
      switch fields.textsOrMappings(name).first {
      case .text(let text):
        title = text.value
        fields.look(at: text, name)
      case .fields(var languages):
        for language in languages.keys where isLanguageTag(language) {
          titles[language] = languages.shown(language)?.value
        }
        fields.add(languages.finish())
      case nil: break
      }
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
      (exit, exitPlace) = (written.value, written.place)
      diagnostics += unsafeURL(written)
    case .navigation: navigation = readNavigation(&fields, language: language)
    case .files:
      let written = fields.texts(name)
      diagnostics += written.compactMap(badFileEnding)
      copiedEndings = Set(written.map { String($0.value.dropFirst()) })
    case .helpVerifiedMonths: helpVerifiedMonths = fields.number(name)
    case .help:
      let main = isLanguageKnown ? language : nil
      help = fields.named(name).map { readHelp($0.name, $0.fields, main: main, &diagnostics) }
    }
  }
}

extension Settings {
  /// Mends the typography of the titles, and finds the one in the site's own language.
  fileprivate mutating func settleTitle() {
    for (language, text) in titles { titles[language] = mendTypography(text, language: language) }
    let own = titles[language] ?? titles[primary(language)]
    if title.isEmpty { title = own ?? titles.min { $0.key < $1.key }?.value ?? "" }
    title = mendTypography(title, language: language)
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
  _ name: Located<String>, _ fields: Fields, main: String?, _ diagnostics: inout [Diagnostic]
) -> HelpBlock {
  var fields = fields
  let language = fields.text("language")
  let main = language?.value ?? main
  let country = fields.spoken("country", main: main)
  let lines = fields.mappings("lines").map { readHelpLine($0, main: main, &diagnostics) }
  if country == nil, !fields.isMisspelt("country") { diagnostics.append(missingCountry(name)) }
  diagnostics += fields.finish() + (language.map(badLanguage) ?? [])
  let none = SpokenText(plain: "", byLanguage: [:], place: name.place)
  let block = HelpBlock(
    id: name.value, country: country ?? none, lines: lines, language: language?.value)
  // Pages of any language may ask for words in several: which of them are the plain ones is known.
  guard language == nil, !block.spoken.isEmpty else { return block }
  return HelpBlock(id: block.id, country: block.country, lines: lines, language: main)
}

private func readHelpLine(
  _ fields: Fields, main: String?, _ diagnostics: inout [Diagnostic]
) -> HelpLine {
  var line = fields
  let name = line.spoken("name", main: main)
  let (phone, url) = (line.text("phone"), line.text("url"))
  let text = line.spoken("text", main: main)
  let (abroad, sms) = (line.text("abroad"), line.text("sms"))
  let (email, chat) = (line.text("email"), line.text("chat"))
  let hours = line.spoken("hours", main: main)
  let languages = line.spoken("languages", main: main)
  let (cost, isFree) = (line.spoken("cost", main: main), line.flag("free") ?? false)
  let verified = line.date("verified")
  if name == nil { line.complainMissing("name") }
  if let text, let phone { diagnostics += shownNumbers(in: text, beside: phone) }
  if let email, let fault = badMailbox("mailto:" + email.value, at: email.place) {
    diagnostics.append(fault)
  }
  diagnostics += line.finish() + [phone, abroad, sms].compactMap(\.self).flatMap(badPhone)
  diagnostics += [url, chat].compactMap(\.self).flatMap(unsafeURL)
  return HelpLine(
    name: name ?? SpokenText(plain: "", byLanguage: [:], place: fields.place),
    phone: phone?.value, url: url?.value, text: text, hours: hours, languages: languages,
    cost: cost, isFree: isFree, abroad: abroad?.value, sms: sms?.value, email: email?.value,
    chat: chat?.value, verified: verified,
    addresses: writtenAddresses(
      of: name?.plain ?? "", phones: [phone, abroad], sms: sms, email: email, web: [url, chat]))
}

/// Other numbers than the one that is dialled, in a text of a help line.
private func shownNumbers(in text: SpokenText, beside phone: Located<String>) -> [Diagnostic] {
  let texts = text.byLanguage.isEmpty ? [text.plain] : text.byLanguage.values.sorted()
  return texts.compactMap {
    shownNumber(in: Located(value: $0, place: text.place), beside: phone)
  }
}
