import Text

/// Noting the links of a paragraph or heading, once its text has got its final form.
extension BlockWalk {
  /// Notes one link, at its node as well.
  mutating func note(_ placed: PlacedLink, in block: Node) {
    let node = placed.node
    let address = node.url
    let opening = LinkOpening(of: placed)
    let link = Link(
      index: document.links.count, form: placed.form, address: address, text: node.plainText,
      position: position(of: opening, guess: placed.guess, in: block),
      block: document.blocks.count)
    report(link)
    if let sign = deceivingSign(in: node.title) {
      document.faults.append(Fault(.unseenSignInTitle(String(sign)), at: link.position))
    }
    // Nothing written can be mistaken for a slot of ours.
    if address.utf8.starts(with: Passage.mark.utf8) { node.setURL("") }
    node.link = link.index
    document.links.append(link)
    document.linkNodes.append(node)
  }

  /// Reports what every link and image must have.
  private mutating func report(_ link: Link) {
    if link.address.isEmpty { document.faults.append(Fault(.emptyAddress, at: link.position)) }
    if link.text.utf8.allSatisfy(\.isBlank) {
      let kind: Fault.Kind = link.form == .image ? .missingAlternative : .emptyLinkText
      document.faults.append(Fault(kind, at: link.position))
    }
  }

  /// Where a link is written.
  private mutating func position(
    of opening: LinkOpening, guess: Position, in block: Node
  ) -> Position {
    if let position = source.confirmed(guess, opening.begins) { return position }
    for text in opening.texts {
      let position = source.search(text, in: block)
      if position.column != nil { return position }
    }
    return Position(line: block.startLine)
  }
}

/// How a link may begin, as far as one can be sure of it: `[Continue`.
private struct LinkOpening {
  private let form: Link.Form
  /// The text that comes first inside it.
  private let words: [UInt8]
  /// Whether it may be written as `<address>`.
  private let isAddress: Bool

  init(of link: PlacedLink) {
    form = link.form
    let first = link.node.firstChild
    words = first?.kind == .text ? first?.literal ?? [] : []
    isAddress = form != .bare && !words.isEmpty && link.node.isAddress(words[...])
  }

  private var bracket: [UInt8] {
    switch form {
    case .link: [UInt8(ascii: "[")]
    case .image: [UInt8(ascii: "!"), UInt8(ascii: "[")]
    case .bare: []
    }
  }

  /// The words up to the first sign that might be written in another way.
  private var plainWords: ArraySlice<UInt8> {
    form == .bare ? words[...] : words.prefix { $0.isLetter || $0.isDigit || $0 == 0x20 }
  }

  /// Whether the link may begin here.
  func begins(_ source: ArraySlice<UInt8>) -> Bool {
    var source = source
    if isAddress, source.first == UInt8(ascii: "<") {
      return source.dropFirst().starts(with: words)
    }
    for byte in bracket where source.popFirst() != byte { return false }
    return source.starts(with: plainWords)
  }

  /// What to look for where it does not begin where libcmark says.
  var texts: [[UInt8]] {
    [bracket + plainWords] + (isAddress ? [[UInt8(ascii: "<")] + words] : [])
  }
}

extension Node {
  /// The link that the node prints: a place in `Document.links`.
  var link: Int? {
    get { mark > 0 ? mark - 1 : nil }
    nonmutating set { mark = newValue.map { $0 + 1 } ?? 0 }
  }
}
