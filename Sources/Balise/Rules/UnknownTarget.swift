import Diagnostics

extension Rule {
  static let unknownTarget = Rule(
    "unknown-target", .error, hides: .tree,
    finds: Wording(
      fr: "un choix mène à une étape qui n'existe pas",
      en: "a choice leads to a step that does not exist"),
    protects: Wording(
      fr: "Sans cette règle, quelqu'un répondrait à une question et tomberait sur une page "
        + "introuvable, au moment où il cherche de l'aide.",
      en: "Without it somebody would answer a question and find no page, at the moment they look "
        + "for help."),
    slip: ("[Non](#r2)", "[Non](#r3)"))
}

/// Choices that lead to no step, each missing step named once. Where steps without a name, or with
/// that of another, account for them all, naming those mends these.
///
/// `unreached` are the ids that no choice leads to: a step that was renamed is among them.
func unknownTargets(
  _ links: [LocalLink], _ ids: [String], unreached: [String]
) -> [Diagnostic] {
  let named = Set(ids.filter { !$0.isEmpty })
  let missing = Dictionary(grouping: links) { $0.fragment ?? "" }
  if missing.count <= ids.count - named.count { return [] }
  let list = ids.prefix(12).map { "#" + $0 }.joined(separator: ", ")
  var suggestions = StepSuggestions(named.sorted(), unreached: unreached)
  if missing.count == 1, unreached.count == 1 { suggestions.only = unreached[0] }
  return missing.sorted { $0.key < $1.key }.map { id, links in
    let lines = links.dropFirst().map { String($0.place.line) }.joined(separator: ", ")
    let isPlural = links.count > 2
    return Diagnostic(
      .unknownTarget, at: links[0].place,
      Wording(
        fr: "« \(links[0].text) » mène à « #\(id) », qui n'existe pas"
          + (lines.isEmpty ? "" : " (de même \(isPlural ? "aux lignes" : "à la ligne") \(lines))"),
        en: "“\(links[0].text)” leads to “#\(id)”, which does not exist"
          + (lines.isEmpty ? "" : " (the same on \(isPlural ? "lines" : "line") \(lines))")),
      help: suggestions.step(for: id).map { meaning("#" + $0) }
        ?? Wording(fr: "étapes de l'arbre : \(list)", en: "steps of the tree: \(list)"))
  }
}

/// What somebody may have meant who named a step that does not exist.
private struct StepSuggestions {
  private let ids: [String]
  private var all: SpellingIndex
  private var unreached: SpellingIndex
  /// The one step that nothing leads to, where one step is missing.
  var only: String?

  init(_ ids: [String], unreached: [String]) {
    self.ids = ids
    all = SpellingIndex(ids)
    self.unreached = SpellingIndex(unreached)
  }

  /// A step that nothing leads to comes first. Of short names any is near to any other: there only
  /// capitals are looked past.
  mutating func step(for id: String) -> String? {
    let lower = id.lowercased()
    if let same = ids.first(where: { $0.lowercased() == lower }) { return same }
    if let near = unreached.closest(to: id) ?? only { return near }
    return id.utf8.count > 3 ? all.closest(to: id) : nil
  }
}

/// A tree that starts at a step it does not have; `ids` are those it has.
func unknownStart(_ start: Located<String>, _ ids: [String]) -> Diagnostic {
  let list = ids.filter { !$0.isEmpty }.sorted().prefix(12).map { "#" + $0 }.joined(separator: ", ")
  return Diagnostic(
    .unknownTarget, at: start.place,
    Wording(
      fr: "l'arbre commence à « \(start.value) », qui n'existe pas",
      en: "the tree starts at “\(start.value)”, which does not exist"),
    help: (start.value.utf8.count > 3
      ? closest(to: start.value, among: ids.sorted())
      : ids.first { $0.lowercased() == start.value.lowercased() }).map { meaning($0) }
      ?? (ids.isEmpty
        ? nil : Wording(fr: "étapes de l'arbre : \(list)", en: "steps of the tree: \(list)")))
}
