import Text

/// The kinds of call-out, as code hosts know them.
package enum Callout: String, CaseIterable, Sendable {
  case note, tip, important, warning, caution
}

/// `> [!WARNING]` on the first line of a quote makes it a call-out.
extension BlockWalk {
  /// Takes the name of a call-out from the beginning of a quote's first paragraph.
  mutating func takeCalloutName(from paragraph: OpenBlock) {
    guard text.firstByte == UInt8(ascii: "["), let quote = containers.last,
      quote.node.kind == .quote, paragraph.node.previous == nil, let line = text.firstLine,
      line.text.starts(with: "[!".utf8), line.text.last == UInt8(ascii: "]"), line.text.count < 40
    else { return }
    let name = String(decoding: line.text.dropFirst(2).dropLast(), as: UTF8.self)
    if let callout = Callout(rawValue: name.lowercased()) {
      containers[containers.count - 1].callout = callout
      text.take(line)
    } else if !name.isEmpty, name.utf8.allSatisfy({ $0.isLetter && $0 & 0x20 == 0 }) {
      text.report(.unknownCallout(name), line.text)
    }
  }

  /// Moves the blocks of a quote into a `div`, which also has the attributes written before it.
  mutating func printCallout(_ callout: Callout, from quote: OpenBlock) -> Node {
    reportCaption(of: quote)
    noteAnchor(of: quote)
    var attributes = quote.written?.attributes ?? Attributes()
    attributes.classes = ["callout", callout.rawValue] + attributes.classes
    var html = attributes.tag("div")
    appendLabel(of: callout, in: quote, to: &html)
    let frame = Node.block(html, "</div>")
    frame.adoptChildren(of: quote.node)
    frame.insert(before: quote.node)
    quote.node.remove()
    return frame
  }

  /// Adds the visible name of a call-out, a paragraph in the page's language; nothing when it has
  /// none.
  private func appendLabel(of callout: Callout, in quote: OpenBlock, to html: inout [UInt8]) {
    guard let label = options.calloutLabels[callout] else { return }
    let isForeign = quote.language != nil && quote.language != options.language
    let attributes = Attributes(
      classes: ["callout-label"], language: isForeign ? options.language : nil)
    html.append(UInt8(ascii: "\n"))
    html += attributes.tag("p")
    html.append(escaping: label)
    html.append(utf8: "</p>")
  }
}
