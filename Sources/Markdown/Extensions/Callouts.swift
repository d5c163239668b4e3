import Text

/// The kinds of call-out, as code hosts know them.
package enum Callout: String, CaseIterable, Sendable {
  case note, tip, important, warning, caution

  /// What it is to the eye, beside its name: a drawing in lines of the text's colour, 24 units wide.
  package var icon: String {
    let lines =
      switch self {
      case .note: "<circle cx=\"12\" cy=\"12\" r=\"10\"/><path d=\"M12 11v6m0-11v2\"/>"
      case .tip: "<path d=\"M9 21h6m-5-4q-5-4-5-8a7 7 0 0 1 14 0q0 4-5 8z\"/>"
      case .important: "<path d=\"m12 2 3 7h7l-6 5 2 8-6-5-6 5 2-8-6-5h7z\"/>"
      case .warning: "<path d=\"M12 3 2 21h20zv0m0 7v5m0 2v2\"/>"
      case .caution:
        "<path d=\"M2 12q10-14 20 0-10 14-20 0\"/><circle cx=\"12\" cy=\"12\" r=\"2.5\"/>"
      }
    return "<svg width=\"1.2em\" height=\"1.2em\" viewBox=\"0 0 24 24\" fill=\"none\""
      + " stroke=\"currentColor\" stroke-width=\"2.5\" aria-hidden=\"true\">\(lines)</svg> "
  }
}

/// A call-out of which only the title is seen at first: `> [!NOTE]- Title`; with `+` all of it.
struct Fold {
  /// As written; empty for the name of the call-out.
  var title: String
  var isOpen: Bool
}

/// `> [!WARNING]` on the first line of a quote makes it a call-out.
extension BlockWalk {
  /// Takes the name of a call-out from the beginning of a quote's first paragraph.
  mutating func takeCalloutName(from paragraph: OpenBlock) {
    guard text.firstByte == UInt8(ascii: "["), let quote = containers.last,
      quote.node.kind == .quote, paragraph.node.previous == nil, let line = text.firstLine,
      line.text.starts(with: "[!".utf8), line.text.count < 400,
      let end = line.text.prefix(40).firstIndex(of: UInt8(ascii: "]"))
    else { return }
    let name = String(decoding: line.text[2..<end], as: UTF8.self)
    let rest = line.text[(end + 1)...]
    guard rest.isEmpty || isFold(rest) else { return }
    if let callout = Callout(rawValue: name.lowercased()) {
      let quote = containers.count - 1
      containers[quote].callout = callout
      if let sign = rest.first {
        let title = String(decoding: rest.dropFirst().drop { $0.isBlank }, as: UTF8.self)
        let language = containers[quote].language ?? options.language
        containers[quote].fold = Fold(
          title: mendTypography(title, language: language), isOpen: sign == UInt8(ascii: "+"))
        runs.begin(line: paragraph.node.startLine, containers[quote].language, [])
        runs.append(containers[quote].fold?.title.utf8 ?? "".utf8, at: 0)
        runs.endLine()
      }
      text.take(line)
    } else if !name.isEmpty, name.utf8.allSatisfy({ $0.isLetter && $0 & 0x20 == 0 }) {
      text.report(.unknownCallout(name), line.text)
    }
  }

  /// Whether a sign behind the name folds the call-out: `-` or `+`, and then a space and a title.
  private func isFold(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else {
      return false
    }
    return rest.dropFirst().first.map(\.isBlank) ?? true
  }

  /// Moves the blocks of a quote into a `div`, which also has the attributes written before it. Of one
  /// that is folded, the blocks follow the `details` whose summary opens and closes them: what stands in
  /// closed `details` no style brings to paper.
  mutating func printCallout(_ callout: Callout, from quote: OpenBlock) -> Node {
    reportCaption(of: quote)
    noteAnchor(of: quote)
    var attributes = quote.written?.attributes ?? Attributes()
    attributes.classes = ["callout", callout.rawValue] + attributes.classes
    var html = attributes.tag("div", onPageIn: quote.outerLanguage ?? options.language)
    if let fold = quote.fold {
      appendSummary(fold, of: callout, in: quote, to: &html)
    } else {
      appendLabel(of: callout, in: quote, to: &html)
    }
    let frame = Node.block(html, quote.fold == nil ? "</div>" : "</div>\n</div>")
    frame.adoptChildren(of: quote.node)
    frame.insert(before: quote.node)
    quote.node.remove()
    return frame
  }

  /// Adds what is seen of a folded call-out.
  private func appendSummary(
    _ fold: Fold, of callout: Callout, in quote: OpenBlock, to html: inout [UInt8]
  ) {
    html.append(utf8: fold.isOpen ? "\n<details open=\"\">" : "\n<details>")
    let title = fold.title.isEmpty ? options.calloutLabels[callout] ?? callout.rawValue : fold.title
    html.append(utf8: "<summary class=\"callout-label\">" + callout.icon)
    html.append(escaping: title)
    html.append(utf8: "</summary></details>\n<div class=\"folded\">")
  }

  /// Adds the visible name of a call-out, a paragraph in the page's language; nothing when it has
  /// none.
  private func appendLabel(of callout: Callout, in quote: OpenBlock, to html: inout [UInt8]) {
    guard let label = options.calloutLabels[callout] else { return }
    let isForeign = quote.language != nil && quote.language != options.language
    let attributes = Attributes(
      classes: ["callout-label"], language: isForeign ? options.language : nil)
    html.append(UInt8(ascii: "\n"))
    html += attributes.tag("p", onPageIn: quote.language ?? options.language)
    html.append(utf8: callout.icon)
    html.append(escaping: label)
    html.append(utf8: "</p>")
  }
}
