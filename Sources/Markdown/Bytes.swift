#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where a byte first occurs in a part of others; nil when it does not.
func firstIndex(of byte: UInt8, in bytes: [UInt8], within part: Range<Int>) -> Int? {
  unsafe bytes.withUnsafeBytes { bytes in
    let searched = unsafe UnsafeRawBufferPointer(rebasing: bytes[part])
    guard let start = searched.baseAddress,
      let found = unsafe memchr(start, Int32(byte), searched.count)
    else { return nil }
    return unsafe part.lowerBound + start.distance(to: found)
  }
}

/// Whether a byte occurs.
func contains(_ byte: UInt8, in bytes: [UInt8]) -> Bool {
  firstIndex(of: byte, in: bytes, within: bytes.indices) != nil
}

/// Where a text first stands in a part of `bytes`; nil when it does not. An empty one stands nowhere.
func firstRange(of text: [UInt8], in bytes: [UInt8], within part: Range<Int>) -> Range<Int>? {
  guard let first = text.first else { return nil }
  var place = part.lowerBound
  while let found = firstIndex(of: first, in: bytes, within: place..<part.upperBound),
    found + text.count <= part.upperBound
  {
    if stands(text, at: found, in: bytes) { return found..<found + text.count }
    place = found + 1
  }
  return nil
}

/// Whether a text stands at a place, be it none.
func stands(_ text: [UInt8], at place: Int, in bytes: [UInt8]) -> Bool {
  place >= 0 && place + text.count <= bytes.count
    && text.indices.allSatisfy { bytes[place + $0] == text[$0] }
}

/// The bytes of a text of C; none for a null pointer.
func withBytes<Result>(
  of text: UnsafePointer<CChar>?, _ read: (UnsafeBufferPointer<UInt8>) -> Result
) -> Result {
  guard let text = unsafe text else {
    return unsafe read(UnsafeBufferPointer(start: nil, count: 0))
  }
  let count = unsafe strlen(text)
  return unsafe text.withMemoryRebound(to: UInt8.self, capacity: count) {
    unsafe read(UnsafeBufferPointer(start: $0, count: count))
  }
}

/// Bytes as a text of C.
func withText<Result>(
  of bytes: some Collection<UInt8>, _ read: (UnsafePointer<CChar>) -> Result
) -> Result {
  unsafe withUnsafeTemporaryAllocation(byteCount: bytes.count + 1, alignment: 1) { copy in
    unsafe copy.copyBytes(from: bytes)
    unsafe copy[bytes.count] = 0
    guard let start = copy.baseAddress else { preconditionFailure("it has one byte at least") }
    return unsafe read(start.assumingMemoryBound(to: CChar.self))
  }
}

/// Gives back a text that libcmark allocated for us.
func release(_ text: UnsafeMutablePointer<CChar>) { unsafe free(text) }
