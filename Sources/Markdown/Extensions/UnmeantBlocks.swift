import Text

/// Paragraphs that become something else, or stand for something else: code by their indentation, a
/// heading by the dashes below, a part of the list above; bold words that are meant as a heading.
extension BlockWalk {
  /// Reports code without fences that reads like a text.
  mutating func reportIndented(code node: Node) {
    let first = source.text(of: node.startLine, from: node.startColumn).first
    if first == UInt8(ascii: "`") || first == UInt8(ascii: "~") { return }
    let code = node.literal.prefix(1000).split(separator: UInt8(ascii: "\n"))
    guard code.contains(where: readsAsText), !code.contains(where: hasSignOfCode) else { return }
    document.faults.append(Fault(.indentedText, at: Position(line: node.startLine)))
  }

  /// Reports a sentence under which dashes stand; whoever gave it a name meant a heading.
  mutating func reportSentence(of heading: OpenBlock) {
    let node = heading.node
    guard node.headingLevel == 2, heading.written?.attributes.id == nil,
      source.text(of: node.startLine, from: node.startColumn).first != UInt8(ascii: "#"),
      isSentence(text.bytes)
    else { return }
    document.faults.append(
      Fault(.sentenceAsHeading(excerpt(text.bytes)), at: heading.position))
  }

  /// Reports the first line of a paragraph that is only inside an item or a quote because no empty
  /// line comes before it.
  mutating func reportSwallowedLine(of paragraph: Node) {
    guard let container = containers.last else { return }
    let isQuote = container.node.kind == .quote
    let (first, last) = (paragraph.startLine, paragraph.endLine)
    guard paragraph.startColumn > 1, first < last else { return }
    var before = source.text(of: first)
    for line in first + 1...last {
      let text = source.text(of: line)
      defer { before = text }
      guard let sign = text.first, !sign.isBlank, sign != UInt8(ascii: ">") else { continue }
      if beginsSentence(text), mayEndText(before) {
        document.faults.append(
          Fault(.swallowedLine(isQuote: isQuote), at: Position(line: line, column: 1)))
        return
      }
    }
  }
}

/// A paragraph of bold words.
struct BoldParagraph {
  /// Its place in `Document.blocks`.
  let block: Int
  let position: Position
  let words: String
}

extension BlockWalk {
  /// Remembers a paragraph at the top that is nothing but a few bold words.
  mutating func noteBold(_ paragraph: Node) {
    guard containers.isEmpty, var strong = paragraph.firstChild, strong.next == nil else { return }
    if strong.kind == .emphasis, let inner = strong.firstChild, inner.next == nil { strong = inner }
    guard strong.kind == .strong, let words = strong.firstChild, words.next == nil,
      words.kind == .text, mayBeHeading(text.bytes)
    else { return }
    boldParagraphs.append(
      BoldParagraph(
        block: document.blocks.count,
        position: Position(line: paragraph.startLine, column: paragraph.startColumn),
        words: excerpt(text.bytes)))
  }

  /// Reports those of them that a text follows.
  mutating func reportBoldHeadings() {
    for (index, paragraph) in boldParagraphs.enumerated() {
      let next = paragraph.block + 1
      let isNextBold = index + 1 < boldParagraphs.count && boldParagraphs[index + 1].block == next
      guard document.blocks.indices.contains(next), !isNextBold else { continue }
      switch document.blocks[next].kind {
      case .paragraph, .list:
        document.faults.append(Fault(.boldAsHeading(paragraph.words), at: paragraph.position))
      case .heading, .quote, .code, .rule, .table, .footnote, .callout: break
      }
    }
  }
}

/// A few words that begin like a title and end like one; a number to call is none.
private func mayBeHeading(_ text: [UInt8]) -> Bool {
  guard let last = text.last, text.count <= 100, !".!?:;,\n".utf8.contains(last),
    beginsSentence(text[...]) || text.first?.isDigit == true
  else { return false }
  let words = text.split { $0 == 0x20 }
  return words.count <= 10 && text.count(where: \.isDigit) < 3 && !text.contains(0x0A)
    && text.contains { $0.isLetter } && !text.suffix(3).elementsEqual("\u{2026}".utf8)
}

/// Whether a heading's words are more than a title: they go on on another line, or end like a sentence
/// of some length.
private func isSentence(_ text: [UInt8]) -> Bool {
  if text.contains(InlineText.Placeholder.lineBreak) { return true }
  let words = text.split { $0 == 0x20 }
  guard let last = text.last, words.count >= 3 else { return false }
  if ".;,".utf8.contains(last) { return !text.suffix(4).elementsEqual("etc.".utf8) }
  return words.count > 15
}

/// Whether words begin like a sentence, after signs of Markdown and quotation marks.
private func beginsSentence(_ text: ArraySlice<UInt8>) -> Bool {
  var rest = text.drop { "*_[(\"'".utf8.contains($0) }
  for mark in ["\u{AB} ", "\u{AB}\u{A0}", "\u{AB}", "\u{201C}"] where rest.starts(with: mark.utf8) {
    rest = rest.dropFirst(mark.utf8.count)
    break
  }
  guard let first = rest.first else { return false }
  if UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first { return true }
  // Capitals with marks: À to Þ, Œ.
  guard let second = rest.dropFirst().first else { return false }
  return first == 0xC3 && 0x80...0x9E ~= second || first == 0xC5 && second == 0x92
}

/// Whether a text may end with a line: it does not break off in the middle of a long one.
private func mayEndText(_ line: ArraySlice<UInt8>) -> Bool {
  var text = line
  // A line break that is written is meant.
  if text.last == UInt8(ascii: "\\") || text.suffix(2).elementsEqual("  ".utf8) { return false }
  while text.last?.isBlank == true || text.last == UInt8(ascii: "*") { text.removeLast() }
  guard let last = text.last else { return false }
  if ".!?:;)".utf8.contains(last) || last == 0xA6 || last == 0xBB { return true }
  return text.count < 50 && last != UInt8(ascii: ",")
}

/// Whether a line of code is one of a text: it begins with a capital letter and has several words, or
/// it is an item of a list.
private func readsAsText(_ line: ArraySlice<UInt8>) -> Bool {
  let text = line.drop(while: \.isBlank)
  let words = text.split { $0 == 0x20 }
  let isItem = words.first.map { "-*+".utf8.contains($0[$0.startIndex]) && $0.count == 1 } ?? false
  if isItem { return words.count >= 2 && words[1].contains { $0.isLetter } }
  guard words.count >= 3, beginsSentence(text) else { return false }
  // A row of capitals is a command.
  return words[0].count < 2 || !words[0].dropFirst().allSatisfy { 0x41...0x5A ~= $0 }
}

/// Whether signs stand in a line that no text has.
private func hasSignOfCode(_ line: ArraySlice<UInt8>) -> Bool {
  if line.last == UInt8(ascii: ";"), line.dropLast().last?.isBlank == false { return true }
  if line.contains(where: { "{}<>=$|\\".utf8.contains($0) }) { return true }
  let bytes = Array(line)
  // A call, a comment, an option.
  return ["()", "//", " --", "#!"].contains {
    firstRange(of: Array($0.utf8), in: bytes, within: bytes.indices) != nil
  }
}
