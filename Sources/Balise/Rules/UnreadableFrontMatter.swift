import Diagnostics

extension Rule {
  static let frontMatter = Rule(
    "front-matter", .error, hides: .page,
    finds: Wording(
      fr: "les lignes « --- » en tête de la page manquent ou ne se lisent pas",
      en: "the “---” lines at the top of a page are missing or cannot be read"),
    protects: Wording(
      fr: "Sans elles, la page n'a ni titre ni langue : un lecteur d'écran ne saurait ni "
        + "l'annoncer ni la prononcer.",
      en: "Without them the page has no title and no language: a screen reader could neither "
        + "announce nor pronounce it."),
    wrong: [Example.pagePath: "Bonjour.\n"],
    right: [Example.pagePath: Example.page("Bonjour.")])
}

/// What to say of a page without front matter.
func missingFrontMatter(_ file: SourceFile) -> Diagnostic {
  let (message, help) = whyMissing(file)
  return Diagnostic(.frontMatter, at: Place(path: file.path, line: 1), message, help: help)
}

/// Why a page has no front matter, and how to mend just that.
private func whyMissing(_ file: SourceFile) -> (message: Wording, help: Wording) {
  let lines = file.starts.indices.lazy.map { file.line($0 + 1) }
  let first = lines.first { !$0.allSatisfy(" \t".utf8.contains) }
  let isFence = first?.starts(with: "---".utf8) ?? false
  if isFence, file.line(1).first == UInt8(ascii: "-") {
    if first?.starts(with: "----".utf8) ?? false {
      return (
        Wording(
          fr: "cette ligne a plus de trois traits d'union", en: "this line has too many hyphens"),
        Wording(fr: "écrivez-en trois : ---", en: "write three: ---")
      )
    }
    return (
      Wording(
        fr: "la ligne « --- » ouverte ici n'est jamais refermée",
        en: "the “---” line that opens here is never closed"),
      Wording(
        fr: "ajoutez une ligne « --- » après la dernière ligne « clé: valeur »",
        en: "add a line “---” after the last “key: value” line")
    )
  }
  let message = Wording(
    fr: "la page ne commence pas par ses lignes « --- »",
    en: "the page does not begin with its “---” lines")
  if isFence {
    return (
      message,
      Wording(
        fr: "supprimez ce qui précède la première ligne « --- »",
        en: "remove what stands before the first “---” line")
    )
  }
  if first?.starts(with: "title:".utf8) ?? false {
    return (
      message,
      Wording(
        fr: "ajoutez une ligne « --- » au-dessus de « title: »",
        en: "add a line “---” above “title:”")
    )
  }
  return (
    message,
    Wording(
      fr: "écrivez tout en haut : une ligne « --- », une ligne « title: … », une ligne « --- »",
      en: "write at the very top: a line “---”, a line “title: …”, a line “---”")
  )
}

/// A page without title.
func missingTitle(_ place: Place) -> Diagnostic {
  Diagnostic(
    .frontMatter, at: place,
    Wording(fr: "la page n'a pas de titre", en: "the page has no title"),
    help: Wording(
      fr: "ajoutez une ligne « title: … », ou commencez le texte par une ligne « # … »",
      en: "add a line “title: …”, or begin the text with a line “# …”"))
}

/// A text or a list where keys are expected.
func notAMapping(_ place: Place, _ file: SourceFile) -> Diagnostic {
  if isConflict(place.line, of: file) { return conflict(place) }
  return valueSlip(onLine: place.line, of: file)
    ?? Diagnostic(
      .frontMatter, at: place,
      Wording(fr: "on attend ici des lignes « clé: valeur »", en: "“key: value” lines go here"),
      help: Wording(fr: "par exemple title: Le guide", en: "for example title: The guide"))
}
