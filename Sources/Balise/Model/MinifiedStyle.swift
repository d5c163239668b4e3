/// CSS without comments and without white space that means nothing; strings are left alone.
func minified(_ css: String) -> String {
  var result: [UInt8] = []
  let bytes = Array(css.utf8)
  var index = 0
  var sawSpace = false
  while index < bytes.count {
    let byte = bytes[index]
    if byte == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "*") {
      index += 2
      while index + 1 < bytes.count, !(bytes[index] == 0x2A && bytes[index + 1] == 0x2F) {
        index += 1
      }
      index += 2
      sawSpace = true
      continue
    }
    if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      sawSpace = true
      index += 1
      continue
    }
    if sawSpace, let last = result.last, !endsTightly(last), !beginsTightly(byte) {
      result.append(0x20)
    }
    sawSpace = false
    if byte == UInt8(ascii: "}"), result.last == UInt8(ascii: ";") { result.removeLast() }
    result.append(byte)
    index += 1
    guard byte == 0x22 || byte == 0x27 else { continue }
    while index < bytes.count {
      result.append(bytes[index])
      index += 1
      if bytes[index - 1] == byte { break }
      if bytes[index - 1] == 0x5C, index < bytes.count {
        result.append(bytes[index])
        index += 1
      }
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// Whether no space is needed before a sign. Before `:` and `(` it may matter: `a :hover`, `and (`.
private func beginsTightly(_ byte: UInt8) -> Bool {
  "{};,>".utf8.contains(byte)
}

/// Whether no space is needed after a sign.
private func endsTightly(_ byte: UInt8) -> Bool { beginsTightly(byte) || byte == UInt8(ascii: ":") }
