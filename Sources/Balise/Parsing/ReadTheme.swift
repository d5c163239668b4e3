import Diagnostics

/// Reads the theme the settings name.
func readTheme(_ settings: Settings, _ source: SourceFolder) throws(FileError)
  -> (Theme, [Diagnostic])
{
  let folder = "themes/\(settings.theme)/"
  var templates: [String: String] = [:]
  var stylesheets: [String: String] = [:]
  var words: [String: Words] = [:]
  var diagnostics: [Diagnostic] = unknownTheme(settings, source)
  for name in source.files(below: folder) {
    let isTemplate = name.hasSuffix(".mustache") && !name.contains("/")
    let isStylesheet = name.hasSuffix(".css") && !name.contains("/")
    let isWords = name.hasPrefix("words/") && name.hasSuffix(".yml")
    guard isTemplate || isWords || isStylesheet else { continue }
    let (read, fault) = try readText(folder + name, source)
    diagnostics += fault
    guard let file = read else { continue }
    let text = String(decoding: file.bytes, as: UTF8.self)
    if isTemplate {
      templates[String(name.dropLast(".mustache".count))] = text
    } else if isWords {
      let language = String(name.dropFirst("words/".count).dropLast(".yml".count))
      words[language] = readWords(file, &diagnostics)
    } else {
      stylesheets[String(name.dropLast(".css".count))] = text
    }
  }
  if templates.isEmpty, diagnostics.isEmpty, !source.refuses("themes/" + settings.theme) {
    diagnostics.append(noTemplates(settings))
  }
  return (
    Theme(folder: folder, templates: templates, stylesheets: stylesheets, words: words), diagnostics
  )
}

private func readWords(_ file: SourceFile, _ diagnostics: inout [Diagnostic]) -> Words {
  var fields = Fields(yaml: file.bytes[...], path: file.path)
  fields.complainsOfEmpty = false
  let isKnown = fields.diagnostics.isEmpty
  var texts: [String: [AddressForm: String]] = [:]
  for name in fields.keys {
    for entry in fields.textsOrMappings(name) {
      switch entry {
      case .text(let text): texts[name] = [.informal: text.value, .formal: text.value]
      case .fields(var forms):
        texts[name] = [:]
        for form in AddressForm.allCases { texts[name]?[form] = forms.text(form.rawValue)?.value }
        fields.add(forms.finish())
      }
    }
  }
  diagnostics += fields.finish()
  return Words(path: file.path, texts: texts, isKnown: isKnown)
}

private func noTemplates(_ settings: Settings) -> Diagnostic {
  Diagnostic(
    .badValue, at: settings.themePlace,
    Wording(
      fr: "le thème « \(settings.theme) » n'a aucun gabarit",
      en: "the theme “\(settings.theme)” has no template"),
    help: Wording(
      fr: "copiez tout le dossier themes/\(settings.theme)/",
      en: "copy the whole folder themes/\(settings.theme)/"))
}

private func unknownTheme(_ settings: Settings, _ source: SourceFolder) -> [Diagnostic] {
  let themes = Set(
    source.files(below: "themes/").compactMap { $0.split(separator: "/").first.map(String.init) })
  if themes.contains(settings.theme) || source.refuses("themes/" + settings.theme) { return [] }
  return [
    Diagnostic(
      .badValue, at: settings.themePlace,
      Wording(
        fr: "le thème « \(settings.theme) » n'existe pas",
        en: "there is no theme “\(settings.theme)”"),
      help: didYouMean(
        settings.theme, among: themes.sorted(),
        otherwise: Wording(
          fr: "ses fichiers sont attendus dans themes/\(settings.theme)/",
          en: "its files are expected in themes/\(settings.theme)/")))
  ]
}
