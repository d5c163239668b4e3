import Markdown

/// Links to steps that look like choices, but are none. `texts` are the blocks of each step, `ends` are
/// the first of them that are choices.
///
/// At the end of a step, or right before its choices, one such link is enough to be sure of it.
func strayChoices(
  in document: borrowing Document, _ links: [LocalLink?], on page: PagePath,
  _ texts: [Range<Int>], choicesFrom ends: [Int], _ steps: [Step], _ indices: [String: Int],
  _ file: SourceFile
) -> [StrayChoice] {
  var stray: [StrayChoice] = []
  var step = 0
  var paragraph = (block: -1, shape: LinkShape.inText)
  for (index, link) in document.links.enumerated() where link.form == .link {
    while step < texts.count, texts[step].upperBound <= link.block { step += 1 }
    guard step < texts.count, texts[step].contains(link.block), let local = links[index],
      local.stays(on: page), let id = local.fragment, indices[id] != nil
    else { continue }
    let hasChoices = !steps[step].choices.isEmpty
    let closing = ends[step] - 1
    if hasChoices, link.block != closing { continue }
    let shape: LinkShape
    if document.isSingleParagraph(block: link.block) {
      if paragraph.block != link.block {
        paragraph = (link.block, shapeOfLinks(around: index, in: document))
      }
      shape = paragraph.shape
    } else {
      shape = shapeInItem(link, file)
    }
    let isSure = link.block == closing
    if shape == .alone || shape == .answer && isSure && !hasChoices {
      stray.append(StrayChoice(step: step, link: local, isSure: isSure))
    }
  }
  return stray
}

/// What keeps the stray links of each step from being choices.
func culprits(
  of stray: [StrayChoice], _ steps: [Step], _ document: borrowing Document, _ file: SourceFile
) -> [Int: StrayCulprit] {
  if stray.isEmpty { return [:] }
  let notes = document.notes.filter { $0.blockLines == nil }.map(\.lines)
  // Notes of other steps need not be looked at for each.
  guard notes.count < 200 else { return [:] }
  var culprits: [Int: StrayCulprit] = [:]
  for link in stray where culprits[link.step] == nil {
    let first = steps[link.step].place.line + 1
    let end = link.step + 1 < steps.count ? steps[link.step + 1].place.line : file.starts.count + 1
    guard first < end else { continue }
    culprits[link.step] = strayCulprit(
      in: first..<end, from: link.link.place.line, notes: notes, file)
  }
  return culprits
}

/// How a link stands in its paragraph or item.
private enum LinkShape {
  /// Signs aside, nothing else is there.
  case alone
  /// The words around it are few, or on one side only.
  case answer
  case inText
}

/// A paragraph of links, or of several links with few words between them.
private func shapeOfLinks(around link: Int, in document: borrowing Document) -> LinkShape {
  let block = document.links[link].block
  // Those of one block stand side by side.
  var first = link
  while first > 0, document.links[first - 1].block == block { first -= 1 }
  let links = document.links[first...].prefix { $0.block == block }
  let linked = links.reduce(0) { $0 + wordLength($1.text) }
  let whole = document.texts(of: block..<block + 1).reduce(0) { $0 + wordLength($1.text) }
  if whole <= linked { return .alone }
  return links.count > 1 && whole <= 2 * linked ? .answer : .inText
}

/// What the line of an item says; an answer begins or ends with its link.
private func shapeInItem(_ link: Link, _ file: SourceFile) -> LinkShape {
  let line = file.line(link.position.line)
  // Nobody writes such a long answer, and a hostile line must not take long.
  guard line.count < 1000, let column = link.position.column, column <= line.count else {
    return .inText
  }
  let text = line.drop { " \t>".utf8.contains($0) }
  let words = text.drop { "-*+0123456789.) \t".utf8.contains($0) }
  guard words.startIndex > text.startIndex else { return .inText }
  let start = max(words.startIndex, line.startIndex + column - 1)
  let end = line[start...].firstIndex(of: UInt8(ascii: ")")) ?? start
  let isFirst = !hasWords(line[words.startIndex..<start])
  let isLast = !hasWords(line[end...])
  return isFirst && isLast ? .alone : isFirst || isLast ? .answer : .inText
}

private func hasWords(_ bytes: ArraySlice<UInt8>) -> Bool {
  wordLength(String(decoding: bytes, as: UTF8.self)) > 0
}

/// The number of letters and digits.
private func wordLength(_ text: String) -> Int {
  text.count { $0.isLetter || $0.isNumber }
}
