import CCMark

/// HTML with holes: at each slot belongs the address of a local link.
package struct Passage: Equatable, Sendable {
  /// A hole, inside the quotes of `href` or `src`.
  package struct Slot: Equatable, Sendable {
    /// Where in `html`.
    package var offset: Int
    /// The link: a place in `Document.links`.
    package var link: Int

    package init(offset: Int, link: Int) {
      self.offset = offset
      self.link = link
    }
  }

  /// UTF-8, without the addresses of local links.
  package var html: [UInt8]
  /// In order of their places.
  package var slots: [Slot]

  package init(html: [UInt8] = [], slots: [Slot] = []) {
    self.html = html
    self.slots = slots
  }
}

extension Passage {
  /// The passage with the words of its links and without the links: for what is to stand in another.
  package func withoutLinks() -> Passage {
    let opening = Array("<a ".utf8)
    let hasLink = html.withUnsafeBufferPointer {
      firstRange(of: opening, in: $0, from: 0, to: $0.count) != nil
    }
    if !hasLink { return self }
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

/// The address a local link has while libcmark renders it.
///
/// A written address never begins like this (reading empties it), and quotes in text are escaped,
/// so where the rendered HTML says `href="balise:`, it is ours.
enum SlotMark {
  /// What every mark begins with.
  static var scheme: StaticString { "balise:" }
  /// What every mark looks like in HTML, from the sign after the attribute's name on.
  static var opening: StaticString { "=\"balise:" }
  /// Makes a link's mark its address.
  static func mark(_ node: Node, as link: Int) {
    var address = Row<UInt8>(capacity: 32)
    address.append(scheme)
    address.append(decimal: link)
    address.withTerminated { node.setURL($0) }
  }
}

extension Passage {
  /// Adds what libcmark prints for a node and everything in it, where there are so many slots at most.
  mutating func append(_ node: Node, slots slotCount: Int) {
    guard let text = cmark_render_html(node.pointer, CMARK_OPT_DEFAULT) else { return }
    defer { releaseText(text) }
    let count = length(text)
    text.withMemoryRebound(to: UInt8.self, capacity: count) {
      let rendered = UnsafeBufferPointer(start: $0, count: count)
      guard contains(0xFE, in: rendered) || contains(0xFF, in: rendered) else {
        return take(rendered, slotCount)
      }
      repaired(rendered).withUnsafeBufferPointer { take($0, slotCount) }
    }
  }

  private mutating func take(_ rendered: UnsafeBufferPointer<UInt8>, _ slotCount: Int) {
    // Thousands of pages wait in memory for their links: no more room than they need.
    html.reserveCapacity(html.count + rendered.count)
    if slotCount > 0 {
      cut(rendered, slotCount)
    } else {
      html.append(contentsOf: rendered)
    }
  }

  /// Adds rendered HTML, leaving out the marks and noting where they were.
  private mutating func cut(_ rendered: UnsafeBufferPointer<UInt8>, _ slotCount: Int) {
    let mark = SlotMark.opening.bytes
    var done = 0
    var search = 0
    while let found = firstRange(of: mark, in: rendered, from: search, to: rendered.count) {
      search = found.upperBound
      guard isAddress(attributeEndingAt: found.lowerBound, in: rendered) else { continue }
      var link = 0
      while search < rendered.count, rendered[search].isDigit {
        link = link * 10 + Int(rendered[search] - UInt8(ascii: "0"))
        search += 1
      }
      html.append(contentsOf: rendered[done..<found.lowerBound + 2])
      if slots.isEmpty { slots.reserveCapacity(slotCount) }
      slots.append(Slot(offset: html.count, link: link))
      done = search
    }
    html.append(contentsOf: rendered[done...])
  }

  private static var href: StaticString { " href" }
  private static var src: StaticString { " src" }

  /// Whether the name before `=` is `href` or `src`: a title may say what looks like a mark.
  private func isAddress(
    attributeEndingAt end: Int, in rendered: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let before = UnsafeBufferPointer(rebasing: rendered[..<end])
    return before.ends(with: Self.href.bytes) || before.ends(with: Self.src.bytes)
  }
}

/// Rendered HTML in UTF-8: of `&#xFFFE;` and `&#xFFFF;`, which are no characters, libcmark makes the
/// bytes FE and FF.
private func repaired(_ rendered: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  rendered.reduce(into: []) { bytes, byte in
    if byte < 0xFE { bytes.append(byte) } else { bytes += "\u{FFFD}".utf8 }
  }
}
