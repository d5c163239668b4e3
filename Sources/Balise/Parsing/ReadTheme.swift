import BuiltIn
import Diagnostics
import Text

/// Reads the theme the settings name: the files of `themes/NAME/`, and whatever it does not have from
/// the theme that is built in. Of the words, each that a file does not have.
///
/// A stylesheet named like a template goes with that template: with a template of one's own, the
/// built-in one is left out.
/// - Throws: When a file of the theme cannot be read.
func readTheme(
  _ settings: Settings, _ source: SourceFolder
) throws(FileError) -> (Theme, [Diagnostic]) {
  let folder = "themes/\(settings.theme)/"
  var diagnostics = unknownTheme(settings, source)
  var files: [String: [UInt8]] = [:]
  for name in source.files(below: folder) where ThemeFile(name) != nil {
    let (read, fault) = try readText(folder + name, source)
    diagnostics += fault
    if let file = read { files[name] = file.bytes }
  }
  let copied = Set(files.keys)
  // A copy of a built-in file is none of the site's own.
  for (name, text) in builtInTheme where files[name] == Array(text.utf8) { files[name] = nil }
  var theme = Theme(folder: folder)
  theme.isOwn = !files.isEmpty
  var words: [String: Words] = [:]
  for (name, bytes) in files {
    switch ThemeFile(name) {
    case .template(let name): theme.templates[name] = bytes
    case .stylesheet(let name): theme.stylesheets[name] = String(decoding: bytes, as: UTF8.self)
    case .look: continue
    case .words(let language):
      let file = SourceFile(path: folder + name, bytes: bytes)
      let own = readWords(file, isOwn: true, &diagnostics)
      words[language] = builtInWords(in: language, folder).map(own.completed) ?? own
    case nil: continue
    }
  }
  theme.ownTemplates = Set(theme.templates.keys)
  let hasOwnStyle = theme.stylesheets["style"] != nil
  for (name, text) in builtInTheme {
    switch ThemeFile(name) {
    case .template(let name):
      if theme.templates[name] == nil { theme.templates[name] = Array(text.utf8) }
    case .stylesheet(let name):
      if theme.stylesheets[name] != nil || theme.ownTemplates.contains(name) { continue }
      if hasOwnStyle, partsOfStyle.contains(name), !copied.contains(name + ".css") { continue }
      theme.stylesheets[name] = text
    case .words, .look, nil: continue
    }
  }
  if let bytes = files[ThemeFile.lookName] {
    let (look, faults) = readLook(
      SourceFile(path: folder + ThemeFile.lookName, bytes: bytes), folder: folder,
      stylesheet: theme.stylesheets["style"] ?? "", files: source.files,
      language: settings.language)
    theme.look = look
    diagnostics += faults
  }
  theme.words = WordsByLanguage(words) { builtInWords(in: $0, folder) }
  theme.classes = theme.stylesheets.values.reduce(into: []) { $0.formUnion(classNames(in: $1)) }
  return (theme, diagnostics)
}

/// Built-in stylesheets that are parts of `style.css`, set apart for the weight of other pages: whoever
/// replaces it replaces them.
private let partsOfStyle: Set = ["guide", "question"]

/// What a file of a theme is, by its name; others are left alone.
enum ThemeFile {
  /// A template, by its name without the extension.
  case template(String)
  /// A stylesheet, likewise.
  case stylesheet(String)
  /// The words of the interface in one primary language.
  case words(String)
  /// Colours, logo and what else needs no template.
  case look

  /// The name of the one file of this kind.
  static let lookName = "theme.yml"

  /// `name` is the file's path from the theme's folder; nil for a file that is none of these.
  init?(_ name: String) {
    if name == Self.lookName {
      self = .look
    } else if let words = name.without(prefix: "words/", suffix: ".yml") {
      self = .words(words)
    } else if name.contains("/") {
      return nil
    } else if let template = name.without(prefix: "", suffix: ".mustache") {
      self = .template(template)
    } else if let stylesheet = name.without(prefix: "", suffix: ".css") {
      self = .stylesheet(stylesheet)
    } else {
      return nil
    }
  }
}

extension String {
  /// The text between two others; nil where it does not begin and end with them.
  fileprivate func without(prefix: String, suffix: String) -> String? {
    guard hasPrefix(prefix), hasSuffix(suffix) else { return nil }
    return String(dropFirst(prefix.count).dropLast(suffix.count))
  }
}

/// The built-in words of a primary language; nil for one that has none. `folder` is where words of the
/// site's own would stand.
private func builtInWords(in language: String, _ folder: String) -> Words? {
  let name = "words/\(language).yml"
  guard let text = builtInTheme.first(where: { $0.path == name })?.text else { return nil }
  var faults: [Diagnostic] = []
  let file = SourceFile(path: folder + name, bytes: Array(text.utf8))
  let words = readWords(file, isOwn: false, &faults)
  precondition(faults.isEmpty, "the built-in theme is a sound one")
  return words
}

private func readWords(
  _ file: SourceFile, isOwn: Bool, _ diagnostics: inout [Diagnostic]
) -> Words {
  var fields = Fields(yaml: file.bytes[...], of: file)
  fields.complainsOfEmpty = false
  let isKnown = fields.diagnostics.isEmpty
  var texts: [String: [AddressForm: String]] = [:]
  var plurals: [String: [PluralCategory: String]] = [:]
  for name in fields.keys {
    for entry in fields.textsOrMappings(name) {
      switch entry {
      case .text(let text): texts[name] = [.informal: text.value, .formal: text.value]
      case .fields(var forms):
        texts[name] = [:]
        for form in AddressForm.allCases { texts[name]?[form] = forms.text(form.rawValue)?.value }
        for category in PluralCategory.allCases {
          plurals[name, default: [:]][category] = forms.text(category.rawValue)?.value
        }
        // Where no form is for everything else, the word is missing.
        if let other = plurals[name]?[.other] { texts[name] = [.informal: other, .formal: other] }
        fields.add(forms.finish())
      }
    }
  }
  diagnostics += fields.finish()
  // Former themes called by this name the word that is `page-reviewed` now.
  let review = texts.removeValue(forKey: "reviewed")
  if texts["page-reviewed"] == nil, review?[.formal]?.contains("{date}") ?? false {
    texts["page-reviewed"] = review
  }
  return Words(
    path: file.path, texts: texts, plurals: plurals, own: isOwn ? Set(texts.keys) : [],
    isUnread: review?[.formal] == "none",
    isKnown: isKnown)
}
