import Yams

/// Why a YAML text could not be read at all, in an editor's words.
func yamlFault(_ error: any Error, path: String, linesBefore: Int) -> Diagnostic {
  var mark: Mark?
  var problem = Wording(fr: "\(error)", en: "\(error)")
  switch error as? YamlError {
  case .scanner(let context, let text, let found, _):
    // A quotation mark that is never closed, a key without colon: both are noticed only later.
    let isLate = ["quoted scalar", "simple key"].contains { context?.text.contains($0) == true }
    mark = isLate ? context?.mark : found
    problem = wording(ofProblem: text)
  case .parser(_, let text, let found, _), .composer(_, let text, let found, _):
    mark = found
    problem = wording(ofProblem: text)
  case .duplicatedKeysInMapping(let keys, let context):
    mark = context.mark
    let names = keys.map { "\($0)" }.joined(separator: ", ")
    problem = Wording(
      fr: "la clé « \(names) » y est deux fois", en: "the key “\(names)” is there twice")
  case .reader(let text, _, _, _): problem = wording(ofProblem: text)
  default: break
  }
  let place = Place(
    path: path, line: (mark?.line ?? 1) + linesBefore, column: mark?.column)
  return Diagnostic(
    .frontMatter, at: place,
    Wording(
      fr: "ces lignes « clé: valeur » ne se lisent pas : \(problem.french)",
      en: "these “key: value” lines cannot be read: \(problem.english)"),
    help: Wording(
      fr: "un texte qui contient « : », « # » ou des guillemets se met entre \"…\"",
      en: "a text that contains “:”, “#” or quotes goes between \"…\""))
}

/// What libyaml says, as far as editors meet it.
private func wording(ofProblem text: String) -> Wording {
  let known: [(String, Wording)] = [
    ("mapping values are not allowed", Wording(fr: "un « : » de trop", en: "a “:” too many")),
    (
      "unexpected end of stream",
      Wording(fr: "un guillemet n'est jamais refermé", en: "a quotation mark is never closed")
    ),
    (
      "expected key",
      Wording(
        fr: "on attend ici une clé, au même retrait que les autres",
        en: "a key goes here, indented like the others")
    ),
    (
      "expected ',' or",
      Wording(
        fr: "une virgule, un crochet ou une accolade manque avant ceci",
        en: "a comma, bracket or brace is missing before this")
    ),
    (
      "cannot start any token",
      Wording(
        fr: "une valeur ne commence pas par ce signe (ni par une tabulation)",
        en: "a value does not begin with this sign (nor with a tab)")
    ),
    (
      "could not find expected ':'",
      Wording(fr: "il manque « : » après une clé", en: "“:” is missing after a key")
    ),
    (
      "undefined alias",
      Wording(fr: "une valeur ne commence pas par « * »", en: "a value does not begin with “*”")
    ),
  ]
  return known.first { text.contains($0.0) }?.1 ?? Wording(fr: text, en: text)
}
