import Diagnostics
import Text

extension RenderedSite {
  /// The pages that would be heavy on their way; those that cannot be are not rendered.
  /// - Throws: When a text waited on the disk and cannot be read.
  func heavyPages() throws(FileError) -> [Diagnostic] {
    let style = compressedSize(of: Array(stylesheetOfPages.utf8))
    // Of any text in a language not much more than half is left.
    let mostText = max(2000, (mostPageBytes - style - 1000) * 18 / 10)
    let suspects = site.outputs.indices.filter { textBytes(of: site.outputs[$0]) > mostText }
    let weights = try inParallel(suspects.count) { index throws(FileError) in
      try weight(of: suspects[index], style: style)
    }
    var said: Set<Int> = []
    return weights.compactMap { weight in
      guard let (page, weight) = weight, said.insert(page).inserted else { return nil }
      return heavyPage(weight, site.pages[page].page)
    }
  }

  /// The author's words in a file, as HTML.
  private func textBytes(of output: Output) -> Int {
    switch output.content {
    case .page(let index):
      switch site.pages[index].page.body {
      case .guide(let guide): return guide.textLength
      case .tree(let tree): return tree.opening?.html.count ?? 0
      }
    case .step(let index, let step):
      return site.pages[index].page.tree?.steps[step].text?.html.count ?? 0
    case .whole(let index):
      return site.pages[index].page.tree?.steps.reduce(0) { $0 + 400 + ($1.text?.html.count ?? 0) }
        ?? 0
    case .moved, .exit, .sitemap, .missing, .asset, .picture, .robots, .sitemapXML,
      .sitemapIndex, .headers, .noJekyll, .proof:
      return 0
    }
  }

  /// The page a file is made of and what it weighs; nil where that is not too much.
  private func weight(of index: Int, style: Int) throws(FileError) -> (Int, PageWeight)? {
    let page: Int
    switch site.outputs[index].content {
    case .page(let index), .step(let index, _), .whole(let index): page = index
    case .moved, .exit, .sitemap, .missing, .asset, .picture, .robots, .sitemapXML,
      .sitemapIndex, .headers, .noJekyll, .proof:
      return nil
    }
    guard case .rendered(let bytes) = try file(index).content else { return nil }
    let whole = compressedSize(of: bytes)
    guard whole > mostPageBytes else { return nil }
    let main = firstRange(of: Array("<main".utf8), in: bytes)?.lowerBound ?? 0
    let frame = max(0, compressedSize(of: Array(bytes[..<main])) - style)
    return (
      page,
      PageWeight(
        whole: whole, style: style, frame: frame, longestPart: longestPart(of: bytes[main...]),
        route: site.outputs[index].route)
    )
  }
}

/// What the heading of the longest part of a page says.
private func longestPart(of html: ArraySlice<UInt8>) -> String? {
  let opening = Array("<h2".utf8)
  var starts: [Int] = []
  var place = html.startIndex
  while place + 3 <= html.endIndex {
    if html[place] == opening[0], html[place..<place + 3].elementsEqual(opening) {
      starts.append(place)
    }
    place += 1
  }
  let parts = zip(starts, starts.dropFirst() + [html.endIndex])
  guard let longest = parts.max(by: { $0.1 - $0.0 < $1.1 - $1.0 }) else { return nil }
  var words: [UInt8] = []
  var isTag = false
  for byte in html[longest.0..<longest.1].prefix(2000) {
    if byte == UInt8(ascii: "<") { isTag = true }
    if !isTag { words.append(byte) }
    if byte == UInt8(ascii: ">") { isTag = false }
    if byte == UInt8(ascii: "/"), isTag, !words.isEmpty { break }
  }
  return words.isEmpty ? nil : String(decoding: words, as: UTF8.self)
}

/// Where some bytes first stand in others.
private func firstRange(of text: [UInt8], in bytes: [UInt8]) -> Range<Int>? {
  bytes.indices.first { bytes[$0...].starts(with: text) }.map { $0..<$0 + text.count }
}
