import CCMark

/// `> [!WARNING]` on the first line of a quote makes it a call-out.
extension Reading {
  /// Takes the name of a call-out from the beginning of a quote's first paragraph.
  mutating func takeCalloutName(of node: Node) {
    guard let quote = node.parent, quote.kind == CMARK_NODE_BLOCK_QUOTE, node.previous == nil,
      let line = prose.firstLine(of: node), line.starts(with: "[!".utf8),
      line.last == UInt8(ascii: "]"), line.count < 40
    else { return }
    let name = String(decoding: line.dropFirst(2).dropLast(), as: UTF8.self)
    if let kind = Callout(rawValue: name.lowercased()) {
      callouts.append((quote, kind))
      prose.removeFirstLine()
    } else if !name.isEmpty, name.utf8.allSatisfy({ $0.isLetter && $0 & 0x20 == 0 }) {
      let position = line.withUnsafeBufferPointer { search($0, in: node) }
      faults.append(Fault(.unknownCallout(name), at: position))
    }
  }

  /// Notes a quote, or the call-out it is.
  mutating func leaveQuote(_ node: Node, depth: Int) {
    guard let last = callouts.last, last.node == node else {
      record(finishMarked(node), .quote, from: node, depth: depth)
      return
    }
    callouts.removeLast()
    let frame = makeCallout(last.kind, from: node)
    record(frame, .callout(last.kind), from: node, depth: depth)
    node.remove()
  }

  /// Moves the blocks of a quote into a `div`, which also has the attributes written before it.
  private mutating func makeCallout(_ kind: Callout, from quote: Node) -> Node {
    var attributes = takeMark(of: quote)?.attributes ?? Attributes()
    noteAnchor(attributes, at: quote)
    attributes.classes = ["callout", kind.rawValue] + attributes.classes
    let frame = Node.custom(CMARK_NODE_CUSTOM_BLOCK)
    tag.removeAll()
    tag.append("<div")
    tag.append(attributes)
    tag.append(">")
    appendLabel(of: kind, within: attributes.language ?? language)
    tag.withTerminated { frame.setTags($0, StaticString("</div>").utf8Start) }
    frame.adoptChildren(of: quote)
    frame.insert(before: quote)
    return frame
  }

  /// Adds the visible name of a call-out, a paragraph in the page's language; nothing when it has
  /// none.
  private mutating func appendLabel(of kind: Callout, within language: String) {
    guard let label = options.calloutLabels[kind] else { return }
    let isForeign = language != options.language
    tag.append("\n<p class=\"callout-label\"")
    tag.append(Attributes(language: isForeign ? options.language : nil))
    tag.append(">")
    tag.append(escaping: label)
    tag.append("</p>")
  }
}
