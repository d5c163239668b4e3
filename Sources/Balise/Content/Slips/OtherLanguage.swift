import Markdown

/// Words that are mostly of another language than declared: a passage nobody translated, or one
/// that a screen reader would pronounce with the wrong voice.
///
/// A whole block counts, or one line that leaves no doubt. Places know their line only.
func otherLanguage(in runs: [TextRun], of page: String, _ file: SourceFile) -> Diagnostic? {
  var whole: [(declared: Tongue, line: Int, tally: WordTally)] = []
  for run in runs {
    let tag = run.language ?? page
    guard let declared = Tongue(rawValue: primary(tag)) else { continue }
    let tally = WordTally(run.text)
    if let foreign = tally.foreign(to: declared, isCertain: true) {
      return otherLanguage(foreign, declared: tag, isMarked: run.language != nil, file, run.line)
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

/// How many words a text has, and how many of them are function words of each language.
private struct WordTally {
  private var words = 0
  private var hits = SIMD8<Int32>()

  /// Counts the words of a text; web addresses are none.
  init(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var word = ShortWord()
      var isInAddress = false
      for place in bytes.indices {
        let byte = bytes[place]
        if isInAddress {
          isInAddress = byte != 0x20
        } else if let letter = ShortWord.letter(byte, after: place > 0 ? bytes[place - 1] : 0) {
          word.append(letter)
        } else {
          add(word)
          isInAddress =
            byte == UInt8(ascii: ":") && bytes[(place + 1)...].starts(with: "//".utf8)
            || byte == UInt8(ascii: ".") && word == ShortWord("www")
          word = ShortWord()
        }
      }
      add(word)
    }
  }

  private mutating func add(_ word: ShortWord) {
    if word.isEmpty { return }
    words += 1
    if let tongues = Tongue.functionWords[word] { hits &+= tongues }
  }

  static func += (a: inout WordTally, b: WordTally) {
    a.words += b.words
    a.hits &+= b.hits
  }

  /// Another language that most of the words are of; one line alone has to be beyond doubt.
  func foreign(to declared: Tongue, isCertain: Bool) -> Tongue? {
    let own = hits[declared.index]
    guard
      let foreign = Tongue.allCases.max(by: { hits[$0.index] < hits[$1.index] })
    else { return nil }
    let count = hits[foreign.index]
    guard foreign != declared, Int(count) * 5 >= words else { return nil }
    let isClear =
      isCertain
      ? words >= 10 && count >= 4 && count >= 4 * own
      : words >= 6 && count >= 3 && count > 2 * own
    return isClear ? foreign : nil
  }
}
