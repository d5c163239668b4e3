import Markdown

/// Words that are mostly of another language than declared: a passage nobody translated, or one
/// that a screen reader would pronounce with the wrong voice.
///
/// A whole block counts, or one line that leaves no doubt. Places know their line only.
func otherLanguage(in runs: [TextRun], of page: String, _ file: SourceFile) -> Diagnostic? {
  var whole: [(declared: Tongue, line: Int, tally: WordTally)] = []
  let own = Tongue(rawValue: page) ?? Tongue(rawValue: primary(page))
  for run in runs {
    let marked = run.language
    guard let declared = marked.map({ Tongue(rawValue: primary($0)) }) ?? own else {
      continue
    }
    let tally = WordTally(run.text)
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

/// How many words a text has, and how many of them are function words of each language.
private struct WordTally {
  private var words = 0
  private var hits = SIMD8<Int32>()

  /// Counts the words of a text; web addresses are none.
  init(_ text: String) {
    var text = text
    text.withUTF8 { count($0) }
  }

  /// Every page is counted byte by byte: a word is kept as a number, and no text is made of it.
  private mutating func count(_ text: UnsafeBufferPointer<UInt8>) {
    let functionWords = FunctionWords.all
    var word = ShortWord()
    var place = 0
    while place < text.count {
      let byte = text[place]
      // Mostly it is a small letter.
      if byte &- 0x61 < 26 {
        word.append(byte)
      } else if let letter = ShortWord.letter(byte, after: place > 0 ? text[place - 1] : 0) {
        word.append(letter)
      } else if !word.isEmpty {
        words += 1
        hits &+= functionWords.tongues(of: word)
        let isAddress =
          byte == UInt8(ascii: ":") && text[(place + 1)...].starts(with: "//".utf8)
          || byte == UInt8(ascii: ".") && word == ShortWord("www")
        if isAddress { while place < text.count, text[place] != 0x20 { place += 1 } }
        word = ShortWord()
      }
      place += 1
    }
    if word.isEmpty { return }
    words += 1
    hits &+= functionWords.tongues(of: word)
  }

  static func += (a: inout WordTally, b: WordTally) {
    a.words += b.words
    a.hits &+= b.hits
  }

  /// Another language that most of the words are of; one line alone has to be beyond doubt.
  func foreign(to declared: Tongue, isCertain: Bool) -> Tongue? {
    guard words >= (isCertain ? 10 : 6) else { return nil }
    var others = hits
    others[declared.index] = 0
    let own = hits[declared.index]
    let count = others.max()
    guard Int(count) * 5 >= words else { return nil }
    let isClear = isCertain ? count >= 4 && count >= 4 * own : count >= 3 && count > 2 * own
    return isClear ? Tongue.allCases.first { others[$0.index] == count } : nil
  }
}
