/// Whether a sign is seen by nobody and changes what is read: it turns the direction of what follows, or
/// has no width.
///
/// Joiners between letters (U+200C, U+200D) are left alone, and so are the marks of direction that who
/// writes from right to left puts beside a sign (U+200E, U+200F, U+061C); of these see
/// ``deceivingSign(in:)``.
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

/// The first deceiving sign of a text; nil when it has none.
///
/// Where a script needs a sign it is none: the space without width between words of Khmer, Thai or
/// Burmese, the Mongolian separator, the empty letters of old Hangul, the tags that a black flag needs to
/// become that of England, Scotland or Wales. A mark of direction deceives where it comes before a digit
/// and no letter is written from right to left: `116 000` would be read `000 116`.
package func deceivingSign(in text: String) -> Unicode.Scalar? {
  if text.utf8.allSatisfy({ !mayBeginDeceivingSign($0) }) { return nil }
  let scalars = text.unicodeScalars
  var (previous, isInFlag): (Unicode.Scalar?, Bool) = (nil, false)
  var (mark, hasRightToLeft, isBeforeDigit): (Unicode.Scalar?, Bool, Bool) = (nil, false, false)
  for index in scalars.indices {
    let scalar = scalars[index]
    let isTag = 0xE0020...0xE007F ~= scalar.value
    if isDeceiving(scalar), !(isTag && isInFlag) {
      let next = scalars[scalars.index(after: index)...].first
      if !isNeeded(scalar, between: previous, next) { return scalar }
    }
    isInFlag = scalar.value == 0x1F3F4 || isTag && isInFlag
    if scalar.value == 0x200F || scalar.value == 0x61C { mark = mark ?? scalar }
    if isWrittenFromRight(scalar) { hasRightToLeft = true }
    if mark != nil, 0x30...0x39 ~= scalar.value { isBeforeDigit = true }
    previous = scalar
  }
  return isBeforeDigit && !hasRightToLeft ? mark : nil
}

/// Whether a byte of UTF-8 begins a sign of ``deceivingSign(in:)``, among others: most letters with marks
/// begin with none of these.
private func mayBeginDeceivingSign(_ byte: UInt8) -> Bool {
  switch byte {
  case 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF3: true
  default: false
  }
}

/// Whether the script on both sides of an unseen sign is written with it.
private func isNeeded(
  _ scalar: Unicode.Scalar, between previous: Unicode.Scalar?, _ next: Unicode.Scalar?
) -> Bool {
  guard let previous = previous?.value, let next = next?.value else { return false }
  switch scalar.value {
  case 0x200B:
    return isWrittenWithoutBlanks(previous) && isWrittenWithoutBlanks(next)
  case 0x180E: return 0x1820...0x18AA ~= previous && 0x1820...0x18AA ~= next
  case 0x115F: return 0x1160...0x11FF ~= next
  case 0x1160: return 0x1100...0x11FF ~= previous
  default: return false
  }
}

/// Thai, Lao, Tibetan; Burmese; Khmer; Tai Le and New Tai Lue; Tai Tham: no blanks stand between words.
private func isWrittenWithoutBlanks(_ value: UInt32) -> Bool {
  switch value {
  case 0x0E01...0x0FFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1950...0x19FF, 0x1A20...0x1AAF: true
  default: false
  }
}

/// Whether a sign is a letter of Hebrew, Arabic, Syriac, Thaana, N'Ko or another script that is written
/// from right to left.
private func isWrittenFromRight(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x61C, 0x660...0x669, 0x6F0...0x6F9: false
  case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
  default: false
  }
}

/// A sign as Unicode names its number: `U+00A0`.
package func codePoint(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}
