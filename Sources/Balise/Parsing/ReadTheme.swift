import Diagnostics

/// Reads the theme the settings name.
func readTheme(_ settings: Settings, _ source: SourceFolder) throws(FileError)
  -> (Theme, [Diagnostic])
{
  let folder = "themes/\(settings.theme)/"
  var templates: [String: [UInt8]] = [:]
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
    if isTemplate {
      templates[String(name.dropLast(".mustache".count))] = file.bytes
    } else if isWords {
      let language = String(name.dropFirst("words/".count).dropLast(".yml".count))
      words[language] = readWords(file, &diagnostics)
    } else {
      stylesheets[String(name.dropLast(".css".count))] = String(
        decoding: file.bytes, as: UTF8.self)
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
      case .text(let text):
        diagnostics += deceivingSigns(in: text)
        texts[name] = [.informal: text.value, .formal: text.value]
      case .fields(var forms):
        texts[name] = [:]
        for form in AddressForm.allCases {
          texts[name]?[form] = forms.shownText(form.rawValue)?.value
        }
        fields.add(forms.finish())
      }
    }
  }
  diagnostics += fields.finish()
  return Words(path: file.path, texts: texts, isKnown: isKnown)
}
