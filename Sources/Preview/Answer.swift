import Balise
import Diagnostics
import Text

/// A header of an answer.
package struct Header: Sendable, Equatable {
  /// As it is sent.
  package let name: String
  /// On one line.
  package let value: String
}

/// What is sent for a request.
package struct Answer: Sendable, Equatable {
  /// As HTTP numbers it.
  package let status: Int
  /// In the order they are sent.
  package let headers: [Header]
  /// Without encoding.
  package let body: [UInt8]

  init(_ status: Int, _ type: String, _ body: [UInt8], headers: [Header] = []) {
    self.status = status
    self.headers = [Header(name: "Content-Type", value: type)] + headers
    self.body = body
  }
}

extension Preview {
  /// What is sent for an address.
  ///
  /// A file is looked for among those of the site only: no address leads to another file of the disk.
  /// - Parameters:
  ///   - target: as it stands in the request, from `/` on.
  ///   - host: whom the request was meant for; nil when it does not say.
  ///   - folder: where the sources stand, absolute; editors are sent there.
  package func answer(
    to target: String, host: String?, folder: String, in language: MessageLanguage
  ) -> Answer {
    guard isThisMachine(host) else {
      let words = Wording(
        fr: "L'aperçu ne répond qu'à cette machine, sous les noms 127.0.0.1 et localhost.\n",
        en: "The preview answers this machine only, under the names 127.0.0.1 and localhost.\n")
      return Answer(403, plain, Array(words.text(in: language).utf8))
    }
    let address = target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard address.first == UInt8(ascii: "/") else { return noAnswer }
    let path = Array(percentDecoded(Array(address.dropFirst())[...]))
    if let page = shellAnswer(to: path, folder: folder, in: language) { return page }
    guard let shown else { return nothingYet(in: language) }
    do throws(FileError) {
      return try shown.answer(to: path)
    } catch {
      let words = error.path + colon.text(in: language) + error.reason.text(in: language) + "\n"
      return Answer(500, plain, Array(words.utf8))
    }
  }

  private func nothingYet(in language: MessageLanguage) -> Answer {
    let words = Wording(
      fr: "Les sources ont des erreurs ; /_balise/ les montre.\n",
      en: "There are errors in the sources; /_balise/ shows them.\n")
    return Answer(503, plain, Array(words.text(in: language).utf8))
  }
}

extension ShownSite {
  /// A file of the site, as a host sends it.
  fileprivate func answer(to path: [UInt8]) throws(FileError) -> Answer {
    let slash = UInt8(ascii: "/")
    let isFolder = path.isEmpty || path.last == slash
    let wanted = isFolder ? path + Array("index.html".utf8) : path
    if let bytes = try file(wanted) {
      return Answer(200, type(of: wanted), bytes, headers: headers)
    }
    if !isFolder, has(path + Array("/index.html".utf8)) {
      let address = "/" + percentEncoded(String(decoding: path, as: UTF8.self)) + "/"
      return Answer(301, plain, [], headers: [Header(name: "Location", value: address)])
    }
    let missing = Array("404.html".utf8)
    guard let bytes = try file(missing) else { return noAnswer }
    return Answer(404, type(of: missing), bytes, headers: headers)
  }
}

/// What a host sends with each file, from the text of `_headers`. The shell page holds pages in a frame,
/// and a page must not be shown from a browser's store when it has changed.
func previewHeaders(_ text: String) -> [Header] {
  text.split(separator: "\n").compactMap { line in
    guard line.hasPrefix("  "), let end = line.firstIndex(of: ":") else { return nil }
    let name = String(line[..<end].drop { $0 == " " })
    let value = String(line[line.index(after: end)...].drop { $0 == " " })
    switch name {
    case "Cache-Control": return Header(name: name, value: "no-cache")
    case "Content-Security-Policy":
      return Header(name: name, value: value.replacing("; frame-ancestors 'none'", with: ""))
    default: return Header(name: name, value: value)
    }
  }
}

/// Whether a request was meant for this machine under a name that only it has: a page from elsewhere
/// may let its own name lead here.
func isThisMachine(_ host: String?) -> Bool {
  guard var name = host?.lowercased()[...] else { return false }
  if let end = name.lastIndex(of: ":"),
    name[end...].dropFirst().allSatisfy({ $0.isASCII && $0.isNumber })
  {
    name = name[..<end]
  }
  return ["127.0.0.1", "localhost", "[::1]"].contains(name)
}

let plain = "text/plain; charset=utf-8"
private let noAnswer = Answer(404, plain, Array("404\n".utf8))

/// The media type that hosts send for a file, by the ending of its name.
private func type(of path: [UInt8]) -> String {
  let name = path.reversed().prefix { $0 != UInt8(ascii: "/") }.reversed()
  guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return plain }
  let ending = String(decoding: name[name.index(after: dot)...], as: UTF8.self).lowercased()
  return mediaTypes[ending] ?? "application/octet-stream"
}

private let mediaTypes = [
  "html": "text/html; charset=utf-8", "txt": plain, "css": "text/css; charset=utf-8",
  "xml": "application/xml", "json": "application/json", "csv": "text/csv; charset=utf-8",
  "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
  "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
  "pdf": "application/pdf", "epub": "application/epub+zip", "mp3": "audio/mpeg",
  "m4a": "audio/mp4", "ogg": "audio/ogg", "wav": "audio/wav", "mp4": "video/mp4",
  "webm": "video/webm", "vtt": "text/vtt", "woff": "font/woff", "woff2": "font/woff2",
  "ics": "text/calendar", "vcf": "text/vcard", "zip": "application/zip",
]
