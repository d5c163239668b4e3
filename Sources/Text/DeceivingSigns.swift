/// Whether a sign is seen by nobody and changes what is read: it turns the direction of what follows, or
/// has no width.
///
/// Those that scripts need are left alone: joiners between letters (U+200C, U+200D), and the marks of
/// direction that who writes from right to left puts beside a sign (U+200E, U+200F, U+061C).
package func isDeceiving(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  // Zero width space, word joiner and invisible operators, byte order mark, Mongolian separator.
  case 0x200B, 0x2060...0x2064, 0xFEFF, 0x180E: true
  // Embeddings, overrides and isolates of direction, and what Unicode has given up.
  case 0x202A...0x202E, 0x2066...0x206F: true
  // Letters of Hangul without any form.
  case 0x115F, 0x1160, 0x3164, 0xFFA0: true
  // Tags: a text that is not shown.
  case 0xE0000...0xE007F: true
  default: false
  }
}

/// The first deceiving sign of a text; nil when it has none. The tags that a black flag needs to become
/// that of England, Scotland or Wales are none.
package func deceivingSign(in text: String) -> Unicode.Scalar? {
  if text.utf8.allSatisfy({ $0 < 0xC2 }) { return nil }
  var isInFlag = false
  for scalar in text.unicodeScalars {
    let isTag = 0xE0020...0xE007F ~= scalar.value
    if isDeceiving(scalar), !(isTag && isInFlag) { return scalar }
    isInFlag = scalar.value == 0x1F3F4 || isTag && isInFlag
  }
  return nil
}

/// A sign as Unicode names its number: `U+00A0`.
package func codePoint(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}
