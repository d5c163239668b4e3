import CCrypto

/// The algorithm, looked for once: libcrypto takes a lock each time.
// Safe: set once before its first use, never changed or freed, and libcrypto only counts references
// to it, atomically, so that all threads may use it at once.
private nonisolated(unsafe) let algorithm = EVP_MD_fetch(nil, "SHA256", nil)

/// The SHA-256 digest of some bytes: 32 bytes.
func sha256(_ bytes: [UInt8]) -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
    let isDone = EVP_Digest(bytes, bytes.count, digest.baseAddress, nil, algorithm, nil)
    precondition(isDone == 1, "every libcrypto knows SHA-256")
    count = 32
  }
}

/// The SHA-256 digest of some bytes, 64 lower-case hexadecimal digits.
package func hexDigest(_ bytes: [UInt8]) -> String { inHex(sha256(bytes)) }

/// The digest of a file that is read piece by piece.
func hexDigest(_ pieces: Pieces) throws(FileError) -> String {
  var digest = RunningDigest()
  try pieces.forEach { piece throws(FileError) in digest.add(piece) }
  return digest.hex()
}

/// A SHA-256 digest that grows with the bytes that are added.
struct RunningDigest: ~Copyable {
  private let state: OpaquePointer

  init() {
    guard let state = EVP_MD_CTX_new(), EVP_DigestInit_ex(state, algorithm, nil) == 1 else {
      preconditionFailure("every libcrypto knows SHA-256")
    }
    self.state = state
  }

  deinit { EVP_MD_CTX_free(state) }

  mutating func add(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { _ = EVP_DigestUpdate(state, $0.baseAddress, $0.count) }
  }

  /// The digest of all that was added: 64 lower-case hexadecimal digits.
  consuming func hex() -> String {
    inHex(
      [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
        _ = EVP_DigestFinal_ex(state, digest.baseAddress, nil)
        count = 32
      })
  }
}

private func inHex(_ digest: [UInt8]) -> String {
  func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : 0x57 + value }
  return String(unsafeUninitializedCapacity: 2 * digest.count) { text in
    for (place, byte) in digest.enumerated() {
      text[2 * place] = digit(byte >> 4)
      text[2 * place + 1] = digit(byte & 15)
    }
    return 2 * digest.count
  }
}
