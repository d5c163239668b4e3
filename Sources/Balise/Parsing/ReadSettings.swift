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
      diagnostics.append(missing("title", "Faire le point"))
    }
    if language == nil, !fields.isMisspelt("language") {
      diagnostics.append(missing("language", "fr"))
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

/// Complains about a number that a telephone could not dial, or would dial as another.
private func badPhone(_ phone: Located<String>) -> [Diagnostic] {
  let signs = phone.value.unicodeScalars
  // Two numbers would be dialled as one; of `+32 (0)78` nobody dials the 0.
  let isOne =
    ![" / ", " - "].contains(where: phone.value.contains)
    && !(phone.value.contains("+") && phone.value.contains("(0)"))
    && !signs.drop { !("0"..."9").contains($0) }.contains("+")
  let digits = signs.count { ("0"..."9").contains($0) }
  let isNumber = signs.allSatisfy {
    ("0"..."9").contains($0) || "+./-() \u{A0}\u{202F}".unicodeScalars.contains($0)
  }
  if isNumber, isOne, digits >= 3 { return [] }
  return [
    Diagnostic(
      .badValue, at: phone.place,
      Wording(
        fr: "« \(phone.value) » n'est pas un numéro de téléphone",
        en: "“\(phone.value)” is not a telephone number"),
      help: Wording(
        fr: "un seul, en chiffres : \"116 000\", \"+32 78 170 170\" ; le reste dans « text: »",
        en: "a single one, in digits: \"116 000\", \"+32 78 170 170\"; the rest in “text:”"))
  ]
}

private func missingCountry(_ block: Located<String>) -> Diagnostic {
  Diagnostic(
    .badValue, at: block.place,
    Wording(
      fr: "l'aide « \(block.value) » ne dit pas de quel pays elle est",
      en: "the help block “\(block.value)” does not say which country it is for"),
    help: Wording(
      fr: "ajoutez « country: … » : un même numéro peut être un autre service ailleurs",
      en: "add “country: …”: the same number may be another service elsewhere"))
}

private func missingSettings() -> Diagnostic {
  Diagnostic(
    .missingSettings, at: Place(path: Settings.path, line: 0),
    Wording(fr: "ce fichier manque", en: "this file is missing"),
    help: Wording(
      fr: "créez-le avec au moins « title: … » et « language: fr »",
      en: "create it with at least “title: …” and “language: en”"))
}

private func missing(_ key: String, _ example: String) -> Diagnostic {
  Diagnostic(
    .missingSettings, at: Place(path: Settings.path, line: 1),
    Wording(fr: "la clé « \(key) » manque", en: "the key “\(key)” is missing"),
    help: Wording(fr: "ajoutez « \(key): \(example) »", en: "add “\(key): \(example)”"))
}
