import Text

/// Questions about the shape of a block.
extension Document {
  /// The links of a block that is a list in which every item is one paragraph of exactly one link,
  /// or of a paragraph of exactly one link; nil for any other block. This is how choices are
  /// written.
  package func soleLinks(of block: Int) -> [Int]? {
    switch blocks[block].kind {
    case .paragraph: soleLink(of: content(of: blockNodes[block])).map { [$0] }
    case .list: soleLinks(ofList: content(of: blockNodes[block]))
    case .heading, .quote, .code, .rule, .table, .footnote, .callout: nil
    }
  }

  /// Whether a link's words are code, with nothing around it.
  package func isCode(link: Int) -> Bool {
    let child = linkNodes[link].firstChild
    return child?.kind == .code && child?.next == nil
  }

  /// Whether a block is a paragraph: what tells "Continue" from a list of one choice.
  package func isSingleParagraph(block: Int) -> Bool { blocks[block].kind == .paragraph }

  /// The block itself where attributes are wrapped around it.
  private func content(of node: Node) -> Node {
    var node = node
    while node.kind == .customBlock, let inner = node.firstChild { node = inner }
    return node
  }

  /// The one link of each item; nil when an item is anything else.
  func soleLinks(ofList list: Node) -> [Int]? {
    guard list.kind == .list else { return nil }
    var links: [Int] = []
    var item = list.firstChild
    while let current = item {
      guard let child = current.firstChild, child.next == nil else { return nil }
      guard let link = soleLink(of: content(of: child)) else { return nil }
      links.append(link)
      item = current.next
    }
    return links
  }

  /// The link a paragraph consists of, tags of ours around it aside.
  private func soleLink(of paragraph: Node) -> Int? {
    guard paragraph.kind == .paragraph else { return nil }
    var found: Int?
    var child = paragraph.firstChild
    while let current = child {
      if let index = current.link, links[index].form != .image {
        guard found == nil else { return nil }
        found = index
      } else if !isTag(current), !isBlankText(current) {
        return nil
      }
      child = current.next
    }
    return found
  }

  /// Whether a node is a tag of ours that stands alone.
  private func isTag(_ node: Node) -> Bool {
    node.kind == .customInline && node.firstChild == nil && node.link == nil
      && node.mark != PrintedFootnote.mark
  }

  /// Whether a node is nothing but white space.
  private func isBlankText(_ node: Node) -> Bool {
    node.kind == .softBreak || node.kind == .text && node.literal.allSatisfy(\.isBlank)
  }
}
