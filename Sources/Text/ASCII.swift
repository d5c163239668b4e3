// Inlinable: readers ask them of every byte, and stand in other modules.

extension UInt8 {
  /// Whether the byte is an ASCII letter.
  @inlinable package var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// Whether the byte is an ASCII digit.
  @inlinable package var isDigit: Bool { self &- 0x30 < 10 }
  /// Whether the byte is white space of ASCII.
  @inlinable package var isBlank: Bool { self == 0x20 || self &- 0x09 < 5 }
}
