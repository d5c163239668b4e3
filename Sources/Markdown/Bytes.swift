#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The number of bytes before the closing NUL.
func length(_ string: UnsafePointer<CChar>) -> Int { strlen(string) }

/// Where `needle` first stands in `bytes` at or after `start`.
func firstRange(
  of needle: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
) -> Range<Int>? {
  needle.withUnsafeBufferPointer { firstRange(of: $0, in: bytes, from: start, to: end) }
}

/// Where `needle` first stands in `bytes` at or after `start`.
func firstRange(
  of needle: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, from start: Int,
  to end: Int
) -> Range<Int>? {
  guard let base = bytes.baseAddress, let sign = needle.baseAddress, let first = needle.first
  else { return nil }
  var start = start
  while start + needle.count <= end {
    let last = end - needle.count
    guard let found = memchr(base + start, Int32(first), last - start + 1) else { return nil }
    let lower = UnsafeRawPointer(base).distance(to: found)
    if memcmp(found, sign, needle.count) == 0 { return lower..<lower + needle.count }
    start = lower + 1
  }
  return nil
}

/// Gives back a text that libcmark allocated for us.
func releaseText(_ text: UnsafeMutablePointer<CChar>) { free(text) }

extension UnsafeBufferPointer<UInt8> {
  /// Whether other bytes stand at the beginning, after so many.
  func begins(with other: UnsafeBufferPointer<UInt8>, after skipped: Int = 0) -> Bool {
    guard let start = baseAddress, let words = other.baseAddress else { return other.isEmpty }
    return skipped + other.count <= count && memcmp(start + skipped, words, other.count) == 0
  }

  /// Whether other bytes stand at the end.
  func ends(with other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = baseAddress, let words = other.baseAddress else { return other.isEmpty }
    return other.count <= count && memcmp(start + count - other.count, words, other.count) == 0
  }
}

/// Where a byte next occurs.
func index(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  guard let base = bytes.baseAddress, start < bytes.count else { return nil }
  guard let found = memchr(base + start, Int32(byte), bytes.count - start) else { return nil }
  return UnsafeRawPointer(base).distance(to: found)
}

/// Whether a byte occurs.
func contains(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  index(of: byte, in: bytes, from: 0) != nil
}
