/// Reads a text that is nothing but lines `key: words`, as front matter mostly is, in a tenth of the
/// time that libyaml takes; nil for any other text, be it right or wrong.
///
/// It knows as little of YAML as it can: what is not beyond doubt is left to libyaml, and tests hold
/// the two against each other.
func readPlainYAML(_ bytes: ArraySlice<UInt8>) -> YAMLNode? {
  bytes.withUnsafeBufferPointer { text in
    var pairs: [(key: YAMLNode, value: YAMLNode)] = []
    pairs.reserveCapacity(8)
    var place = 0
    while place < text.count {
      guard pairs.count < 16, let line = PlainLine(text, from: place) else { return nil }
      let key = String(decoding: text[line.key], as: UTF8.self)
      if pairs.contains(where: { $0.key.text == key }) { return nil }
      let number = pairs.count + 1
      pairs.append(
        (
          YAMLNode(value: .scalar(key), mark: YAMLMark(line: number, column: 1)),
          YAMLNode(
            value: .scalar(String(decoding: text[line.words], as: UTF8.self)),
            mark: YAMLMark(line: number, column: line.words.lowerBound - place + 1))
        ))
      place = line.words.upperBound + 1
    }
    if pairs.isEmpty { return nil }
    return YAMLNode(value: .mapping(pairs), mark: YAMLMark(line: 1, column: 1))
  }
}

/// One line `key: words`: a key of small letters, words that begin with a letter or a digit.
private struct PlainLine {
  let key: Range<Int>
  /// To the end of the line.
  let words: Range<Int>

  init?(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
    var place = start
    while place < text.count, text[place] &- UInt8(ascii: "a") < 26 { place &+= 1 }
    key = start..<place
    // libyaml takes no key of more than a thousand signs.
    guard 1...100 ~= key.count, place + 2 < text.count, text[place] == UInt8(ascii: ":"),
      text[place + 1] == UInt8(ascii: " "), Self.mayBegin(with: text[place + 2])
    else { return nil }
    let first = place + 2
    place = first
    while place < text.count, text[place] != UInt8(ascii: "\n") {
      guard let next = Self.end(ofSignAt: place, in: text) else { return nil }
      place = next
    }
    if text[place - 1] == UInt8(ascii: " ") { return nil }
    words = first..<place
  }

  /// No sign that means something to YAML at the beginning of a value.
  private static func mayBegin(with byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
      || 0xC3...0xC9 ~= byte
  }

  /// Where a sign ends that may stand among the words: one of ASCII, or a Latin letter with a mark.
  /// `# ` and `: ` may begin something else.
  private static func end(ofSignAt place: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    let next = place + 1
    switch text[place] {
    case UInt8(ascii: "#"): return nil
    case UInt8(ascii: ":"):
      return next < text.count && text[next] > UInt8(ascii: " ") ? next : nil
    case 0x20..<0x7F: return next
    case 0xC3...0xC9: return next < text.count && text[next] & 0xC0 == 0x80 ? next + 1 : nil
    default: return nil
    }
  }
}
