import Text

/// How large one `sitemap.xml` may be (sitemaps.org 0.9).
struct SitemapLimits {
  /// The most addresses in one file.
  var addresses = 50_000
  /// The most bytes of one file: 50 MB, and a little room for what stands around the addresses.
  var bytes = 52_000_000
}

extension [Output] {
  /// The outputs of each file that lists the addresses of a site for search engines, in their order; one
  /// file where all of them are within the limits.
  ///
  /// - Parameter url: the site's own address.
  func sitemapParts(_ pages: [PlacedPage], url: String, _ limits: SitemapLimits) -> [Range<Int>] {
    let urlSize = escaped(url).utf8.count
    var parts: [Range<Int>] = []
    var (start, addresses, bytes) = (0, 0, 0)
    for (index, output) in enumerated() {
      guard let versions = output.content.versions(pages) else { continue }
      let size = sitemapEntrySize(of: output.route, versions, urlSize)
      if addresses > 0, addresses == limits.addresses || bytes + size > limits.bytes {
        parts.append(start..<index)
        (start, addresses, bytes) = (index, 0, 0)
      }
      addresses += 1
      bytes += size
    }
    return parts + [start..<count]
  }
}

/// Not less than the bytes of one address with its versions in other languages.
private func sitemapEntrySize(
  of route: Route, _ versions: [PageVersion], _ urlSize: Int
) -> Int {
  // Names of pages are never percent-encoded.
  versions.reduce("<url><loc></loc></url>\n".utf8.count + urlSize + route.path.utf8.count) {
    $0 + "<xhtml:link rel=\"alternate\" hreflang=\"\" href=\"\"/>\n".utf8.count + urlSize
      + $1.hreflang.utf8.count + $1.route.path.utf8.count
  }
}
