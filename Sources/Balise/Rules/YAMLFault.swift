import Diagnostics
import YAML

/// Why a YAML text could not be read at all, in an editor's words.
func yamlFault(
  _ problem: YAMLProblem, in file: SourceFile, linesBefore: Int
) -> Diagnostic {
  var mark: YAMLMark
  var fault: Slip?
  switch problem {
  case .syntax(let text, let found, let context, let since):
    mark = found
    let line = found.line + linesBefore
    // The line on which libyaml gave up, the one where the value began, the one before.
    for number in [line, since.line + linesBefore, line - 1] where number > linesBefore {
      if isConflict(number, of: file) { return conflict(file.place(line: number)) }
      if let slip = valueSlip(onLine: number, of: file) { return slip }
    }
    fault = slip(on: words(ofLine: line, in: file), at: found.column ?? 1) ?? knownSlip(text)
    // A quotation mark or bracket that is never closed, a key without colon: noticed only later.
    if ["quoted scalar", "simple key", "flow"].contains(where: { context.contains($0) }) {
      mark = since
    }
  case .sign(let line):
    mark = YAMLMark(line: line)
    fault = hiddenSign
  case .repeated(let key, let place):
    mark = place
    fault = repeated(key)
  case .excess(let problem, let line):
    mark = YAMLMark(line: line)
    fault = (wording(of: problem), quoting)
  }
  return unreadable(
    fault, at: Place(path: file.path, line: mark.line + linesBefore, column: mark.column))
}

private func wording(of excess: YAMLProblem.Excess) -> Wording {
  switch excess {
  case .length: Wording(fr: "elles sont trop longues", en: "they are too long")
  case .levels: tooManyLevels
  case .alias:
    Wording(
      fr: "une valeur ne commence pas par « * »", en: "a value does not begin with “*”")
  }
}

private let tooManyLevels = Wording(
  fr: "plus de \(mostYAMLLevels) niveaux emboîtés",
  en: "more than \(mostYAMLLevels) nested levels")

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

private func words(ofLine number: Int, in file: SourceFile) -> Substring {
  Substring(decoding: file.line(number), as: UTF8.self)
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
