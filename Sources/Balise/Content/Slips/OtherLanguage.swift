import Markdown

/// Words that are mostly of another language than declared: a passage nobody translated, or one
/// that a screen reader would pronounce with the wrong voice.
///
/// A whole block counts, or one line that leaves no doubt. Places know their line only.
///
/// `tallies` are those of the runs.
func otherLanguage(
  in runs: [TextRun], _ tallies: [WordTally], of page: String, _ file: SourceFile
) -> Diagnostic? {
  var whole: [(declared: Tongue, line: Int, tally: WordTally)] = []
  let own = Tongue(rawValue: page) ?? Tongue(rawValue: primary(page))
  for (run, tally) in zip(runs, tallies) {
    let marked = run.language
    guard let declared = marked.map({ Tongue(rawValue: primary($0)) }) ?? own else {
      continue
    }
    if let foreign = tally.foreign(to: declared, isCertain: true) {
      return otherLanguage(
        foreign, declared: marked ?? page, isMarked: marked != nil, file, run.line)
    }
    if let index = whole.firstIndex(where: { $0.declared == declared }) {
      whole[index].tally += tally
    } else {
      whole.append((declared, run.line, tally))
    }
  }
  for (declared, line, tally) in whole {
    guard let foreign = tally.foreign(to: declared, isCertain: false) else { continue }
    let isMarked = declared.rawValue != primary(page)
    return otherLanguage(foreign, declared: declared.rawValue, isMarked: isMarked, file, line)
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
