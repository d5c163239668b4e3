import Markdown

/// One paragraph, item or heading of a page, as its reader sees it: words without markup, behind a
/// link the place it leads to.
struct ReadableBlock: Equatable {
  /// 1 … 6 for a heading.
  var level: Int?
  var text: String
}

extension Passage {
  /// The passage block by block. It reads only what our own renderer prints: every attribute stands
  /// in double quotes, and inside them `<` and `>` are escaped.
  func readableBlocks(_ links: [LocalLink?]) -> [ReadableBlock] {
    var reader = BlockReader()
    var slots = slots[...]
    var index = 0
    while index < html.count {
      guard html[index] == UInt8(ascii: "<") else {
        let end = html[index...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
        reader.add(text: unescaped(html[index..<end]))
        index = end
        continue
      }
      let end = html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
      var written: String?
      while let slot = slots.first, slot.offset <= end {
        written = links[slot.link]?.written
        slots.removeFirst()
      }
      reader.add(tag: String(decoding: html[index + 1..<end], as: UTF8.self), address: written)
      index = end + 1
    }
    reader.endBlock()
    return reader.blocks
  }

  /// The passage as one line.
  func readableText(_ links: [LocalLink?]) -> String {
    readableBlocks(links).map(\.text).joined(separator: " ")
  }
}

/// Puts blocks together from tags and texts.
private struct BlockReader {
  var blocks: [ReadableBlock] = []
  private var current = ReadableBlock(level: nil, text: "")
  private var isLeftOut = false
  private var address: String?

  private static let inline: Set<String> = [
    "a", "strong", "em", "code", "span", "img", "br",
  ]

  mutating func add(text: String) { current.text += text }

  mutating func add(tag: String, address written: String?) {
    let isEnd = tag.hasPrefix("/")
    let name = String(tag.drop { $0 == "/" }.prefix { $0 != " " && $0 != "/" })
    switch name {
    case "a" where isEnd:
      // An address in running text is its own link text.
      if let address, !current.text.hasSuffix(address) { current.text += " (→ \(address))" }
      address = nil
    case "a":
      address = written ?? attribute("href", of: tag)
    case "img":
      current.text += "[\(attribute("alt", of: tag) ?? "")]"
      if let source = written ?? attribute("src", of: tag) { current.text += " (→ \(source))" }
    case "br":
      current.text += " "
    case _ where Self.inline.contains(name):
      break
    default:
      endBlock()
      isLeftOut = !isEnd && attribute("class", of: tag) == "to-contents"
      if !isEnd, name.hasPrefix("h"), let level = Int(name.dropFirst()) { current.level = level }
    }
  }

  mutating func endBlock() {
    let words = current.text.split { $0 == " " || $0 == "\n" || $0 == "\t" }
    if !words.isEmpty, !isLeftOut {
      blocks.append(ReadableBlock(level: current.level, text: words.joined(separator: " ")))
    }
    current = ReadableBlock(level: nil, text: "")
  }

  private func attribute(_ name: String, of tag: String) -> String? {
    guard let start = tag.firstRange(of: " \(name)=\"") else { return nil }
    return unescaped(tag[start.upperBound...].prefix { $0 != "\"" }.utf8)
  }
}

private func unescaped(_ bytes: some Sequence<UInt8>) -> String {
  let text = String(decoding: Array(bytes), as: UTF8.self)
  guard text.contains("&") else { return text }
  return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
    .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
}
