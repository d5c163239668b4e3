import HTML
import Text

/// What a tag of a template prints, of which only its kind is known.
struct Printing {
  let name: Name
  /// Whether it is printed as HTML that Balise has made.
  let isHTML: Bool
  /// What a word of the interface is in some language; nil for other names.
  let words: [[UInt8]]?
  let variable: HTMLVariable

  /// How a page may go on after it; nil where it might become something else than text.
  func after(_ reading: PageReading) -> [PageReading]? {
    switch reading.reader.standing {
    case .text: return name == .style ? nil : [leavingHead(reading)]
    case .rawText(let element): return (element == "style") == (name == .style) ? [reading] : nil
    case .comment:
      return reading.reader.afterTextInComment.map { reader in
        var reading = reading
        reading.reader = reader
        return reading
      }
    case .value(let attribute, let quote): return after(reading, in: attribute, quote)
    case .markup:
      // A number or a tone never becomes anything else.
      return name.isFixed ? [reading, adding([UInt8(ascii: "1")], to: reading)] : nil
    }
  }

  private func leavingHead(_ reading: PageReading) -> PageReading {
    var reading = reading
    reading.leaveHead()
    return reading
  }

  private func adding(_ bytes: [UInt8], to reading: PageReading) -> PageReading {
    var (reading, place) = (reading, 0)
    while reading.reader.next(in: bytes[...], &place, mark: 0) != nil {}
    return reading
  }

  private func after(
    _ reading: PageReading, in attribute: String, _ quote: UInt8?
  ) -> [PageReading]? {
    if isHTML, name != .policy || quote != UInt8(ascii: "\"") { return nil }
    if quote == nil, variable == .text || variable == .policy { return nil }
    if let words {
      if !HTMLTag.keeps(attribute) { return [reading] }
      var ways: [PageReading] = []
      for word in words where !word.isEmpty {
        let way = adding(word, to: reading)
        if !ways.contains(way) { ways.append(way) }
      }
      return ways.isEmpty ? [reading] : ways
    }
    var printed = reading
    printed.reader.append(variable)
    // Without quotes, what comes next takes the place of a value that is empty.
    return quote == nil ? [reading, printed] : [printed]
  }
}
