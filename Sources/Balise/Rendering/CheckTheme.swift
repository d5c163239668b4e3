import Diagnostics
import Templates

/// Parses the templates of a theme. What is wrong with them, and with the words, is in the
/// diagnostics, each at its place.
func parseTemplates(
  of theme: Theme, languages: [String]
) -> (TemplateSet, [Diagnostic]) {
  let templates = TemplateSet(theme.templates, Name.symbols)
  var words = WordCheck(theme: theme, languages: languages)
  words.checkAll()
  var check = TemplateCheck(theme: theme, templates: templates, words: words)
  check.diagnostics += templates.errors.map { templateFault($0, in: theme) }
  for entry in ThemeContract.entries { check.visit(entry) }
  // Of templates that are not whole nobody can tell what their pages would be.
  if theme.isOwn, check.diagnostics.isEmpty {
    check.diagnostics = brokenPromises(of: theme, templates)
  }
  return (templates, (check.diagnostics + check.words.diagnostics).inOrder())
}

/// Walks through templates as rendering does, keeping which names hold where.
private struct TemplateCheck {
  let theme: Theme
  let templates: TemplateSet
  var words: WordCheck
  var diagnostics: [Diagnostic] = []
  private var seen: Set<String> = []

  /// The whole page, or a section that holds names of its own.
  struct Scope {
    /// "" for the whole page.
    let section: String
    var isList = false
    /// Nil where the section's own name is unknown and nothing more can be said.
    let names: [Name: ThemeContract.Shape]?
  }

  init(theme: Theme, templates: TemplateSet, words: WordCheck) {
    self.theme = theme
    self.templates = templates
    self.words = words
  }

  /// Checks a template that the tool calls.
  mutating func visit(_ entry: String) {
    guard let index = templates.index(of: entry) else {
      preconditionFailure("the built-in theme has every template")
    }
    visit(index, in: [Scope(section: "", names: ThemeContract.root)])
  }

  /// Checks one template inside some scopes, innermost last.
  private mutating func visit(_ index: Int, in scopes: [Scope]) {
    let template = templates.templates[index]
    // A partial inside the same sections says the same each time.
    let key = ([template.name] + scopes.map(\.section)).joined(separator: ";")
    guard seen.insert(key).inserted else { return }
    check(template.nodes.indices, of: template, in: scopes)
  }

  private mutating func check(_ range: Range<Int>, of template: Template, in scopes: [Scope]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let node = template.nodes[index]
      index += 1
      let place = theme.place(node.position, in: template.name)
      switch node.kind {
      case .text: continue
      case .partial(let index, _): visit(index, in: scopes)
      case .variable(let path, let isEscaped):
        let path = template.paths[path]
        guard let (shape, _) = look(up: path, at: place, scopes) else { continue }
        checkPrinting(templates.symbols.text(path), shape, isEscaped: isEscaped, at: place, scopes)
      case .section(let path, let isInverted, let end):
        let (path, inside) = (template.paths[path], index..<end)
        index = end
        let name = templates.symbols.text(path)
        guard let (shape, level) = look(up: path, at: place, scopes) else {
          check(inside, of: template, in: scopes + [Scope(section: name, names: nil)])
          continue
        }
        switch shape {
        case .list(let names) where !isInverted:
          checkRepetition(name, at: place, scopes[(level + 1)...])
          let scope = Scope(section: name, isList: true, names: names)
          check(inside, of: template, in: scopes + [scope])
        case .one(let names) where !isInverted:
          check(inside, of: template, in: scopes + [Scope(section: name, names: names)])
        case .text, .html, .flag, .one, .list: check(inside, of: template, in: scopes)
        }
      }
    }
  }

  /// What a path stands for, and the scope that has its first name; nil for one that does not exist,
  /// which has had its message.
  private mutating func look(
    up path: Path, at place: Place, _ scopes: [Scope]
  ) -> (ThemeContract.Shape, Int)? {
    let name = Name(path.first)
    if name == .words, path.rest.count == 1 {
      words.check(templates.symbols.name(path.rest[0]), at: place)
      return (.text, 0)
    }
    for (level, scope) in scopes.enumerated().reversed() {
      guard let names = scope.names else { return nil }
      guard var shape = name.flatMap({ names[$0] }) else { continue }
      if let word = name.flatMap({ ThemeContract.wordsBehind[$0] }) { words.check(word, at: place) }
      for symbol in path.rest {
        guard case .one(let inner) = shape, let next = Name(symbol).flatMap({ inner[$0] }) else {
          return complain(ofUnknown: path, at: place, scopes)
        }
        shape = next
      }
      return (shape, level)
    }
    return complain(ofUnknown: path, at: place, scopes)
  }

  private mutating func complain(
    ofUnknown path: Path, at place: Place, _ scopes: [Scope]
  ) -> (ThemeContract.Shape, Int)? {
    let name = templates.symbols.text(path)
    let known = scopes.flatMap { ($0.names ?? [:]).keys }.map(\.written).sorted()
    diagnostics.append(unknownName(name, among: known, place))
    return nil
  }

  /// A text printed unescaped could open a tag; what is no text prints nothing.
  private mutating func checkPrinting(
    _ name: String, _ shape: ThemeContract.Shape, isEscaped: Bool, at place: Place,
    _ scopes: [Scope]
  ) {
    switch shape {
    case .html: break
    case .text:
      if isEscaped { break }
      diagnostics.append(unescapedText(name, place))
    case .flag, .one, .list:
      // Former themes printed these, and had a template for each item.
      let piece = ThemeContract.formerPieces[name].flatMap(templates.index)
      let content = piece.map { "{{> \(templates.templates[$0].name)}}" } ?? "…"
      diagnostics.append(printedSection(name, content: content, place))
      guard let piece, case .list(let names) = shape else { break }
      visit(piece, in: scopes + [Scope(section: name, isList: true, names: names)])
    }
  }

  /// A list inside another that is not its own would be printed as often as that has items.
  private mutating func checkRepetition(
    _ name: String, at place: Place, _ inner: ArraySlice<Scope>
  ) {
    guard let list = inner.last(where: \.isList) else { return }
    diagnostics.append(repeatedList(name, inside: list.section, place))
  }
}
