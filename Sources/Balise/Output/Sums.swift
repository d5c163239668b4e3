import CCrypto

/// The list of files a build wrote, with the digest of each: `SHA256SUMS`, as `sha256sum -c` reads
/// it. It is also how the next build knows which files are ours.
package struct Sums: Sendable, Equatable {
  package static let fileName = "SHA256SUMS"

  /// Lower-case hexadecimal digest by path.
  package var digests: [String: String] = [:]

  package init() {}

  /// Reads a list; lines that are none, or that name a place outside the folder, are left out.
  init(parsing bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].utf8.count == 64, parts[1].hasPrefix(" ") else { continue }
      let path = String(parts[1].dropFirst())
      let names = path.split(separator: "/", omittingEmptySubsequences: false)
      if names.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) {
        digests[path] = String(parts[0])
      }
    }
  }

  /// The list as a file, sorted by path.
  var text: String {
    digests.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .reduce(into: "") { $0 += "\($1.value)  \($1.key)\n" }
  }
}

/// The SHA-256 digest of some bytes, 64 lower-case hexadecimal digits.
func hexDigest(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: sha256(bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
    as: UTF8.self)
}
