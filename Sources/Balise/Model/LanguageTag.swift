/// The first part of a language tag: `fr` of `fr-BE`.
func primary(_ language: String) -> String {
  if language.utf8.allSatisfy({ $0 &- 0x61 < 26 }) { return language }
  return String(language.prefix { $0 != "-" }).lowercased()
}

/// Whether a text has the shape of a language tag (BCP 47): `fr`, `fr-BE`, `zh-Hant-TW`.
package func isLanguageTag(_ text: some StringProtocol) -> Bool {
  var part = 0
  var length = 0
  for byte in text.utf8 {
    if byte == UInt8(ascii: "-") {
      guard part > 0 ? 1...8 ~= length : 2...3 ~= length else { return false }
      (part, length) = (part + 1, 0)
      continue
    }
    let isDigit = byte &- 0x30 < 10
    guard (byte | 0x20) &- 0x61 < 26 || isDigit && part > 0 else { return false }
    length += 1
  }
  return part > 0 ? 1...8 ~= length : 2...3 ~= length
}
