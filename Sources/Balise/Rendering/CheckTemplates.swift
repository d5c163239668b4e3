import Mustache

/// Unknown names, partials and words in the templates, and templates that do not parse: each at its
/// place.
func checkTemplates(of theme: Theme, languages: [String]) -> [Diagnostic] {
  // A theme that does not exist has had its own message.
  if theme.templates.isEmpty { return [] }
  var check = TemplateCheck(theme: theme, languages: languages)
  let pieces = ThemeContract.pieces.sorted { $0.key < $1.key }
  for (entry, names) in ThemeContract.entries.map({ ($0, ThemeContract.root) }) + pieces {
    if theme.templates[entry] == nil {
      check.complain(
        .badTemplate, Place(path: theme.folder + entry + ".mustache", line: 0),
        Wording(fr: "ce gabarit manque au thème", en: "this template is missing from the theme"))
    } else {
      check.visit(entry, names: [names], inside: [])
    }
  }
  for (name, template) in theme.templates.sorted(by: { $0.key < $1.key }) {
    check.parse(template, name)
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
  return check.diagnostics.inOrder()
}

/// The names that hold inside a section; nil inside one whose own name is unknown, where nothing
/// more can be said.
private typealias Scope = [String: ThemeContract.Shape]?

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

  private func place(_ name: String, _ index: String.Index, in template: String) -> Place {
    let before = template[..<index]
    let line = before.utf8.lazy.filter { $0 == UInt8(ascii: "\n") }.count + 1
    let start = before.lastIndex(of: "\n").map { template.index(after: $0) } ?? template.startIndex
    return Place(
      path: theme.folder + name + ".mustache", line: line,
      column: template[start..<index].unicodeScalars.count + 1)
  }

  mutating func parse(_ template: String, _ name: String) {
    do {
      _ = try MustacheTemplate(string: template)
    } catch {
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
  }

  /// Checks one template where `names` hold, innermost last; `inside` are the templates around it.
  mutating func visit(_ name: String, names: [Scope], inside: [String]) {
    guard let template = theme.templates[name] else { return }
    var names = names
    let depth = names.count
    // A partial inside the same sections says the same each time.
    let key =
      name + ":"
      + names.map { ($0 ?? [:]).keys.sorted().joined(separator: ",") }.joined(separator: ";")
    guard seen.insert(key).inserted else { return }
    for tag in tags(in: template) {
      let place = place(name, tag.range.lowerBound, in: template)
      switch tag.kind {
      case .comment: continue
      case .end: if names.count > depth { names.removeLast() }
      case .partial: visitPartial(tag.name, at: place, names, inside + [name])
      case .other:
        complain(
          .badTemplate, place,
          Wording(
            fr: "cette sorte de balise n'est pas prévue", en: "this kind of tag is not provided for"
          ),
          help: Wording(
            fr: "utilisez {{nom}}, {{{nom}}}, {{#nom}}, {{^nom}}, {{/nom}}, {{> gabarit}}",
            en: "use {{name}}, {{{name}}}, {{#name}}, {{^name}}, {{/name}}, {{> template}}"))
      case .text, .html, .section, .inverted:
        let shape = look(up: tag.name, at: place, names)
        checkUse(of: shape, tag, at: place)
        if tag.kind == .section || tag.kind == .inverted {
          switch shape {
          case .group(let inner)? where tag.kind == .section: names.append(inner)
          case nil: names.append(nil)
          default: names.append([:])
          }
        }
      }
    }
  }

  /// A text printed unescaped could open a tag; a word is a text and never a section.
  private mutating func checkUse(of shape: ThemeContract.Shape?, _ tag: Tag, at place: Place) {
    guard case .text? = shape else { return }
    let isWord = tag.name.hasPrefix("words.")
    if tag.kind == .html {
      complain(
        .badTemplate, place,
        Wording(
          fr: "« \(tag.name) » est un texte, pas du HTML", en: "“\(tag.name)” is a text, not HTML"),
        help: Wording(
          fr: "écrivez {{\(tag.name)}}, avec deux accolades",
          en: "write {{\(tag.name)}}, with two braces"))
    } else if isWord, tag.kind != .text {
      complain(
        .badTemplate, place,
        Wording(
          fr: "« \(tag.name) » est toujours là : ce n'est pas une condition",
          en: "“\(tag.name)” is always there: it is no condition"))
    }
  }

  private mutating func visitPartial(
    _ name: String, at place: Place, _ names: [Scope], _ inside: [String]
  ) {
    if inside.contains(name) {
      return complain(
        .badTemplate, place,
        Wording(
          fr: "le gabarit « \(name) » s'inclut lui-même",
          en: "the template “\(name)” includes itself"))
    }
    if theme.templates[name] == nil {
      return complain(
        .unknownName, place,
        Wording(
          fr: "aucun gabarit ne s'appelle « \(name) »", en: "no template is called “\(name)”"),
        help: didYouMean(name, among: theme.templates.keys.sorted()))
    }
    visit(name, names: names, inside: inside)
  }

  private mutating func look(
    up name: String, at place: Place, _ names: [Scope]
  ) -> ThemeContract.Shape? {
    if name.hasPrefix("words.") {
      checkWord(String(name.dropFirst("words.".count)), at: place)
      return .text
    }
    for scope in names.reversed() {
      guard let scope else { return .text }
      if let shape = scope[name] { return shape }
    }
    let known = names.flatMap { ($0 ?? [:]).keys }.sorted()
    complain(
      .unknownName, place,
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
  mutating func checkWord(_ word: String, at place: Place?) {
    for language in languages {
      guard let words = theme.words[language], words.isKnown else { continue }
      if AddressForm.allCases.allSatisfy({ words.text(word, $0) != nil }) { continue }
      complain(
        .missingWord, place ?? Place(path: words.path, line: 0),
        Wording(
          fr: "le mot « \(word) » manque dans \(words.path)",
          en: "the word “\(word)” is missing from \(words.path)"),
        help: didYouMean(word, among: words.texts.keys.sorted()))
    }
  }
}
