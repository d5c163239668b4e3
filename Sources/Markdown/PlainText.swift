import Text

/// The words of a document in one array of bytes, and the runs it is cut into: for those who look at
/// every word and make texts of few.
package struct PlainText: Sendable {
  /// Text between two line breaks, code left out; a part marked with another language is a run of
  /// its own.
  package struct Run: Sendable {
    /// Where its words stand in `bytes`; never empty.
    package var range: Range<Int>
    /// The line it begins on, from 1.
    package var line: Int
    /// nil: the page's.
    package var language: String?
  }

  /// UTF-8, after typography. U+FFFC stands for code.
  package fileprivate(set) var bytes: [UInt8] = []
  /// In the order written.
  package fileprivate(set) var runs: [Run] = []

  /// A run with its words as a text.
  package func text(of run: Run) -> TextRun {
    TextRun(
      text: String(decoding: bytes[run.range], as: UTF8.self), line: run.line,
      language: run.language)
  }
}

extension Document {
  /// The words of some top-level blocks, each run a text.
  package func texts(of blocks: Range<Int>) -> [TextRun] {
    self.blocks[blocks].flatMap { block in plainText.runs[block.runs].map(plainText.text) }
  }
}

/// The words of a document while they are collected, text by text.
struct TextRunCollection {
  private(set) var plainText = PlainText()
  /// Where the run begins that is being collected.
  private var start = 0
  private var line = 0
  /// Line breaks in this text that libcmark did not count: it forgets those after a backslash.
  private var uncounted = 0
  /// The first run of the line.
  private var lineStart = 0
  private var language: String?
  /// Where, in the text, the language changes.
  private var border = Int.max
  /// The parts of the text by language that are still to come.
  private var parts: ArraySlice<LanguageSpan> = []

  /// `count` is how many bytes of words are expected.
  init(reserving count: Int) {
    plainText.bytes.reserveCapacity(count)
    plainText.runs.reserveCapacity(32)
  }

  /// Begins a paragraph or heading; `parts` are all of its text, in order, unless it is all in one
  /// language.
  mutating func begin(line: Int, _ language: String?, _ parts: [LanguageSpan]) {
    self.line = line
    self.language = language
    border = .max
    if !parts.isEmpty {
      self.parts = parts[...]
      border = 0
    }
    uncounted = 0
    lineStart = plainText.runs.count
  }

  /// Goes on to the next part of the text.
  private mutating func changeLanguage() {
    endRun()
    let part = parts.popFirst()
    language = part?.language
    border = parts.isEmpty ? .max : part?.range.upperBound ?? .max
  }

  /// The number of bytes until now.
  var count: Int { plainText.bytes.count }

  /// The words that were added since there were so many bytes.
  func words(from count: Int) -> ArraySlice<UInt8> { plainText.bytes[count...] }

  /// Adds words that stand at a place of the text.
  mutating func append(_ words: some Collection<UInt8>, at place: Int) {
    while place >= border { changeLanguage() }
    plainText.bytes.append(contentsOf: words)
  }

  /// Adds words that are a part of a text, and stand at its place there.
  mutating func append(_ part: Range<Int>, of text: [UInt8]) {
    while part.lowerBound >= border { changeLanguage() }
    plainText.bytes.append(part, of: text)
  }

  /// Adds a character that stands at a place of the text.
  mutating func append(_ character: Unicode.Scalar, at place: Int) {
    append([], at: place)
    for byte in UTF8.encode(character) ?? UTF8.encodedReplacementCharacter {
      plainText.bytes.append(byte)
    }
  }

  /// Corrects the line by a text that libcmark has counted.
  mutating func find(line counted: Int) {
    guard counted > 0 else { return }
    if counted + uncounted < line { uncounted = line - counted }
    line = counted + uncounted
  }

  /// Ends the run.
  mutating func endRun() {
    let end = plainText.bytes.count
    guard start < end else { return }
    plainText.runs.append(PlainText.Run(range: start..<end, line: line, language: language))
    start = end
  }

  /// Ends the line, of which libcmark may have told the number only at its end.
  mutating func endLine() {
    endRun()
    for run in lineStart..<plainText.runs.count where plainText.runs[run].line != line {
      plainText.runs[run].line = line
    }
    lineStart = plainText.runs.count
    line += 1
  }
}
