#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The places of texts in the order of their bytes.
///
/// All bytes are put in one row first: comparing two texts there counts no references.
package func indicesInByteOrder(of texts: [String]) -> [Int] {
  var row: [UInt8] = []
  row.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count })
  var starts = [0]
  starts.reserveCapacity(texts.count + 1)
  for var text in texts {
    text.withUTF8 { unsafe row.append(contentsOf: $0) }
    starts.append(row.count)
  }
  return unsafe row.withUnsafeBufferPointer { row in
    unsafe starts.withUnsafeBufferPointer { starts in
      (0..<texts.count).sorted { one, two in
        let a = unsafe UnsafeBufferPointer(rebasing: row[starts[one]..<starts[one + 1]])
        let b = unsafe UnsafeBufferPointer(rebasing: row[starts[two]..<starts[two + 1]])
        return unsafe orderInBytes(a, b) < 0
      }
    }
  }
}

/// Below 0 when the first text comes first, 0 when both are the same, above 0 otherwise.
private func orderInBytes(
  _ one: UnsafeBufferPointer<UInt8>, _ two: UnsafeBufferPointer<UInt8>
) -> Int {
  let common = min(one.count, two.count)
  if let a = one.baseAddress, let b = two.baseAddress, common > 0 {
    let order = unsafe memcmp(a, b, common)
    if order != 0 { return Int(order) }
  }
  return one.count - two.count
}

extension [UInt8] {
  /// Whether these are the very same bytes, compared in one stroke.
  package func isSame(as other: [UInt8]) -> Bool {
    unsafe count == other.count
      && withUnsafeBytes { one in
        unsafe other.withUnsafeBytes { two in
          guard let a = one.baseAddress, let b = two.baseAddress else { return true }
          return unsafe memcmp(a, b, one.count) == 0
        }
      }
  }
}

extension String {
  /// Whether a text comes before another by its bytes, as disks and `sha256sum` sort names:
  /// characters that look the same may be written in several ways.
  package func precedesInBytes(_ other: String) -> Bool { orderInBytes(to: other) < 0 }

  /// Whether a text is written with the same bytes as another.
  package func hasSameBytes(as other: String) -> Bool { orderInBytes(to: other) == 0 }

  private func orderInBytes(to other: String) -> Int {
    var (one, two) = (self, other)
    return one.withUTF8 { one in two.withUTF8 { two in unsafe Text.orderInBytes(one, two) } }
  }
}
