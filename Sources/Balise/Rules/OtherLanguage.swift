import Diagnostics
import Markdown

extension Rule {
  static let otherLanguage = Rule(
    "other-language", .warning,
    finds: Wording(
      fr: "un texte est écrit dans une autre langue que celle qui est déclarée",
      en: "a text is written in another language than declared"),
    protects: Wording(
      fr: "Un lecteur d'écran le lirait avec la mauvaise voix, incompréhensible ; ou bien "
        + "quelqu'un a oublié de le traduire.",
      en: "A screen reader would read it with the wrong voice, beyond understanding; or else "
        + "somebody forgot to translate it."),
    in: Example.pagePath,
    Example.page("{lang=de}\nGemeinsam gegen Cybersexualdelikte an Kindern und Jugendlichen"),
    slip: ("{lang=de}\n", ""))
}

/// Words that are mostly of another language than declared: a passage nobody translated, or one
/// that a screen reader would pronounce with the wrong voice.
struct ForeignText {
  let tongue: Tongue
  /// The language it is said to be in.
  let declared: String
  /// Whether braces say so, and not the page.
  let isMarked: Bool
  /// Where it begins.
  let line: Int
}

/// The first part of a block that is in another language than declared.
///
/// A whole block counts, or one line that leaves no doubt. Places know their line only.
///
/// `places` are the runs of one block, `looks` those at all runs of the page; `own` is the page's
/// language, when it is one that can be told.
func foreignText(
  in places: Range<Int>, of text: PlainText, _ looks: [WordScan], page: String, _ own: Tongue?
) -> ForeignText? {
  let runs = text.runs.span
  var block = WordTally()
  /// The parts that are marked with other languages.
  var marked: [(declared: Tongue, line: Int, tally: WordTally)] = []
  for index in places {
    let language = runs[index].language
    guard let declared = language.map(Tongue.init(tag:)) ?? own else { continue }
    let (line, tally) = (runs[index].line, looks[index].tally)
    if let foreign = tally.foreign(to: declared, isCertain: true),
      DistinctWords(of: [text.runs[index]], in: text).are(foreign, rather: declared)
    {
      return ForeignText(
        tongue: foreign, declared: language ?? page, isMarked: language != nil, line: line)
    }
    if declared == own {
      block += tally
    } else if let index = marked.firstIndex(where: { $0.declared == declared }) {
      marked[index].tally += tally
    } else {
      marked.append((declared, line, tally))
    }
  }
  func words(in declared: Tongue) -> DistinctWords {
    DistinctWords(
      of: text.runs[places].filter { ($0.language.map(Tongue.init(tag:)) ?? own) == declared },
      in: text)
  }
  if let own, let foreign = block.foreign(to: own, isCertain: false),
    words(in: own).are(foreign, rather: own)
  {
    return ForeignText(
      tongue: foreign, declared: own.rawValue, isMarked: false, line: runs[places.lowerBound].line)
  }
  for (declared, line, tally) in marked {
    guard let foreign = tally.foreign(to: declared, isCertain: false),
      words(in: declared).are(foreign, rather: declared)
    else { continue }
    return ForeignText(tongue: foreign, declared: declared.rawValue, isMarked: true, line: line)
  }
  return nil
}

/// What to say of the texts of a page that are in other languages: of each, or, where most of the page
/// is in another, one thing of all. `share` is the part of the page's words that stand in them.
func otherLanguages(_ texts: [ForeignText], share: Double, _ file: SourceFile) -> [Diagnostic] {
  guard let first = texts.first(where: { !$0.isMarked }), share > 0.5,
    texts.count(where: { !$0.isMarked && $0.tongue == first.tongue }) > 1
  else { return texts.map { otherLanguage($0, file) } }
  let rest = texts.filter { $0.isMarked || $0.tongue != first.tongue }
  return [mostlyForeign(first, file)] + rest.map { otherLanguage($0, file) }
}

private func mostlyForeign(_ text: ForeignText, _ file: SourceFile) -> Diagnostic {
  let (there, here) = (text.tongue.name, name(ofLanguage: text.declared))
  let tag = text.tongue.rawValue
  return Diagnostic(
    .otherLanguage, at: file.place(line: text.line),
    Wording(
      fr:
        "la plus grande partie de cette page semble écrite en \(there.french), mais elle est déclarée en "
        + here.french,
      en: "most of this page seems to be \(there.english), but it is declared \(here.english)"
    ),
    help: Wording(
      fr: "traduisez-la, ou écrivez « language: \(tag) » entre ses lignes « --- »",
      en: "translate it, or write “language: \(tag)” between its “---” lines"))
}

private func name(ofLanguage tag: String) -> Wording {
  Tongue(tag: tag)?.name ?? Wording(fr: "« \(tag) »", en: "“\(tag)”")
}

private func otherLanguage(_ text: ForeignText, _ file: SourceFile) -> Diagnostic {
  let (foreign, said) = (text.tongue, name(ofLanguage: text.declared))
  let mark = "{lang=\(text.declared)}"
  return Diagnostic(
    .otherLanguage, at: file.place(line: text.line),
    Wording(
      fr: "ce texte semble écrit en \(foreign.name.french), mais "
        + (text.isMarked ? "il est marqué \(mark)" : "la page est déclarée en \(said.french)"),
      en: "this text seems to be \(foreign.name.english), but "
        + (text.isMarked ? "it is marked \(mark)" : "the page is declared \(said.english)")),
    help: text.isMarked
      ? Wording(
        fr: "corrigez la marque : {lang=\(foreign.rawValue)}",
        en: "mend the mark: {lang=\(foreign.rawValue)}")
      : Wording(
        fr: "traduisez-le, ou écrivez {lang=\(foreign.rawValue)} seul sur la ligne d'avant",
        en: "translate it, or write {lang=\(foreign.rawValue)} alone on the line before"))
}

/// A page in letters that its language is not written in.
func otherScript(_ found: Script, declared: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .otherLanguage, at: place,
    Wording(
      fr:
        "ce texte est en lettres \(found.name.french), mais la page est déclarée en « \(declared) »",
      en: "this text is in \(found.name.english) letters, but the page is declared “\(declared)”"),
    help: Wording(
      fr: "traduisez-la, ou corrigez la langue : dans le nom du fichier ou « language »",
      en: "translate it, or mend the language: in the file's name or “language”"))
}

/// Whether a page has the text of its original, in another language.
func isUntranslated(_ page: Page, like original: Page) -> Bool {
  page.fingerprint.isTelling && page.fingerprint == original.fingerprint
    && primary(page.language) != primary(original.language)
}

/// A translation that nobody has translated.
func untranslated(_ page: Page, like original: Page) -> Diagnostic {
  Diagnostic(
    .otherLanguage, at: page.frontMatter.place,
    Wording(
      fr: "cette page est déclarée en « \(page.language) », mais son texte est celui de "
        + "\(original.path.file)",
      en: "this page is declared “\(page.language)”, but its text is that of \(original.path.file)"),
    help: Wording(
      fr: "traduisez-la, ou supprimez ce fichier : le lecteur trouvera l'original",
      en: "translate it, or remove this file: the reader will find the original"))
}
