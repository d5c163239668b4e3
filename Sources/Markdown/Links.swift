import CCMark

/// Noting the links of a paragraph or heading, once its text has got its final form.
extension Reading {
  /// Notes all links of a block, in order.
  mutating func noteLinks(in block: Node) {
    for index in prose.links.indices { note(prose.links[index], in: block) }
  }

  /// Notes one link, at its node as well.
  private mutating func note(_ place: Prose.LinkPlace, in block: Node) {
    let node = place.node
    let form: Link.Form =
      place.isBare ? .bare : node.kind == CMARK_NODE_IMAGE ? .image : .link
    let address = String(decoding: node.url, as: UTF8.self)
    let position = position(of: place, LinkOpening(of: node, form), in: block)
    let link = Link(
      index: links.count, form: form, address: address, text: plainText(of: node),
      position: position, block: blocks.count)
    report(link)
    // Nothing written can be mistaken for a slot of ours.
    if node.url.begins(with: SlotMark.scheme.bytes) { node.setURL("") }
    node.link = link.index
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
}

/// How a link may begin, as far as one can be sure of it: `[Continue`.
struct LinkOpening {
  private let form: Link.Form
  /// The text that comes first inside it.
  private let words: UnsafeBufferPointer<UInt8>?
  /// Whether it may be written as `<address>`.
  private let isAddress: Bool

  init(of node: Node, _ form: Link.Form) {
    self.form = form
    words = node.firstChild.flatMap { $0.kind == CMARK_NODE_TEXT ? $0.literal : nil }
    isAddress = form != .bare && words.map(node.isAddress) ?? false
  }

  private var bracket: StaticString { form == .image ? "![" : "[" }

  /// The words up to the first sign that might be written in another way.
  private var plainWords: UnsafeBufferPointer<UInt8> {
    guard let words else { return UnsafeBufferPointer(start: nil, count: 0) }
    guard form != .bare else { return words }
    let count = words.firstIndex { !$0.isLetter && !$0.isDigit && $0 != 0x20 } ?? words.count
    return UnsafeBufferPointer(start: words.baseAddress, count: count)
  }

  /// Whether the link may begin here.
  func begins(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    if form == .bare { return source.begins(with: plainWords) }
    let bracket = bracket.bytes
    if source.begins(with: bracket), source.begins(with: plainWords, after: bracket.count) {
      return true
    }
    guard isAddress, let words, source.first == UInt8(ascii: "<") else { return false }
    return source.begins(with: words, after: 1)
  }

  /// What to look for where it does not begin where libcmark says.
  var texts: [[UInt8]] {
    if form == .bare { return [Array(plainWords)] }
    let opening = Array(bracket.bytes) + plainWords
    return isAddress ? [opening, [UInt8(ascii: "<")] + (words.map(Array.init) ?? [])] : [opening]
  }
}
