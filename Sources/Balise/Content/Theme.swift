import Markdown

/// What makes the site look and speak: templates, stylesheets, the words of the interface.
package struct Theme: Sendable {
  /// The folder, from the folder of the site: `themes/calm/`.
  package let folder: String
  /// Template texts by name (`page` for `page.mustache`).
  package let templates: [String: String]
  /// Stylesheets by name: `style` for every page; one named like a template that the tool calls is
  /// added on its pages.
  package let stylesheets: [String: String]
  /// By primary language: `fr`, `nl`.
  package let words: [String: Words]
}

/// The words of the interface in one language. A class only because all pages share them.
package final class Words: Sendable {
  /// The file, for messages.
  let path: String
  let texts: [String: [AddressForm: String]]
  /// False when the file could not be read: nothing is to be concluded from what it does not hold.
  let isKnown: Bool
  /// The same texts by form of address.
  private let informal: [String: String]
  private let formal: [String: String]
  private let informalReading: ReadingWords
  private let formalReading: ReadingWords

  init(path: String = "", texts: [String: [AddressForm: String]] = [:], isKnown: Bool = true) {
    self.path = path
    self.texts = texts
    self.isKnown = isKnown
    informal = texts.compactMapValues { $0[.informal] }
    formal = texts.compactMapValues { $0[.formal] }
    informalReading = ReadingWords(informal)
    formalReading = ReadingWords(formal)
  }

  /// The word for a form of address; nil when the theme does not have it.
  package func text(_ name: String, _ form: AddressForm = .formal) -> String? {
    switch form {
    case .informal: informal[name]
    case .formal: formal[name]
    }
  }

  /// What reading a page needs of them.
  func reading(_ form: AddressForm) -> ReadingWords {
    switch form {
    case .informal: informalReading
    case .formal: formalReading
    }
  }
}

/// What reading a page needs of its language's words, looked up once for all pages.
struct ReadingWords {
  /// The language is still to be set.
  let options: ReadingOptions
  /// How a section ends on a page with a table of contents.
  let sectionEnding: String

  init(_ words: [String: String]) {
    var labels: [Callout: String] = [:]
    for callout in Callout.allCases { labels[callout] = words["callout-\(callout.rawValue)"] ?? "" }
    options = ReadingOptions(
      emoticons: [(":-)", "smile"), (":-(", "sad"), (";-)", "wink")].map { signs, name in
        Emoticon(signs, alternative: words["emoticon-\(name)"] ?? "")
      },
      calloutLabels: labels)
    sectionEnding =
      "<p class=\"to-contents\"><a href=\"#contents\">" + escaped(words["to-contents"] ?? "")
      + "</a></p>\n</section>"
  }
}

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
