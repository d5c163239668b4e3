import Yams

/// Why a YAML text could not be read at all, in an editor's words.
func yamlFault(
  _ error: any Error, in yaml: String, path: String, linesBefore: Int
) -> Diagnostic {
  var mark: (line: Int, column: Int)?
  var problem = Wording(fr: "\(error)", en: "\(error)")
  switch error as? YamlError {
  case .scanner(let context, let text, let found, _):
    // A quotation mark that is never closed, a key without colon: both are noticed only later.
    let isLate = ["quoted scalar", "simple key"].contains { context?.text.contains($0) == true }
    mark = pair(isLate ? context?.mark ?? found : found)
    problem = wording(ofProblem: text)
  case .parser(_, let text, let found, _), .composer(_, let text, let found, _):
    mark = pair(found)
    problem = wording(ofProblem: text)
  case .duplicatedKeysInMapping(let keys, let context):
    mark = secondPlace(of: keys.first ?? "", in: yaml, from: context.mark)
    let names = keys.joined(separator: ", ")
    problem = Wording(
      fr: "la clé « \(names) » y est deux fois", en: "the key “\(names)” is there twice")
  case .reader(let text, _, _, _): problem = wording(ofProblem: text)
  default: break
  }
  return unreadable(
    problem,
    at: Place(path: path, line: (mark?.line ?? 1) + linesBefore, column: mark?.column))
}

/// Why a YAML text is not even to be read, in an editor's words.
func yamlFault(_ excess: YAMLExcess, path: String, linesBefore: Int) -> Diagnostic {
  unreadable(excess.problem, at: Place(path: path, line: excess.line + linesBefore))
}

private func unreadable(_ problem: Wording, at place: Place) -> Diagnostic {
  Diagnostic(
    .frontMatter, at: place,
    Wording(
      fr: "ces lignes « clé: valeur » ne se lisent pas : \(problem.french)",
      en: "these “key: value” lines cannot be read: \(problem.english)"),
    help: Wording(
      fr: "un texte qui contient « : », « # » ou des guillemets se met entre \"…\"",
      en: "a text that contains “:”, “#” or quotes goes between \"…\""))
}

private func pair(_ mark: Mark) -> (Int, Int) { (mark.line, mark.column) }

/// Where a key of a mapping stands for the second time; Yams only tells where the mapping begins.
private func secondPlace(of key: String, in yaml: String, from mark: Mark) -> (Int, Int) {
  let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    .dropFirst(mark.line - 1).filter { $1.dropFirst(mark.column - 1).hasPrefix(key + ":") }
  return (lines.count > 1 ? lines[1].offset + 1 : mark.line, mark.column)
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
    // The scanner of libyaml may look far ahead before we see the levels.
    ("Maximum nesting level", YAMLExcess.tooDeep),
    (
      "undefined alias",
      Wording(fr: "une valeur ne commence pas par « * »", en: "a value does not begin with “*”")
    ),
  ]
  return known.first { text.contains($0.0) }?.1 ?? Wording(fr: text, en: text)
}
