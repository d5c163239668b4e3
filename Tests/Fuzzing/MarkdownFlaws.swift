import Markdown

/// What is wrong with how one text is read and printed, with and without all extensions.
func markdownFlaws(_ text: [UInt8]) -> [String] {
  // Who reads a document makes sure of this.
  if String(validating: text, as: UTF8.self) == nil { return [] }
  return flaws(of: text, .init()) + flaws(of: text, everything)
}

private let everything = ReadingOptions(
  language: "fr-BE", emoticons: [Emoticon(":-)", alternative: "sourire")],
  calloutLabels: [.note: "Note", .warning: "Attention"], hasFigures: true, anchors: .all)

/// What is wrong with how one text is read and printed.
private func flaws(of text: [UInt8], _ options: ReadingOptions) -> [String] {
  var document = Document(parsing: text, options: options)
  let printed = document.html(of: document.blocks.indices)
  var flaws = flaws(in: document, of: text) + flaws(in: printed)
  var parts: [UInt8] = []
  for block in document.blocks.indices {
    parts += document.html(of: block..<block + 1).html
    _ = document.soleLinks(of: block)
  }
  // Footnotes are printed once, below all blocks that name them.
  if parts != printed.html, !document.hasFootnotes {
    flaws.append("the blocks together are not the document")
  }
  if !printed.slots.isEmpty { flaws.append("a hole before any address was set") }
  let again = Document(parsing: text, options: options)
  if again.html(of: again.blocks.indices) != printed || again.faults != document.faults {
    flaws.append("read twice, it is not the same")
  }
  for link in document.links {
    if !document.html(ofLink: link.index).slots.isEmpty { flaws.append("a link in a link") }
    document.setAddress(of: link.index, to: link.index % 2 == 0 ? .local : .outside)
  }
  let addressed = document.html(of: document.blocks.indices)
  // An image in an alternative text is not printed.
  if !addressed.slots.allSatisfy({ document.links.indices.contains($0.link) && $0.link % 2 == 0 }) {
    flaws.append("a hole for another link")
  }
  flaws += Fuzzing.flaws(in: addressed)
  for heading in document.headings {
    flaws += Fuzzing.flaws(in: document.html(ofHeading: heading.index))
  }
  return flaws
}

/// What is wrong with the places and the parts a document names.
private func flaws(in document: borrowing Document, of text: [UInt8]) -> [String] {
  let lines = lineLengths(text) { _ in 1 }
  func isInside(_ position: Position) -> Bool {
    lines.indices.contains(position.line - 1)
      && position.column.map { (1...lines[position.line - 1] + 1).contains($0) } ?? true
  }
  var flaws: [String] = []
  let positions =
    document.faults.map(\.position) + document.links.map(\.position)
    + document.blocks.map(\.position) + document.anchors.map(\.position)
    + document.headings.flatMap { [$0.position, $0.idPosition ?? $0.position] }
  for position in positions where !isInside(position) { flaws.append("no such place: \(position)") }
  for run in document.texts(of: document.blocks.indices)
  where !lines.indices.contains(run.line - 1) {
    flaws.append("no such line: \(run)")
  }
  for link in document.links where !document.blocks.indices.contains(link.block) {
    flaws.append("a link in no block: \(link)")
  }
  return flaws
}

/// What is wrong with printed HTML and its holes.
package func flaws(in passage: Passage) -> [String] {
  let markup = Markup(passage.html)
  var flaws = markup.flaws
  for address in markup.addresses where isHarmful(address) { flaws.append("\(address)") }
  let html = String(decoding: passage.html, as: UTF8.self)
  if html.contains("raw HTML omitted") { flaws.append("libcmark left HTML out") }
  for slot in passage.slots {
    let before = passage.html.prefix(slot.offset)
    let isInQuotes =
      before.last == UInt8(ascii: "\"") && before.count < passage.html.count
      && passage.html[slot.offset] == UInt8(ascii: "\"")
    let name = before.dropLast(2)
    if !isInQuotes || !(name.ends(with: " href") || name.ends(with: " src")) {
      flaws.append("a hole outside of an address")
    }
  }
  return flaws
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}
