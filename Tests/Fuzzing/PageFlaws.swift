import Diagnostics
import Foundation

/// What is wrong with the files of a site: none runs anything, and every address leads to a file and
/// an anchor.
package func flaws(inPages pages: [String: [UInt8]]) -> [String] {
  let markups = pages.filter { $0.key.hasSuffix(".html") }.mapValues { Markup($0) }
  var flaws: [String] = []
  for (path, markup) in markups.sorted(by: { $0.key < $1.key }) {
    flaws += markup.flaws.map { "\(path): \($0)" }
    for address in markup.addresses where isHarmful(address) {
      flaws.append("\(path): \(address.debugDescription)")
    }
    flaws += markup.repeatedIDs.map { "\(path): two ids \($0)" }
    for address in Set(markup.addresses).sorted() {
      guard let target = target(of: address, from: path) else { continue }
      if pages[target.path] == nil {
        flaws.append("\(path): \(address.debugDescription) leads nowhere")
      } else if let id = target.id, let page = markups[target.path], !page.ids.contains(id) {
        flaws.append("\(path): \(address.debugDescription) leads to no anchor")
      }
    }
  }
  return flaws
}

/// Whether a browser would run what an address says.
package func isHarmful(_ address: String) -> Bool {
  guard let scheme = scheme(of: address) else { return false }
  // The icon that keeps browsers from asking for one.
  return ["javascript", "vbscript", "data", "file"].contains(scheme) && address != "data:,"
}

/// As browsers see it: blanks and control characters before it do not count, nor do line ends in it.
private func scheme(of address: String) -> String? {
  let seen = String(
    String.UnicodeScalarView(
      address.unicodeScalars.filter { !["\n", "\r", "\t"].contains($0) }
        .drop { $0.value <= 0x20 }))
  guard let colon = seen.firstIndex(of: ":") else { return nil }
  let scheme = seen[..<colon]
  return scheme.contains(where: { "/?#".contains($0) }) ? nil : scheme.lowercased()
}

/// The file and the anchor of a relative address; nil for one that leads out of the site.
private func target(of address: String, from path: String) -> (path: String, id: String?)? {
  if scheme(of: address) != nil { return nil }
  let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
  let id = parts.count > 1 ? decoded(parts[1]) : nil
  // An address without anything is a hole that nobody filled.
  if parts[0].isEmpty { return (id == nil ? "" : path, id) }
  var folders = path.split(separator: "/").dropLast().map(String.init)
  if parts[0].hasPrefix("/") { return (String(decoded(parts[0].dropFirst())), id) }
  for part in parts[0].split(separator: "/", omittingEmptySubsequences: false) {
    if part == ".." { _ = folders.popLast() } else if part != "." { folders.append(decoded(part)) }
  }
  return (folders.joined(separator: "/"), id)
}

private func decoded(_ text: Substring) -> String {
  text.removingPercentEncoding ?? "not an address: \(text)"
}
