/// Where things are written. libcmark's places of paragraphs and headings are right; those inside are
/// believed only where the source agrees, else the source is searched for what is written.
extension Reading {
  /// Where a piece of inline HTML is written.
  mutating func position(
    of node: Node, written: UnsafeBufferPointer<UInt8>, in block: Node
  ) -> Position {
    let guess = (node.startLine, node.startColumn)
    return confirmed(guess) { $0.begins(with: written) } ?? search(written, in: block)
  }

  /// Where a link is written.
  mutating func position(
    of place: Prose.LinkPlace, _ opening: LinkOpening, in block: Node
  ) -> Position {
    if let position = confirmed(place.guess, by: opening.begins) { return position }
    for text in opening.texts {
      let position = text.withUnsafeBufferPointer { search($0, in: block) }
      if position.column != nil { return position }
    }
    return Position(line: block.startLine)
  }

  /// A place libcmark names, if what is written there is the right thing.
  private func confirmed(
    _ guess: (line: Int, column: Int), by isRight: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Position? {
    guard guess.column > 0, let range = lines.range(of: guess.line) else { return nil }
    let rest = lines.source[range].dropFirst(guess.column - 1)
    guard isRight(UnsafeBufferPointer(rebasing: rest)) else { return nil }
    return Position(line: guess.line, column: guess.column)
  }

  /// The only place in a block where something is written; else the block's line.
  mutating func search(_ written: UnsafeBufferPointer<UInt8>, in block: Node) -> Position {
    let unknown = Position(line: block.startLine)
    guard let range = lines.range(from: block.startLine, through: block.endLine),
      range.count <= searchBudget
    else { return unknown }
    searchBudget -= range.count
    guard let found = firstRange(of: written, from: range.lowerBound, to: range.upperBound),
      firstRange(of: written, from: found.upperBound, to: range.upperBound) == nil
    else { return unknown }
    return lines.position(of: found.lowerBound)
  }

  /// Where something is written first in a part of the source.
  private func firstRange(
    of written: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Range<Int>? {
    Markdown.firstRange(of: written, in: lines.source, from: start, to: end)
  }
}
