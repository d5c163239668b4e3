import Text

/// Where a file of the site stands, from the folder of the site: `faire-le-point/q1.html`.
package struct Route: Hashable, Sendable {
  /// From the folder of the site, without a `/` before it.
  package let path: String

  /// Where a file of this path stands; the path is not checked.
  package init(_ path: String) { self.path = path }

  /// The list of all other files, which is written last.
  package static let sums = Route("SHA256SUMS")

  /// The folder the file stands in; "" at the top.
  var folder: String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
    return String(Substring(path.utf8[..<slash]))
  }
}

/// The folders a file stands in, the outermost first.
func folders(of route: String) -> [String] {
  route.utf8.indices.filter { route.utf8[$0] == UInt8(ascii: "/") }.map { String(route[..<$0]) }
}

/// All folders that some files stand in, sorted.
func folders(ofAll routes: some Sequence<String>) -> [String] {
  var found: Set<FilePath> = []
  var last = ""
  for route in routes {
    // Files of one folder mostly come one after the other.
    let folder = Route(route).folder
    if folder.hasSameBytes(as: last) { continue }
    last = folder
    found.formUnion(folders(of: route).lazy.map(FilePath.init))
  }
  return found.sorted().map(\.text)
}

extension [UInt8] {
  /// Adds the relative address of a file, or of a place in it, as it is written in another.
  mutating func append(addressOf route: Route, fragment: String?, from other: Route) {
    if fragment == nil || route != other {
      append(pathOf: route.path, from: other.path)
    }
    if let fragment {
      append(UInt8(ascii: "#"))
      append(percentEncoding: fragment)
    }
  }
}

/// A place that a link can lead to: a file of the site, perhaps an anchor in it.
package struct SiteAddress: Sendable, Equatable {
  /// The page or file.
  package let route: Route
  /// The anchor on it, as it is written in the page; nil for its beginning.
  package let fragment: String?
}
