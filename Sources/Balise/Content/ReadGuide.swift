import Markdown

/// From this many level-2 headings on, a page shows a table of contents unless it says otherwise.
private let headingsForContents = 4

/// Reads an ordinary page. With a table of contents, each level-2 section is wrapped and ends with
/// a link back to the contents.
func readGuide(
  from document: borrowing Document, matter: FrontMatter, backToContents: String
) -> Guide {
  let sections = sectionStarts(in: document)
  guard showsContents(document, matter) else {
    return Guide(
      text: document.html(of: document.blocks.indices), contents: [],
      anchors: anchorIDs(of: document), headings: document.headings)
  }
  let contents = document.headings.compactMap { heading -> ContentsEntry? in
    guard heading.level == 2, heading.block != nil, let id = heading.id else { return nil }
    return ContentsEntry(id: id, text: document.html(ofHeading: heading.index), level: 2)
  }
  var text = Passage()
  document.append(0..<sections[0], to: &text)
  let ending =
    "<p class=\"to-contents\"><a href=\"#contents\">\(escaped(backToContents))</a></p>\n</section>\n"
  for (number, section) in sections.enumerated() {
    let end = number + 1 < sections.count ? sections[number + 1] : document.blocks.count
    text.html += "<section>\n".utf8
    document.append(section..<end, to: &text)
    text.html += ending.utf8
  }
  // Thousands of pages wait in memory for their links: without room that none of them needs.
  text.html = text.html.withUnsafeBufferPointer { Array($0) }
  return Guide(
    text: text, contents: contents, anchors: anchorIDs(of: document),
    headings: document.headings)
}

/// Every id a link may name: of headings, and of blocks with `{#id}` on the line before.
func anchorIDs(of document: borrowing Document) -> [String] {
  document.headings.compactMap(\.id) + document.anchors.map(\.id)
}

/// Whether a page shows a table of contents; its level-2 headings then need ids.
func showsContents(_ document: borrowing Document, _ matter: FrontMatter) -> Bool {
  let count = sectionStarts(in: document).count
  return count > 0 && (matter.showsContents ?? (count >= headingsForContents))
}

/// The top-level blocks that are level-2 headings.
func sectionStarts(in document: borrowing Document) -> [Int] {
  var starts: [Int] = []
  for (index, block) in document.blocks.enumerated() {
    if case .heading(let heading) = block.kind, document.headings[heading].level == 2 {
      starts.append(index)
    }
  }
  return starts
}
