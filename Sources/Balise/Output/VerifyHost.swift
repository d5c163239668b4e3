import Diagnostics
import Text

/// The address of a copy on a host: of HTTP, with `/` at its end.
package struct HostAddress: Sendable, Equatable {
  let text: String

  /// Nil where it is no address of HTTP, or holds what is no part of a folder's address: a blank, a
  /// quotation mark, a control sign, `?` or `#`; or a password, which messages would show.
  package init?(_ text: String) {
    let small = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: small.hasPrefix),
      case let host = text.dropFirst(scheme.count).prefix(while: { $0 != "/" }),
      !host.isEmpty, !host.contains("@"),
      text.utf8.allSatisfy({ 0x21...0x7E ~= $0 }),
      !text.utf8.contains(where: #""\\?#<>`{}|^"#.utf8.contains)
    else { return nil }
    self.text = text.hasSuffix("/") ? text : text + "/"
  }

  /// Where a file of the site is.
  func address(of path: FilePath) -> String { text + percentEncoded(path.text) }
}

/// What the program, or a host, keeps for itself: a host need not hand it out.
private let forHosts: Set<String> = [Manifest.markName, ".nojekyll", "_headers"]

/// Asks a host for every file of one's own list, and for the list.
///
/// The list of the host decides nothing, least of all names of files; nothing is written. What the
/// host has besides, nobody can see from outside.
package func verifyHost(
  _ host: HostAddress, against own: OwnList
) throws(FileError) -> Verification {
  let wanted =
    own.sums.lines + [
      Manifest.Line(path: FilePath(Manifest.fileName), digest: Digest(of: own.bytes))
    ]
  let answers = try runCurl(wanted.map { host.address(of: $0.path) })
  var result = Verification(listed: own.sums.lines.count)
  for (line, answer) in zip(wanted, answers) {
    // The page for what is missing may be given with the status of what is missing.
    let isThere = answer.status == 200 || (line.path.text == "404.html" && answer.status == 404)
    if isThere, answer.digest == line.digest { continue }
    let isWithheld =
      forHosts.contains(line.path.text) && (answer.status == 404 || answer.status == 403)
    result.add(
      isWithheld ? .withheld : answer.status == 200 ? .changed : .missing, line.path.text)
  }
  result.sort()
  return result
}
