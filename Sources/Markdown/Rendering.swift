extension Document {
  /// Says how the address of a link is printed; a link nobody speaks of is printed as written.
  ///
  /// To be said once for each link, before its HTML is asked for.
  package mutating func setAddress(of link: Int, to address: Address) {
    let node = linkNodes[link]
    switch address {
    case .local:
      node.setURL(Passage.mark + String(link))
      slotCount += 1
    case .outside where node.kind == .link:
      linkNodes[link] = withoutReferrer(node)
    case .outside, .kept: break
    }
  }

  /// Gives a link to a help line the address that it opens.
  package mutating func setHelpLine(of link: Int, to address: String) {
    linkNodes[link].setURL(address)
    links[link].address = address
  }

  /// Has an image printed with its size, in pixels, so that nothing moves when it arrives.
  ///
  /// To be said once for each image, after its address.
  package mutating func setSize(ofImage link: Int, width: Int, height: Int) {
    let node = linkNodes[link]
    // Inside the words for another image no image is printed.
    guard node.kind == .image, node.parent?.kind != .image else { return }
    var html = node.html
    // libcmark ends it by ` />`.
    guard html.suffix(3).elementsEqual(" />".utf8) else { return }
    html.removeLast(3)
    html += " width=\"\(width)\" height=\"\(height)\" />".utf8
    let printed = Node.inline(html)
    printed.link = node.link
    printed.insert(before: node)
    // An image in its words is still one of the links.
    node.detach()
    detachedNodes.append(node)
    linkNodes[link] = printed
  }

  /// The HTML of some top-level blocks.
  package func html(of blocks: Range<Int>) -> Passage {
    var passage = Passage()
    if blocks == blockNodes.indices {
      passage.append(root, slots: slotCount)
    } else {
      for node in blockNodes[blocks] { passage.append(node, slots: slotCount) }
    }
    if !footnotes.printed.isEmpty { append(footnotesOf: blocks, to: &passage) }
    return passage
  }

  /// Has some top-level blocks, at least one, printed between two tags, when the whole document is.
  package func wrap(_ blocks: Range<Int>, opening: String, closing: String) {
    let nodes = blockNodes[blocks]
    guard let first = nodes.first else { return }
    let frame = Node.block(Array(opening.utf8), closing)
    frame.insert(before: first)
    for node in nodes { node.append(to: frame) }
  }

  /// The HTML inside a heading.
  package func html(ofHeading index: Int) -> Passage { html(inside: headingNodes[index]) }

  /// The HTML inside a link; nothing for an image.
  package func html(ofLink index: Int) -> Passage { html(inside: linkNodes[index]) }

  /// The HTML of what is inside a node.
  private func html(inside node: Node) -> Passage {
    var passage = Passage()
    guard node.kind != .image else { return passage }
    append(inside: node, to: &passage)
    return passage
  }

  /// Adds the HTML of what is inside a node.
  func append(inside node: Node, to passage: inout Passage) {
    var child = node.firstChild
    while let current = child {
      passage.append(current, slots: slotCount)
      child = current.next
    }
  }
}

/// Puts a node that prints the link with `rel="noreferrer"` in the place of the link's.
private func withoutReferrer(_ link: Node) -> Node {
  // libcmark prints no `>` inside of quotes.
  let opening = link.html.prefix { $0 != UInt8(ascii: ">") }
  let printed = Node.inline(opening + " rel=\"noreferrer\">".utf8, "</a>")
  printed.adoptChildren(of: link)
  printed.link = link.link
  printed.insert(before: link)
  link.remove()
  return printed
}
