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
///
/// A whole block counts, or one line that leaves no doubt. Places know their line only.
///
/// `places` are the runs of one block, `looks` those at all runs of the page; `own` is the page's
/// language, when it is one that can be told.
func otherLanguage(
  in places: Range<Int>, of text: PlainText, _ looks: [WordScan], page: String,
  _ own: Tongue?, _ file: SourceFile
) -> Diagnostic? {
  let runs = text.runs.span
  var block = WordTally()
  /// The parts that are marked with other languages.
  var marked: [(declared: Tongue, line: Int, tally: WordTally)] = []
  for index in places {
    let language = runs[index].language
    guard let declared = language.map(Tongue.init(tag:)) ?? own else { continue }
    let (line, tally) = (runs[index].line, looks[index].tally)
    if let foreign = tally.foreign(to: declared, isCertain: true) {
      return otherLanguage(
        foreign, declared: language ?? page, isMarked: language != nil, file, line)
    }
    if declared == own {
      block += tally
    } else if let index = marked.firstIndex(where: { $0.declared == declared }) {
      marked[index].tally += tally
    } else {
      marked.append((declared, line, tally))
    }
  }
  if let own, let foreign = block.foreign(to: own, isCertain: false) {
    let line = runs[places.lowerBound].line
    return otherLanguage(foreign, declared: own.rawValue, isMarked: false, file, line)
  }
  for (declared, line, tally) in marked {
    guard let foreign = tally.foreign(to: declared, isCertain: false) else { continue }
    return otherLanguage(foreign, declared: declared.rawValue, isMarked: true, file, line)
  }
  return nil
}

private func otherLanguage(
  _ foreign: Tongue, declared: String, isMarked: Bool, _ file: SourceFile, _ line: Int
) -> Diagnostic {
  let said = Tongue(rawValue: primary(declared))?.name ?? Wording(fr: declared, en: declared)
  let mark = "{lang=\(declared)}"
  return Diagnostic(
    .otherLanguage, at: file.place(line: line),
    Wording(
      fr: "ce texte semble écrit en \(foreign.name.french), mais "
        + (isMarked ? "il est marqué \(mark)" : "la page est déclarée en \(said.french)"),
      en: "this text seems to be \(foreign.name.english), but "
        + (isMarked ? "it is marked \(mark)" : "the page is declared \(said.english)")),
    help: isMarked
      ? Wording(
        fr: "corrigez la marque : {lang=\(foreign.rawValue)}",
        en: "mend the mark: {lang=\(foreign.rawValue)}")
      : Wording(
        fr: "traduisez-le, ou écrivez {lang=\(foreign.rawValue)} seul sur la ligne d'avant",
        en: "translate it, or write {lang=\(foreign.rawValue)} alone on the line before"))
}
