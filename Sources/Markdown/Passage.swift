import Text

/// HTML with holes: at each slot belongs the address of a local link.
package struct Passage: Equatable, Sendable {
  /// A hole, inside the quotes of `href` or `src`.
  package struct Slot: Equatable, Sendable {
    /// Where in `html`.
    package var offset: Int
    /// The link: a place in `Document.links`.
    package var link: Int

    /// A slot for a link before a byte of the HTML.
    package init(offset: Int, link: Int) {
      self.offset = offset
      self.link = link
    }
  }

  /// UTF-8, without the addresses of local links.
  package var html: [UInt8]
  /// In order of their places.
  package var slots: [Slot]

  /// HTML with its slots, in the order they stand in.
  package init(html: [UInt8] = [], slots: [Slot] = []) {
    self.html = html
    self.slots = slots
  }
}

extension Passage {
  /// The passage without blanks at its ends.
  package func trimmed() -> Passage {
    let start = html.prefix(while: \.isBlank).count
    let end = html.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start
    if start == 0, end == html.count { return self }
    return Passage(
      html: Array(html[start..<end]),
      slots: slots.map { Slot(offset: $0.offset - start, link: $0.link) })
  }

  /// The passage in two, cut before a byte that stands between two blocks.
  package func parted(at end: Int) -> (Passage, Passage) {
    let number = slots.firstIndex { $0.offset >= end } ?? slots.count
    return (
      Passage(html: Array(html[..<end]), slots: Array(slots[..<number])),
      Passage(
        html: Array(html[end...]),
        slots: slots[number...].map { Slot(offset: $0.offset - end, link: $0.link) })
    )
  }

  /// The passage with the words of its links and without the links: for what is to stand in another.
  package func withoutLinks() -> Passage {
    let opening = Array("<a ".utf8)
    guard firstRange(of: opening, in: html, within: html.indices) != nil else { return self }
    var plain = Passage()
    var slots = slots[...]
    var place = 0
    while place < html.count {
      let rest = html[place...]
      // Inside quotes libcmark writes `<` and `>` in another way.
      let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
      let isLink = rest.starts(with: opening) || rest.starts(with: "</a>".utf8)
      if isLink {
        slots = slots.drop { $0.offset <= end }
        place = end + 1
      } else {
        if let slot = slots.first, slot.offset == place {
          plain.slots.append(Slot(offset: plain.html.count, link: slot.link))
          slots.removeFirst()
        }
        plain.html.append(html[place])
        place += 1
      }
    }
    return plain
  }
}

extension Passage {
  /// What the address of a local link begins with while libcmark renders it; its number follows.
  ///
  /// A written address never begins like this (reading empties it), and quotes in text are escaped,
  /// so where the rendered HTML says `href="balise:`, it is ours.
  static let mark = "balise:"
  /// What every mark looks like in HTML, from the sign after the attribute's name on.
  private static let markedAddress = Array("=\"balise:".utf8)
  private static let href = Array(" href".utf8)
  private static let src = Array(" src".utf8)

  /// Adds what libcmark prints for a node and everything in it, with so many slots at most.
  mutating func append(_ node: Node, slots slotCount: Int) {
    let rendered = repaired(node.html)
    if slotCount > 0,
      firstRange(of: Self.markedAddress, in: rendered, within: rendered.indices) != nil
    {
      if slots.isEmpty { slots.reserveCapacity(slotCount) }
      cut(rendered)
    } else if html.isEmpty {
      html = rendered
    } else {
      html += rendered
    }
  }

  /// Adds rendered HTML, leaving out the marks and noting where they were.
  private mutating func cut(_ rendered: [UInt8]) {
    // Thousands of pages wait in memory for their links: no more room than they need.
    html.reserveCapacity(html.count + rendered.count)
    var done = 0
    var rest = rendered.indices
    while let found = firstRange(of: Self.markedAddress, in: rendered, within: rest) {
      rest = found.upperBound..<rendered.count
      guard hasAddress(rendered, endingAt: found.lowerBound) else { continue }
      let digits = rendered[rest].prefix(while: \.isDigit)
      html += rendered[done..<found.lowerBound + 2]
      let link = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
      slots.append(Slot(offset: html.count, link: link))
      done = digits.endIndex
    }
    html += rendered[done...]
  }

  /// Whether the name of the attribute that ends at a place is `href` or `src`: a title may say what
  /// looks like a mark.
  private func hasAddress(_ rendered: [UInt8], endingAt end: Int) -> Bool {
    stands(Self.href, at: end - Self.href.count, in: rendered)
      || stands(Self.src, at: end - Self.src.count, in: rendered)
  }
}

/// Rendered HTML in UTF-8: of `&#xFFFE;` and `&#xFFFF;`, which are no characters, libcmark makes the
/// bytes FE and FF.
private func repaired(_ rendered: [UInt8]) -> [UInt8] {
  guard contains(0xFE, in: rendered) || contains(0xFF, in: rendered) else { return rendered }
  return rendered.reduce(into: []) { bytes, byte in
    if byte < 0xFE { bytes.append(byte) } else { bytes += "\u{FFFD}".utf8 }
  }
}
