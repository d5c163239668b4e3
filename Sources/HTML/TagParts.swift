/// Reading inside of tags, and in elements whose text holds none.
extension TagReader {
  /// Reads a byte between `<a` and `>`.
  mutating func readInTag(_ byte: UInt8, _ mark: Int) -> Event? {
    switch mode {
    case .tagName where !endsName(byte): tag.name.append(lowercased(byte))
    case .attributeName where !endsName(byte) && byte != equals:
      attribute.name.append(lowercased(byte))
    case .quoted(let quote):
      if byte != quote {
        if attribute.isKept { attribute.value.append(byte) }
      } else {
        finishAttribute()
      }
    case .unquoted where !isSpace(byte) && byte != greater:
      if attribute.isKept { attribute.value.append(byte) }
    case .attributeName where byte == equals, .afterAttributeName where byte == equals:
      attribute.isKept = HTMLTag.keeps(String(decoding: attribute.name, as: UTF8.self))
      mode = .beforeValue
    case .beforeValue where isSpace(byte), .afterAttributeName where isSpace(byte): break
    case .attributeName where isSpace(byte): mode = .afterAttributeName
    case .beforeValue where byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"):
      mode = .quoted(byte)
    case .beforeValue where byte != greater:
      if attribute.isKept { attribute.value.append(byte) }
      mode = .unquoted
    default:
      // The end of a name or of a value, or what comes between attributes.
      if mode != .tagName, mode != .beforeAttribute { finishAttribute() }
      mode = .beforeAttribute
      if byte == greater { return endTag() }
      if !endsName(byte) { beginAttribute(byte, mark) }
    }
    return nil
  }

  private mutating func beginAttribute(_ byte: UInt8, _ mark: Int) {
    attribute = OpenAttribute(name: [lowercased(byte)], mark: mark)
    mode = .attributeName
  }

  private mutating func finishAttribute() {
    mode = .beforeAttribute
    let name = attribute.name
    if HTMLTag.keeps(String(decoding: name, as: UTF8.self)),
      !tag.attributes.contains(where: { $0.name == name })
    {
      tag.attributes.append(attribute)
    }
    attribute = OpenAttribute()
  }

  private mutating func endTag() -> Event {
    mode = .text
    let attributes = tag.attributes.map {
      HTMLTag.Attribute(
        name: String(decoding: $0.name, as: UTF8.self), value: resolvingReferences(in: $0.value),
        mark: $0.mark)
    }
    let whole = HTMLTag(
      name: String(decoding: tag.name, as: UTF8.self), isEnd: tag.isEnd, attributes: attributes,
      mark: tag.mark)
    tag.attributes = []
    tag.isEnd = false
    tag.mark = 0
    return .tag(whole)
  }

  // MARK: Text of elements that hold nothing else

  var isStyle: Bool { ending.elementsEqual("</style".utf8) }

  /// Reads a byte of the text; its `count` last ones are those of the ending.
  mutating func readRaw(_ byte: UInt8, _ count: Int, _ mark: Int) -> Event? {
    if contentMark < 0 { contentMark = mark }
    if byte == less { tag.mark = mark }
    if count == ending.count, endsName(byte) {
      let text = String(decoding: content.dropLast(count), as: UTF8.self)
      let event = isStyle ? Event.style(text, mark: contentMark) : nil
      tag.name = Array(ending[2...])
      (content, ending, contentMark) = ([], [], 0)
      tag.isEnd = true
      mode = .beforeAttribute
      guard byte == greater else { return event }
      let end = endTag()
      return event ?? end
    }
    if isStyle { content.append(byte) }
    let isNext = count < ending.count && lowercased(byte) == ending[count]
    mode = .rawText(isNext ? count + 1 : byte == less ? 1 : 0)
    return nil
  }
}

let less = UInt8(ascii: "<")
let greater = UInt8(ascii: ">")
let equals = UInt8(ascii: "=")

func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
}

func endsName(_ byte: UInt8) -> Bool {
  isSpace(byte) || byte == UInt8(ascii: "/") || byte == greater
}

func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
