/// The style of a page, made small, and the hash by which the page's policy knows it.
struct Stylesheet: Sendable {
  let css: String
  /// As a policy names it: `'sha256-…'`.
  let hash: String

  init(_ source: String) {
    css = embedded(minified(source))
    hash = "'sha256-\(base64(Digest(of: Array(css.utf8)).bytes))'"
  }
}

/// CSS as it may stand in a page: it does not end its element, and a browser that reads the page takes
/// the very same bytes for the style, so that the hash holds.
///
/// Byte by byte, as browsers read: to Swift `<` is another character where a sign before it holds on
/// to it.
private func embedded(_ css: String) -> String {
  var result: [UInt8] = []
  for byte in css.utf8 {
    switch byte {
    case UInt8(ascii: "/") where result.last == UInt8(ascii: "<"): result += "\\/".utf8
    case 0x00: result += "\u{FFFD}".utf8
    case 0x0D: result.append(0x0A)
    default: result.append(byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// A content security policy: these styles, the site's own images, and nothing else.
func policy(allowing stylesheets: [Stylesheet]) -> String {
  let hashes = stylesheets.map(\.hash).joined(separator: " ")
  return "default-src 'none'; style-src \(hashes); img-src 'self' data:; base-uri 'none'; "
    + "form-action 'none'"
}

private func base64(_ bytes: [UInt8]) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var result: [UInt8] = []
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
    for place in 0..<4 {
      let digit = place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "=")
      result.append(digit)
    }
  }
  return String(decoding: result, as: UTF8.self)
}
