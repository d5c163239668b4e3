#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension [UInt8] {
  /// Whether these are the very same bytes, compared in one stroke.
  func isSame(as other: [UInt8]) -> Bool {
    count == other.count
      && withUnsafeBytes { one in
        other.withUnsafeBytes { two in
          guard let a = one.baseAddress, let b = two.baseAddress else { return true }
          return memcmp(a, b, one.count) == 0
        }
      }
  }
}

extension String {
  /// Whether a text comes before another by its bytes, as disks and `sha256sum` sort names:
  /// characters that look the same may be written in several ways.
  func precedesInBytes(_ other: String) -> Bool { orderInBytes(to: other) < 0 }

  /// Whether a text is written with the same bytes as another.
  func hasSameBytes(as other: String) -> Bool { orderInBytes(to: other) == 0 }

  /// Below 0 when this text comes first, 0 when both are the same, above 0 otherwise.
  private func orderInBytes(to other: String) -> Int {
    var (one, two) = (self, other)
    return one.withUTF8 { one in
      two.withUTF8 { two in
        let common = Swift.min(one.count, two.count)
        if let a = one.baseAddress, let b = two.baseAddress, common > 0 {
          let order = memcmp(a, b, common)
          if order != 0 { return Int(order) }
        }
        return one.count - two.count
      }
    }
  }
}
