import Diagnostics
import Mustache

/// Compiles the templates of a theme. Unknown names, partials and words in them, and those that do
/// not parse, are in the diagnostics, each at its place.
func compileTemplates(
  of theme: Theme, languages: [String]
) -> ([String: MustacheTemplate], [Diagnostic]) {
  // A theme that does not exist has had its own message.
  if theme.templates.isEmpty { return ([:], []) }
  // In templates without bounds the walk below, and the engine's, might not end.
  let boundless = boundlessTemplates(of: theme)
  if !boundless.isEmpty { return ([:], boundless) }
  var check = TemplateCheck(theme: theme, languages: languages)
  let pieces = ThemeContract.pieces.sorted { $0.key < $1.key }
  for (entry, names) in ThemeContract.entries.map({ ($0, ThemeContract.root) }) + pieces {
    if theme.templates[entry] == nil {
      check.complain(
        .badTemplate, Place(path: theme.folder + entry + ".mustache", line: 0),
        Wording(fr: "ce gabarit manque au thème", en: "this template is missing from the theme"))
    } else {
      let section = ThemeContract.pieces[entry] == nil ? "" : entry
      check.visit(entry, in: [Scope(section: section, names: names)])
    }
  }
  var compiled: [String: MustacheTemplate] = [:]
  let templates = theme.templates.sorted { $0.key < $1.key }
  let parsed = inParallel(templates.count) { index in
    Result { try MustacheTemplate(string: templates[index].value) }
  }
  for ((name, _), result) in zip(templates, parsed) {
    switch result {
    case .success(let template): compiled[name] = template
    case .failure(let error): check.complain(of: error, in: name)
    }
  }
  for word in ThemeContract.words { check.checkWord(word, at: nil) }
  for language in languages { check.checkRoutes(in: language) }
  for language in languages where theme.words[language] == nil {
    check.complain(
      .missingWord, Place(path: "\(theme.folder)words/\(language).yml", line: 0),
      Wording(
        fr: "le thème n'a pas de mots dans cette langue",
        en: "the theme has no words in this language"),
      help: Wording(
        fr: "traduisez un autre fichier de ce dossier sous ce nom",
        en: "translate another file of that folder under this name"))
  }
  return (compiled, check.diagnostics.inOrder())
}

/// A section, or the whole page.
private struct Scope {
  /// "" for the whole page.
  let section: String
  /// The names that hold here; nil where the section's own name is unknown and nothing more can be
  /// said.
  let names: [Name: ThemeContract.Shape]?
}

/// Walks through templates as the engine would, keeping which names hold where.
private struct TemplateCheck {
  let theme: Theme
  let languages: [String]
  var diagnostics: [Diagnostic] = []
  private var seen: Set<String> = []

  init(theme: Theme, languages: [String]) {
    self.theme = theme
    self.languages = languages
  }

  mutating func complain(_ rule: Rule, _ place: Place, _ message: Wording, help: Wording? = nil) {
    diagnostics.append(Diagnostic(rule, at: place, message, help: help))
  }

  /// Complains of a template that the engine cannot parse.
  mutating func complain(of error: any Error, in name: String) {
    let context = (error as? MustacheTemplate.ParserError)?.context
    let problem = (error as? MustacheTemplate.ParserError).map { "\($0.error)" } ?? "\(error)"
    complain(
      .badTemplate,
      Place(
        path: theme.folder + name + ".mustache", line: context?.lineNumber ?? 1,
        column: context?.columnNumber),
      Wording(
        fr: "ce gabarit ne se lit pas (\(problem))",
        en: "this template cannot be read (\(problem))")
    )
  }

  /// Checks one template inside some sections, innermost last.
  mutating func visit(_ name: String, in scopes: [Scope]) {
    guard let template = theme.templates[name] else { return }
    let file = theme.file(of: name)
    var scopes = scopes
    let depth = scopes.count
    // A partial inside the same sections says the same each time.
    let key = name + ":" + scopes.map(\.section).filter { !$0.isEmpty }.joined(separator: ";")
    guard seen.insert(key).inserted else { return }
    for tag in tags(in: template) {
      // Only a fault asks where it is: finding out takes longer than all the rest.
      func place() -> Place { file.place(of: tag, in: template) }
      switch tag.kind {
      case .comment: continue
      case .end: if scopes.count > depth { scopes.removeLast() }
      case .partial: visitPartial(tag.name, at: place(), scopes)
      case .other:
        complain(
          .badTemplate, place(),
          Wording(
            fr: "cette sorte de balise n'est pas prévue", en: "this kind of tag is not provided for"
          ),
          help: Wording(
            fr: "utilisez {{nom}}, {{{nom}}}, {{#nom}}, {{^nom}}, {{/nom}}, {{> gabarit}}",
            en: "use {{name}}, {{{name}}}, {{#name}}, {{^name}}, {{/name}}, {{> template}}"))
      case .text, .html, .section, .inverted:
        let shape = look(up: tag.name, at: place(), scopes)
        checkUse(of: shape, tag, at: place())
        guard tag.kind == .section || tag.kind == .inverted else { continue }
        switch shape {
        case .group(let inner)? where tag.kind == .section:
          if scopes.contains(where: { $0.section == tag.name }) {
            complainOfRepetition(tag.name, at: place())
          }
          scopes.append(Scope(section: tag.name, names: inner))
        case nil: scopes.append(Scope(section: tag.name, names: nil))
        default: scopes.append(Scope(section: "", names: [:]))
        }
      }
    }
  }

  /// A text printed unescaped could open a tag; a word is a text and never a section.
  private mutating func checkUse(
    of shape: ThemeContract.Shape?, _ tag: Tag, at place: @autoclosure () -> Place
  ) {
    guard case .text? = shape else { return }
    let isWord = tag.name.hasPrefix("words.")
    if tag.kind == .html {
      complain(
        .badTemplate, place(),
        Wording(
          fr: "« \(tag.name) » est un texte, pas du HTML", en: "“\(tag.name)” is a text, not HTML"),
        help: Wording(
          fr: "écrivez {{\(tag.name)}}, avec deux accolades",
          en: "write {{\(tag.name)}}, with two braces"))
    } else if isWord, tag.kind != .text {
      complain(
        .badTemplate, place(),
        Wording(
          fr: "« \(tag.name) » est toujours là : ce n'est pas une condition",
          en: "“\(tag.name)” is always there: it is no condition"))
    }
  }

  /// A list inside itself would print its items as often as there are, and again inside that.
  private mutating func complainOfRepetition(_ name: String, at place: Place) {
    complain(
      .badTemplate, place,
      Wording(
        fr: "la section « \(name) » est à l'intérieur d'elle-même",
        en: "the section “\(name)” is inside itself"))
  }

  private mutating func visitPartial(
    _ name: String, at place: @autoclosure () -> Place, _ scopes: [Scope]
  ) {
    if theme.templates[name] == nil {
      return complain(
        .unknownName, place(),
        Wording(
          fr: "aucun gabarit ne s'appelle « \(name) »", en: "no template is called “\(name)”"),
        help: didYouMean(name, among: theme.templates.keys.sorted()))
    }
    visit(name, in: scopes)
  }

  private mutating func look(
    up name: String, at place: @autoclosure () -> Place, _ scopes: [Scope]
  ) -> ThemeContract.Shape? {
    if name.hasPrefix("words.") {
      checkWord(String(name.dropFirst("words.".count)), at: place())
      return .text
    }
    for scope in scopes.reversed() {
      guard let names = scope.names else { return .text }
      if let shape = Name(name).flatMap({ names[$0] }) { return shape }
    }
    let known = scopes.flatMap { ($0.names ?? [:]).keys }.map(\.written).sorted()
    complain(
      .unknownName, place(),
      Wording(
        fr: "« \(name) » n'est pas un nom que les gabarits connaissent",
        en: "“\(name)” is not a name that templates know"),
      help: didYouMean(name, among: known))
    return nil
  }

  /// The words that become file names must be fit for it.
  mutating func checkRoutes(in language: String) {
    guard let words = theme.words[language] else { return }
    for word in ["route-whole", "route-exit", "route-sitemap"] {
      guard let name = words.text(word), !isPlainName(name) else { continue }
      complain(
        .badName, Place(path: words.path, line: 0),
        Wording(
          fr: "« \(name) » (\(word)) ne peut pas être un nom de fichier",
          en: "“\(name)” (\(word)) cannot be a file name"),
        help: Wording(
          fr: "n'utilisez que des minuscules sans accent, des chiffres et « - »",
          en: "use only lower-case letters without accents, digits and “-”"))
    }
  }

  /// `place` is where a template uses the word; nil when the tool itself does.
  mutating func checkWord(_ word: String, at place: @autoclosure () -> Place?) {
    for language in languages {
      guard let words = theme.words[language], words.isKnown else { continue }
      if AddressForm.allCases.allSatisfy({ words.text(word, $0) != nil }) { continue }
      complain(
        .missingWord, place() ?? Place(path: words.path, line: 0),
        Wording(
          fr: "le mot « \(word) » manque dans \(words.path)",
          en: "the word “\(word)” is missing from \(words.path)"),
        help: didYouMean(word, among: words.texts.keys.sorted()))
    }
  }
}
