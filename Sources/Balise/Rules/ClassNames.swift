/// The classes that a stylesheet names in its selectors, comments and strings left aside.
func classNames(in css: String) -> Set<String> {
  var names: Set<String> = []
  var found: [String] = []
  let bytes = Array(css.utf8)
  var place = 0
  while place < bytes.count {
    switch bytes[place] {
    case UInt8(ascii: "/") where place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "*"):
      place += 2
      while place + 1 < bytes.count, !(bytes[place] == 0x2A && bytes[place + 1] == 0x2F) {
        place += 1
      }
      place += 1
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let quote = bytes[place]
      place += 1
      while place < bytes.count, bytes[place] != quote { place += bytes[place] == 0x5C ? 2 : 1 }
    case UInt8(ascii: "{"):
      // What stood before it was a selector.
      names.formUnion(found)
      found = []
    case UInt8(ascii: "}"), UInt8(ascii: ";"): found = []
    case UInt8(ascii: "."):
      let end = bytes[(place + 1)...].firstIndex { !isPartOfName($0) } ?? bytes.count
      let name = bytes[(place + 1)..<end]
      if let first = name.first, !(0x30...0x39).contains(first) {
        found.append(String(decoding: name, as: UTF8.self))
      }
      place = end - 1
    default: break
    }
    place += 1
  }
  return names
}

private func isPartOfName(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D
    || byte == 0x5F || byte >= 0x80
}
