import Diagnostics

extension Rule {
  static let unknownKey = Rule(
    "unknown-key", .error,
    finds: Wording(
      fr: "une clé n'est pas de celles que Balise connaît",
      en: "a key is not one that Balise knows"),
    protects: Wording(
      fr: "Une faute de frappe ferait oublier en silence ce que vous avez écrit : l'aide "
        + "n'apparaîtrait pas, ou une page discrète ne le serait plus.",
      en: "A slip of the finger would silently drop what you wrote: the help would not appear, "
        + "or a discreet page not be discreet."),
    in: Example.pagePath, "---\ntitle: Le guide\ndescription: Par où commencer.\n---\n",
    slip: ("description", "descripton"))
}

/// A key that nobody asked for.
func unknownKey(
  _ key: String, among known: [String], _ place: Place, _ suggestions: inout Suggestions
) -> Diagnostic {
  if let name = known.first(where: { key.hasPrefix($0 + ":") }) {
    return missingBlank(name, key.dropFirst(name.count + 1), place)
  }
  return Diagnostic(
    .unknownKey, at: place,
    Wording(fr: "clé inconnue « \(key) »", en: "unknown key “\(key)”"),
    help: suggestions.didYouMean(
      key, among: known,
      otherwise: Wording(
        fr: "clés possibles : \(known.joined(separator: ", "))",
        en: "possible keys: \(known.joined(separator: ", "))")))
}
