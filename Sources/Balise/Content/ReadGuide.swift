import Markdown

/// From this many level-2 headings on, a page shows a table of contents unless it says otherwise.
private let headingsForContents = 4

/// Reads an ordinary page. With a table of contents, each level-2 section is wrapped and ends with
/// a link back to the contents.
func readGuide(
  from document: borrowing Document, matter: FrontMatter, backToContents: String, shelf: Shelf
) -> Guide {
  let sections = sectionStarts(in: document)
  guard let least = sectionsForContents(matter), sections.count >= least else {
    return Guide(
      text: document.html(of: document.blocks.indices), contents: [],
      anchors: anchorIDs(of: document), shelf: shelf)
  }
  var contents: [ContentsEntry] = []
  contents.reserveCapacity(sections.count)
  for heading in document.headings.indices {
    guard document.headings[heading].level == 2, document.headings[heading].block != nil,
      let id = document.headings[heading].id
    else { continue }
    contents.append(ContentsEntry(id: id, text: document.html(ofHeading: heading), level: 2))
  }
  let ending =
    "<p class=\"to-contents\"><a href=\"#contents\">" + escaped(backToContents)
    + "</a></p>\n</section>"
  for (number, section) in sections.enumerated() {
    let end = number + 1 < sections.count ? sections[number + 1] : document.blocks.count
    document.wrap(section..<end, opening: "<section>", closing: ending)
  }
  return Guide(
    text: document.html(of: document.blocks.indices), contents: contents,
    anchors: anchorIDs(of: document), shelf: shelf)
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

/// From how many level-2 headings on a page shows a table of contents, for which they need ids; nil:
/// it shows none.
func sectionsForContents(_ matter: FrontMatter) -> Int? {
  switch matter.showsContents {
  case true: 1
  case false: nil
  default: headingsForContents
  }
}

/// The top-level blocks that are level-2 headings.
func sectionStarts(in document: borrowing Document) -> [Int] {
  var starts: [Int] = []
  for index in document.blocks.indices {
    if case .heading(let heading) = document.blocks[index].kind,
      document.headings[heading].level == 2
    {
      starts.append(index)
    }
  }
  return starts
}
