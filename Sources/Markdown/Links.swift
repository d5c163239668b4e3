import CCMark

/// Noting the links of a paragraph or heading, once its text has got its final form.
extension Reading {
  /// Notes all links of a block, in order.
  mutating func noteLinks(in block: Node) {
    for place in prose.links { note(place, in: block) }
  }

  /// Notes one link, at its node as well.
  private mutating func note(_ place: Prose.LinkPlace, in block: Node) {
    let node = place.node
    let form: Link.Form =
      place.isBare ? .bare : node.kind == CMARK_NODE_IMAGE ? .image : .link
    let address = String(decoding: node.url, as: UTF8.self)
    let position = position(of: place, openings: openings(of: node, form), in: block)
    let link = Link(
      index: links.count, form: form, address: address, text: plainText(of: node),
      position: position, block: blocks.count)
    report(link)
    // Nothing written can be mistaken for a slot of ours.
    if node.url.starts(with: SlotMark.scheme.utf8) { node.setURL("") }
    node.note = .link(link.index)
    links.append(link)
    linkNodes.append(node)
  }

  /// Reports what every link and image must have.
  private mutating func report(_ link: Link) {
    if link.address.isEmpty { faults.append(Fault(.emptyAddress, at: link.position)) }
    if link.text.utf8.allSatisfy(\.isBlank) {
      let kind: Fault.Kind = link.form == .image ? .missingAlternative : .emptyLinkText
      faults.append(Fault(kind, at: link.position))
    }
  }

  /// How a link may begin, as far as one can be sure of it: `[Continue`.
  private func openings(of node: Node, _ form: Link.Form) -> [[UInt8]] {
    let words = node.firstChild.flatMap { $0.kind == CMARK_NODE_TEXT ? $0.literal : nil }
    let bracket = Array((form == .image ? "![" : "[").utf8)
    guard let words else { return [bracket] }
    if form == .bare { return [Array(words)] }
    // Up to the first sign that might be written in another way.
    let opening = bracket + words.prefix { $0.isLetter || $0.isDigit || $0 == 0x20 }
    return node.isAddress(words) ? [opening, [UInt8(ascii: "<")] + words] : [opening]
  }
}
