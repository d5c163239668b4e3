#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension String {
  /// Whether a text comes before another by its bytes, as disks and `sha256sum` sort names:
  /// characters that look the same may be written in several ways.
  func precedesInBytes(_ other: String) -> Bool {
    let order = utf8.withContiguousStorageIfAvailable { a in
      other.utf8.withContiguousStorageIfAvailable { b in
        let common = min(a.count, b.count)
        guard let one = a.baseAddress, let two = b.baseAddress, common > 0 else {
          return a.count < b.count
        }
        let order = memcmp(one, two, common)
        return order == 0 ? a.count < b.count : order < 0
      }
    }
    if case .some(.some(let precedes)) = order { return precedes }
    return utf8.lexicographicallyPrecedes(other.utf8)
  }
}
