import CCrypto
import Text

/// A SHA-256 digest. A site keeps one of every file, so it holds its bytes itself.
package struct Digest: Sendable, Hashable {
  /// The number of bytes of every digest.
  static var byteCount: Int { 32 }

  // Together the 32 bytes, in their order.
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  private var fourth: UInt64 = 0

  private init() {}

  /// The digest of some bytes.
  package init(of bytes: [UInt8]) {
    var running = RunningDigest()
    running.add(bytes[...])
    self = running.finished()
  }

  /// The digest of a file that is read piece by piece.
  init(of pieces: Pieces) throws(FileError) {
    var running = RunningDigest()
    try pieces.forEach { piece throws(FileError) in running.add(piece) }
    self = running.finished()
  }

  /// Reads 64 hexadecimal digits, in either case; nil for anything else.
  package init?(hex digits: some Collection<UInt8>) {
    guard digits.count == 2 * Self.byteCount else { return nil }
    let isRead = unsafe withUnsafeMutableBytes(of: &self) { bytes in
      var place = 0
      for digit in digits {
        guard let value = valueOfHexDigit(digit) else { return false }
        unsafe bytes[place / 2] = bytes[place / 2] << 4 | value
        place += 1
      }
      return true
    }
    if !isRead { return nil }
  }

  /// The 32 bytes.
  var bytes: [UInt8] { unsafe withUnsafeBytes(of: self) { unsafe Array($0) } }

  /// 64 lower-case hexadecimal digits.
  package var hex: String {
    var digits: [UInt8] = []
    digits.append(hex: self)
    return String(decoding: digits, as: UTF8.self)
  }

  fileprivate init(ending state: inout SHA256_CTX) {
    _ = unsafe withUnsafeMutableBytes(of: &self) {
      unsafe SHA256_Final($0.assumingMemoryBound(to: UInt8.self).baseAddress, &state)
    }
  }
}

extension [UInt8] {
  /// Adds 64 lower-case hexadecimal digits.
  mutating func append(hex digest: Digest) {
    for byte in digest.bytes {
      append(hexDigit(byte >> 4))
      append(hexDigit(byte & 15))
    }
  }
}

extension Digest: Comparable {
  package static func < (a: Digest, b: Digest) -> Bool {
    unsafe withUnsafeBytes(of: a) { a in
      unsafe withUnsafeBytes(of: b) { b in unsafe a.lexicographicallyPrecedes(b) }
    }
  }
}

/// A SHA-256 digest that grows with the bytes that are added. None of its functions can fail.
struct RunningDigest: ~Copyable {
  private var state = SHA256_CTX()

  init() { _ = unsafe SHA256_Init(&state) }

  mutating func add(_ bytes: ArraySlice<UInt8>) {
    unsafe bytes.withUnsafeBytes { _ = unsafe SHA256_Update(&state, $0.baseAddress, $0.count) }
  }

  /// The digest of all that was added.
  consuming func finished() -> Digest { Digest(ending: &state) }
}
