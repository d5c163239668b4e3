/// The words of some blocks in one row of bytes, and the runs it is cut into: for those who look at
/// every word and make texts of few.
package struct RunningText: Sendable {
  /// Text between two line breaks, code left out; a part marked with another language is a run of
  /// its own.
  package struct Run: Sendable {
    /// Where its words stand in `bytes`; never empty.
    package var range: Range<Int>
    package var line: Int
    /// nil: the page's.
    package var language: String?
    /// The block at the top it stands in.
    package var block: Int
  }

  /// UTF-8, after typography. U+FFFC stands for code.
  package fileprivate(set) var bytes: [UInt8]
  package fileprivate(set) var runs: [Run]

  /// A run with its words as a text.
  package func text(of run: Run) -> TextRun {
    TextRun(
      text: String(decoding: bytes[run.range], as: UTF8.self), line: run.line,
      language: run.language)
  }
}

extension Document {
  /// The words of the document, for those who look for slips in them.
  package var runningText: RunningText { words }

  /// The words of some top-level blocks, each run a text.
  package func texts(of blocks: Range<Int>) -> [TextRun] {
    words.runs(of: blocks).map(words.text)
  }
}

extension RunningText {
  /// The runs that stand in some blocks.
  fileprivate func runs(of blocks: Range<Int>) -> ArraySlice<Run> {
    runs[firstRun(from: blocks.lowerBound)..<firstRun(from: blocks.upperBound)]
  }

  /// The first run that stands in a block or after it.
  private func firstRun(from block: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].block < block { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Collects the words of a document, paragraph by paragraph, while its tree is edited.
struct TextCollection: ~Copyable {
  /// What stands for code.
  private static var object: StaticString { "\u{FFFC}" }

  /// All words until now.
  private(set) var bytes: Row<UInt8>
  private var runs: [RunningText.Run] = []
  /// Where the run begins that is being collected.
  private var start = 0
  private var line = 0
  /// Line breaks in this paragraph that libcmark did not count: it forgets those after a backslash.
  private var uncounted = 0
  /// The first run of the line.
  private var lineStart = 0
  private var block = 0
  /// The parts of the paragraph in languages of their own that are still to come, the next one last.
  private var parts: [SpokenPart] = []
  private var language: String?
  /// Where, in the paragraph, the language changes.
  private var border = Int.max

  init(capacity: Int) {
    bytes = Row(capacity: capacity)
    runs.reserveCapacity(32)
  }

  /// Begins a paragraph or heading in the block of the given index.
  mutating func begin(line: Int, block: Int, language: String?, parts: [SpokenPart]) {
    self.line = line
    self.block = block
    self.language = language
    uncounted = 0
    lineStart = runs.count
    border = .max
    if !parts.isEmpty {
      self.parts = parts.reversed()
      changeLanguage()
    }
  }

  /// Adds words that stand at a place of the paragraph.
  mutating func append(_ words: UnsafeBufferPointer<UInt8>, at place: Int) {
    while place >= border { changeLanguage() }
    bytes.append(contentsOf: words)
  }

  /// Adds what stands between two texts of the paragraph.
  mutating func append(signsAt places: Range<Int>, of paragraph: UnsafeBufferPointer<UInt8>) {
    for place in places {
      switch paragraph[place] {
      case Prose.Sign.object: append(Self.object.bytes, at: place)
      case Prose.Sign.border: flush()
      case Prose.Sign.lineBreak:
        flush()
        line += 1
        lineStart = runs.count
      default: break
      }
    }
  }

  /// Sets the line by a text that libcmark has counted.
  mutating func find(line counted: Int) {
    guard counted > 0 else { return }
    if counted + uncounted < line { uncounted = line - counted }
    guard line != counted + uncounted else { return }
    line = counted + uncounted
    for run in runs.indices[lineStart...] { runs[run].line = line }
  }

  /// Gives the words from a place on, followed by a NUL.
  mutating func withTerminated<Result>(
    from place: Int, _ work: (UnsafePointer<UInt8>) -> Result
  ) -> Result {
    bytes.withTerminated(from: place, work)
  }

  /// Ends the run.
  mutating func flush() {
    let end = bytes.count
    guard start < end else { return }
    runs.append(
      RunningText.Run(range: start..<end, line: line, language: language, block: block))
    start = end
  }

  /// Goes on to the next part of the paragraph.
  private mutating func changeLanguage() {
    flush()
    guard let next = parts.popLast() else { return border = .max }
    language = next.language
    border = parts.isEmpty ? .max : next.range.upperBound
  }

  /// What was collected.
  consuming func text() -> RunningText {
    RunningText(bytes: Array(bytes.elements), runs: runs)
  }
}
