/// How many bytes begin a character of UTF-8, eight of them looked at together.
package func characterCount(in text: Span<UInt8>) -> Int {
  let words = unsafe text.bytes
  var others = 0
  var place = 0
  while place &+ 8 <= text.count {
    // A byte for each of eight columns, in which no more than 255 can be counted.
    let stop = min(place &+ 8 &* 255, text.count)
    var columns: UInt64 = 0
    while place &+ 8 <= stop {
      let bytes = unsafe words.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      // Those that do not begin one have a 1 as their highest bit and a 0 as the next.
      columns &+= (bytes & ~(bytes &<< 1)) &>> 7 & 0x0101_0101_0101_0101
      place &+= 8
    }
    let pairs = (columns & 0x00FF_00FF_00FF_00FF) &+ (columns &>> 8 & 0x00FF_00FF_00FF_00FF)
    others &+= Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) &>> 48)
  }
  while place < text.count {
    if text[place] & 0xC0 == 0x80 { others &+= 1 }
    place &+= 1
  }
  return text.count &- others
}

/// The offset of the first byte that begins no character of UTF-8 (Unicode, table 3-7); nil when all
/// is well. ASCII, most of all texts, is looked at eight bytes at a time.
package func firstInvalidUTF8(in text: Span<UInt8>) -> Int? {
  let words = unsafe text.bytes
  var place = 0
  while place < text.count {
    if place &+ 8 <= text.count {
      let bytes = unsafe words.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      let others = UInt64(littleEndian: bytes) & 0x8080_8080_8080_8080
      if others == 0 {
        place &+= 8
        continue
      }
      place &+= others.trailingZeroBitCount &>> 3
    }
    let first = text[place]
    if first < 0x80 {
      place &+= 1
      continue
    }
    let second = place &+ 1 < text.count ? text[place &+ 1] : 0
    let (length, isRight) =
      switch first {
      case 0xC2...0xDF: (2, 0x80...0xBF ~= second)
      case 0xE0: (3, 0xA0...0xBF ~= second)
      case 0xED: (3, 0x80...0x9F ~= second)
      case 0xE1...0xEF: (3, 0x80...0xBF ~= second)
      case 0xF0: (4, 0x90...0xBF ~= second)
      case 0xF1...0xF3: (4, 0x80...0xBF ~= second)
      case 0xF4: (4, 0x80...0x8F ~= second)
      default: (1, false)
      }
    guard isRight, place &+ length <= text.count else { return place }
    for next in place &+ 2..<place &+ max(length, 2) where text[next] & 0xC0 != 0x80 {
      return place
    }
    place &+= length
  }
  return nil
}
