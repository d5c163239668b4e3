/// What the beginning of a picture says of it.
package struct ImageHeader: Sendable, Equatable {
  /// By its first bytes, whatever its name says.
  package let format: Format
  /// In pixels, as browsers show it: a photograph taken sideways is turned.
  package let width: Int
  /// In pixels, as browsers show it.
  package let height: Int
  /// Whether the place where a photograph was taken is written in it.
  package let holdsPlace: Bool

  /// A format that all browsers show.
  package enum Format: String, Sendable, CaseIterable { case png, jpeg, gif, webp, avif }
}

/// Why a file is no picture that browsers show.
package enum ImageFault: Error, Sendable, Equatable {
  /// It has no bytes.
  case empty
  /// The file ends before the picture does.
  case truncated
  /// Git's stand-in for a large file that was not fetched (git-lfs).
  case pointer
  /// It is something else; nil where nobody knows what.
  case other(String?)
}

/// Reads what a picture says of itself, whatever it is called.
///
/// - Throws: why browsers would not show it.
package func readImageHeader(_ bytes: [UInt8]) throws(ImageFault) -> ImageHeader {
  if bytes.isEmpty { throw .empty }
  if begins(bytes, "\u{89}PNG\r\n\u{1A}\n") { return try pngHeader(bytes) }
  if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return try jpegHeader(bytes) }
  if begins(bytes, "GIF87a") || begins(bytes, "GIF89a") { return try gifHeader(bytes) }
  if begins(bytes, "RIFF"), begins(bytes, "WEBP", at: 8) { return try webpHeader(bytes) }
  if begins(bytes, "ftyp", at: 4) {
    let brands = brands(of: bytes)
    if brands.contains("avif") || brands.contains("avis") { return try avifHeader(bytes) }
    throw .other(brands.contains { $0.hasPrefix("hei") || $0 == "mif1" } ? "HEIC" : "MP4")
  }
  throw otherKind(bytes)
}

/// What a file is that is no picture.
private func otherKind(_ bytes: [UInt8]) -> ImageFault {
  if begins(bytes, "version https://git-lfs") { return .pointer }
  let known = [
    ("%PDF", "PDF"), ("BM", "BMP"), ("II*\u{0}", "TIFF"), ("MM\u{0}*", "TIFF"), ("PK\u{3}", "ZIP"),
    ("8BPS", "PSD"), ("\u{0}\u{0}\u{1}\u{0}", "ICO"), ("gimp xcf", "XCF"),
  ]
  if let (_, name) = known.first(where: { begins(bytes, $0.0) }) { return .other(name) }
  let text = String(decoding: bytes.prefix(400), as: UTF8.self).lowercased()
  if text.contains("<svg") { return .other("SVG") }
  if text.contains("<!doctype") || text.contains("<html") { return .other("HTML") }
  // A magic number cut short.
  let magic: [[UInt8]] = [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8], Array("GIF8".utf8)]
  return magic.contains { $0.starts(with: bytes) } ? .truncated : .other(nil)
}

/// Whether a text of Latin-1 stands at a place.
func begins(_ bytes: [UInt8], _ sign: String, at place: Int = 0) -> Bool {
  guard place + sign.unicodeScalars.count <= bytes.count else { return false }
  return bytes[place...].starts(with: sign.unicodeScalars.lazy.map { UInt8($0.value) })
}

/// Bytes read as a number; the first is the highest.
///
/// - Throws: `ImageFault.truncated` where the file ends before.
func bigEndian(_ bytes: [UInt8], at place: Int, count: Int) throws(ImageFault) -> Int {
  guard place >= 0, place + count <= bytes.count else { throw .truncated }
  return bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
}

/// Bytes read as a number; the first is the lowest.
///
/// - Throws: `ImageFault.truncated` where the file ends before.
func littleEndian(_ bytes: [UInt8], at place: Int, count: Int) throws(ImageFault) -> Int {
  guard place >= 0, place + count <= bytes.count else { throw .truncated }
  return bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
}
