import Diagnostics
import Markdown
import Text

/// The warnings that a page allows, and the notes that were to allow some and cannot be read.
struct ReadAllowances {
  private(set) var found: [Allowance] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Those of a Markdown file: its notes, and the comments of its front matter, which ends before a
  /// byte.
  init(notes: [Note], frontMatterEnd: Int, in file: SourceFile) {
    if frontMatterEnd > 0 { readComments(of: file.bytes[..<frontMatterEnd], in: file) }
    for note in notes where begins(note.text) {
      let isFirst = file.bytes[frontMatterEnd..<max(frontMatterEnd, file.start(of: note))]
        .allSatisfy(\.isBlank)
      read(
        note.text, at: file.place(line: note.lines.lowerBound),
        covering: linesCovered(by: note, in: file), isForWholePage: isFirst)
    }
  }

  /// Those of a file of YAML: `# balise: allow RULE: reason`.
  init(commentsOf file: SourceFile) { readComments(of: file.bytes[...], in: file) }

  /// A comment speaks of its line; one that has a line of its own, of the next that has none.
  private mutating func readComments(of bytes: ArraySlice<UInt8>, in file: SourceFile) {
    guard let first = firstComment(in: bytes) else { return }
    var pending: [(text: String, line: Int)] = []
    for number in file.starts.partitionPoint(where: { $0 <= first })...file.starts.count {
      guard file.starts[number - 1] < bytes.endIndex else { break }
      let line = file.line(number)
      guard let sign = commentStart(in: line) else {
        flush(&pending, covering: number, in: file)
        continue
      }
      let text = String(decoding: line[(sign + 1)...], as: UTF8.self)
      if begins(text) { pending.append((text, number)) }
      if !line[..<sign].allSatisfy(\.isBlank) { flush(&pending, covering: number, in: file) }
    }
    flush(&pending, covering: pending.last?.line ?? 0, in: file)
  }

  private mutating func flush(
    _ pending: inout [(text: String, line: Int)], covering line: Int, in file: SourceFile
  ) {
    for (text, number) in pending {
      read(text, at: file.place(line: number), covering: line...line, isForWholePage: true)
    }
    pending = []
  }

  /// Reads `balise: allow RULE, RULE: reason`.
  private mutating func read(
    _ text: String, at place: Place, covering lines: ClosedRange<Int>, isForWholePage: Bool
  ) {
    let order = text[(text.firstIndex(of: ":") ?? text.startIndex)...].dropFirst()
    guard let word = order.split(whereSeparator: \.isWhitespace).first, word == "allow",
      let start = order.firstRange(of: "allow")?.upperBound
    else {
      // Any other note may begin with our name.
      let words = order.split { !$0.isLetter && $0 != "-" }
      if words.contains(where: { word in Rule.all.contains { $0.id == word } }) {
        diagnostics.append(unreadAllowance(place))
      }
      return
    }
    let rest = order[start...]
    let colon = rest.firstIndex(of: ":")
    let reason = colon.map { rest[$0...].dropFirst() } ?? ""
    let words = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let names = rest[..<(colon ?? rest.endIndex)].split {
      $0.isWhitespace || $0 == "," || $0 == "[" || $0 == "]"
    }
    if names.isEmpty { diagnostics.append(unreadAllowance(place)) }
    for name in names {
      found.append(
        Allowance(
          rule: String(name), reason: words, place: place, lines: lines,
          isForWholePage: isForWholePage))
    }
  }
}

/// Whether a note is addressed to us.
private func begins(_ text: String) -> Bool {
  let word = "balise"
  let text = text.drop(while: \.isWhitespace)
  guard text.utf8.count > word.utf8.count, text.prefix(word.count).lowercased() == word else {
    return false
  }
  return text.dropFirst(word.count).first { !$0.isWhitespace } == ":"
}

/// Where the word that begins an allowance may first stand; nil in nearly all files.
private func firstComment(in bytes: ArraySlice<UInt8>) -> Int? {
  bytes.indices.first { index in
    bytes[index] == UInt8(ascii: "#")
      && begins(String(decoding: bytes[index...].dropFirst().prefix(24), as: UTF8.self))
  }
}

/// The `#` that begins a comment of YAML on a line, quotes aside.
private func commentStart(in line: ArraySlice<UInt8>) -> Int? {
  line.indices.first { index in
    line[index] == UInt8(ascii: "#") && (index == line.startIndex || line[index - 1].isBlank)
  }
}

/// A note among words speaks of its paragraph. One on lines of its own speaks of the lines right above
/// and below it; where both are empty, of the next that are not.
private func linesCovered(by note: Note, in file: SourceFile) -> ClosedRange<Int> {
  if let lines = note.blockLines { return lines }
  let own = note.lines
  // No paragraph is longer, and many notes may stand in a very long one.
  let most = 200
  func hasWords(_ line: Int) -> Bool {
    line > 0 && line <= file.starts.count && !file.line(line).allSatisfy(\.isBlank)
  }
  var (first, last) = (own.lowerBound, own.upperBound)
  while own.lowerBound - first < most, hasWords(first - 1) { first -= 1 }
  while last - own.upperBound < most, hasWords(last + 1) { last += 1 }
  if first...last != own { return first...last }
  while last < file.starts.count, last - own.upperBound < most, !hasWords(last + 1) { last += 1 }
  while last - own.upperBound < most, hasWords(last + 1) { last += 1 }
  return first...last
}

extension SourceFile {
  /// The byte on which the first line of a note begins.
  fileprivate func start(of note: Note) -> Int {
    starts[min(note.lines.lowerBound, starts.count) - 1]
  }
}
