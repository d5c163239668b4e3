import Markdown

/// From this many level-2 headings on, a page shows a table of contents unless it says otherwise.
private let headingsForContents = 4

/// Reads an ordinary page. With a table of contents, each level-2 section is wrapped and ends with
/// a link back to the contents. `anchors` are the document's, sorted.
func readGuide(
  from document: borrowing Document, frontMatter: FrontMatter, anchors: [String],
  sectionEnding: String,
  store: TextStore
) -> Guide {
  let sections = sectionStarts(in: document)
  guard let least = sectionsForContents(frontMatter), sections.count >= least else {
    return Guide(
      text: document.html(of: document.blocks.indices), contents: [], anchors: anchors,
      store: store)
  }
  var contents: [ContentsEntry] = []
  contents.reserveCapacity(sections.count)
  for heading in document.headings.indices {
    guard document.headings[heading].level == 2, document.headings[heading].block != nil,
      let id = document.headings[heading].id
    else { continue }
    // It becomes a link itself.
    let text = document.html(ofHeading: heading).withoutLinks()
    contents.append(ContentsEntry(id: id, text: text, level: 2))
  }
  let opening = openingBlocks(before: sections.first ?? 0, of: document)
  let openingLength = opening.isEmpty ? 0 : document.html(of: opening).html.count
  for (number, section) in sections.enumerated() {
    let end = number + 1 < sections.count ? sections[number + 1] : document.blocks.count
    document.wrap(section..<end, opening: "<section>", closing: sectionEnding)
  }
  return Guide(
    text: document.html(of: document.blocks.indices), openingLength: openingLength,
    contents: contents, anchors: anchors, store: store)
}

/// What stands before the table of contents: the blocks before the first section; where they are many,
/// the first alone, so that the contents are not far.
private func openingBlocks(before section: Int, of document: borrowing Document) -> Range<Int> {
  let words = document.blocks[..<section].reduce(0) { $0 + $1.runs.count }
  return 0..<(section > 4 || words > 12 ? min(section, 1) : section)
}

/// Every id a link may name: of headings, and of blocks with `{#id}` on the line before.
func anchorIDs(of document: borrowing Document) -> [String] {
  var ids: [String] = []
  ids.reserveCapacity(document.headings.count + document.anchors.count)
  for heading in document.headings.indices {
    if let id = document.headings[heading].id { ids.append(id) }
  }
  for anchor in document.anchors { ids.append(anchor.id) }
  return ids
}

/// From how many level-2 headings on a page shows a table of contents; nil: it shows none.
private func sectionsForContents(_ frontMatter: FrontMatter) -> Int? {
  switch frontMatter.showsContents {
  case true: 1
  case false: nil
  default: headingsForContents
  }
}

/// The top-level blocks that are level-2 headings.
func sectionStarts(in document: borrowing Document) -> [Int] {
  var starts: [Int] = []
  starts.reserveCapacity(document.headings.count)
  for heading in document.headings.indices where document.headings[heading].level == 2 {
    if let block = document.headings[heading].block { starts.append(block) }
  }
  return starts
}
