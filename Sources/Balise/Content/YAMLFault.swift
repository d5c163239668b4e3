import Yams

/// Why a YAML text could not be read at all, in an editor's words.
func yamlFault(
  _ error: any Error, in yaml: String, path: String, linesBefore: Int
) -> Diagnostic {
  var mark: (line: Int, column: Int?) = (1, nil)
  var fault: Slip?
  switch error as? YamlError {
  case .scanner(let context, let text, let found, _),
    .parser(let context, let text, let found, _), .composer(let context, let text, let found, _):
    mark = pair(found)
    fault = slip(on: line(mark, of: yaml), at: found.column) ?? knownSlip(text)
    // A quotation mark or bracket that is never closed, a key without colon: noticed only later.
    let late = ["quoted scalar", "simple key", "flow"]
    if let context, late.contains(where: { context.text.contains($0) }) {
      mark = pair(context.mark)
    }
  case .duplicatedKeysInMapping(let keys, let context):
    mark = secondPlace(of: keys.first ?? "", in: yaml, from: context.mark)
    fault = repeated(keys.joined(separator: ", "))
  case .reader(_, let offset, _, _):
    let before = yaml.utf8.prefix(offset ?? 0)
    mark = (before.count { $0 == UInt8(ascii: "\n") } + 1, nil)
    fault = hiddenSign
  default: break
  }
  return unreadable(
    fault, at: Place(path: path, line: mark.line + linesBefore, column: mark.column))
}

/// Why a YAML text is not even to be read, in an editor's words.
func yamlFault(_ excess: YAMLExcess, path: String, linesBefore: Int) -> Diagnostic {
  let place = Place(path: path, line: excess.line + linesBefore)
  return unreadable((excess.problem, quoting), at: place)
}

private func unreadable(_ fault: Slip?, at place: Place) -> Diagnostic {
  guard let fault else { return Diagnostic(.frontMatter, at: place, unread, help: quoting) }
  return Diagnostic(
    .frontMatter, at: place,
    Wording(
      fr: "ces lignes « clé: valeur » ne se lisent pas : \(fault.problem.french)",
      en: "these “key: value” lines cannot be read: \(fault.problem.english)"),
    help: fault.help)
}

/// What is wrong, and how to mend it.
private typealias Slip = (problem: Wording, help: Wording)

private func pair(_ mark: Mark) -> (Int, Int?) { (mark.line, mark.column) }

private func line(_ mark: (line: Int, column: Int?), of yaml: String) -> Substring {
  let lines = yaml.split(separator: "\n", maxSplits: mark.line, omittingEmptySubsequences: false)
  return lines.indices.contains(mark.line - 1) ? lines[mark.line - 1] : ""
}

/// Where a key of a mapping stands for the second time; Yams only tells where the mapping begins.
private func secondPlace(of key: String, in yaml: String, from mark: Mark) -> (Int, Int?) {
  let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    .dropFirst(mark.line - 1).filter { $1.dropFirst(mark.column - 1).hasPrefix(key + ":") }
  return (lines.count > 1 ? lines[1].offset + 1 : mark.line, mark.column)
}

/// Slips that libyaml does not tell, but that are seen on its line.
private func slip(on line: Substring, at column: Int) -> Slip? {
  let indent = line.prefix { $0 == " " || $0 == "\t" }
  if indent.contains("\t") || line.dropFirst(column - 1).first == "\t" {
    return (
      Wording(fr: "une tabulation", en: "a tab"),
      Wording(fr: "remplacez-la par deux espaces", en: "replace it by two spaces")
    )
  }
  let colon = line.firstIndex(of: ":").map { line.distance(from: line.startIndex, to: $0) }
  if !indent.isEmpty, colon == column - 1 {
    return (
      Wording(fr: "cette ligne est trop en retrait", en: "this line is indented too far"), indenting
    )
  }
  if ["“", "”", "«"].contains(where: { line.contains(": \($0)") || line.contains("- \($0)") }) {
    return (
      Wording(
        fr: "des guillemets courbes ne tiennent pas une valeur ensemble",
        en: "curly quotes do not hold a value together"),
      Wording(
        fr: "mettez la valeur entre guillemets droits \"…\"",
        en: "put the value between straight quotes \"…\"")
    )
  }
  return nil
}

private func repeated(_ names: String) -> Slip {
  (
    Wording(fr: "la clé « \(names) » y est deux fois", en: "the key “\(names)” is there twice"),
    Wording(fr: "gardez-en une seule", en: "keep only one of them")
  )
}

private let hiddenSign: Slip = (
  Wording(fr: "un signe invisible s'y trouve", en: "there is an invisible sign"),
  Wording(fr: "effacez la ligne et retapez-la", en: "remove the line and type it again")
)

private let unread = Wording(
  fr: "à partir d'ici, ces lignes « clé: valeur » ne se lisent pas",
  en: "from here on, these “key: value” lines cannot be read")

private let quoting = Wording(
  fr: "un texte qui contient « : », « # » ou des guillemets se met entre \"…\"",
  en: "a text that contains “:”, “#” or quotes goes between \"…\"")

private let indenting = Wording(
  fr: "alignez cette ligne sur celles d'à côté, avec des espaces",
  en: "align this line with its neighbours, with spaces")

private let closing = Wording(
  fr: "séparez les valeurs par des virgules, et refermez par ] ou }",
  en: "put commas between the values, and close with ] or }")

/// What libyaml says, as far as editors meet it.
private func knownSlip(_ text: String) -> Slip? {
  let known: [(String, Wording, Wording)] = [
    (
      "mapping values are not allowed", Wording(fr: "un « : » de trop", en: "a “:” too many"),
      quoting
    ),
    (
      "unexpected end of stream",
      Wording(fr: "un guillemet n'est jamais refermé", en: "a quotation mark is never closed"),
      Wording(fr: "fermez-le à la fin du texte", en: "close it at the end of the text")
    ),
    (
      "expected key",
      Wording(
        fr: "on attend ici une clé, au même retrait que les autres",
        en: "a key goes here, indented like the others"), indenting
    ),
    (
      "expected '-'",
      Wording(fr: "on attend ici un point « - »", en: "an item “-” goes here"), indenting
    ),
    (
      "block sequence entries",
      Wording(fr: "une liste ne commence pas ici", en: "a list does not begin here"), indenting
    ),
    (
      "expected ',' or",
      Wording(
        fr: "une virgule, un crochet ou une accolade y manque",
        en: "a comma, bracket or brace is missing in it"), closing
    ),
    (
      "cannot start any token",
      Wording(
        fr: "une valeur ne commence pas par ce signe", en: "a value does not begin with this sign"),
      quoting
    ),
    (
      "could not find expected ':'",
      Wording(fr: "il manque « : » après une clé", en: "“:” is missing after a key"),
      Wording(fr: "écrivez « clé: valeur »", en: "write “key: value”")
    ),
    // The scanner of libyaml may look far ahead before we see the levels.
    ("Maximum nesting level", YAMLExcess.tooDeep, quoting),
    (
      "undefined alias",
      Wording(fr: "une valeur ne commence pas par « * »", en: "a value does not begin with “*”"),
      quoting
    ),
    (
      "alphabetic or numeric",
      Wording(
        fr: "une valeur ne commence ni par « * » ni par « & »",
        en: "a value does not begin with “*” or “&”"), quoting
    ),
    (
      "escape character",
      Wording(
        fr: "« \\ » ne va pas entre guillemets droits", en: "“\\” does not go between quotes"),
      Wording(fr: "mettez la valeur entre '…'", en: "put the value between '…'")
    ),
  ]
  return known.first { text.contains($0.0) }.map { ($0.1, $0.2) }
}
