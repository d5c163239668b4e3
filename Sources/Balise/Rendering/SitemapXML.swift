import Text

/// `sitemap.xml` (sitemaps.org 0.9), or a part of it: pages, starts of trees and whole trees, not their
/// steps; each with its versions in other languages.
///
/// - Parameter range: those of the site's outputs that this file tells of.
func sitemapFile(_ site: Site, of range: Range<Int>) -> [UInt8] {
  let url = Array(escaped(site.settings.url ?? "").utf8)
  let isInLanguages = site.pages.contains { !$0.translations.isEmpty }
  var text = opening("urlset", isInLanguages ? [("xhtml", "http://www.w3.org/1999/xhtml")] : [])
  for output in site.outputs[range] {
    guard let versions = output.content.versions(site.pages) else { continue }
    text += "<url><loc>".utf8
    text += url
    text.append(percentEncoding: output.route.path)
    text += "</loc>".utf8
    for version in versions {
      text += "\n<xhtml:link rel=\"alternate\" hreflang=\"\(version.hreflang)\" href=\"".utf8
      text += url
      text.append(percentEncoding: version.route.path)
      text += "\"/>".utf8
    }
    text += "</url>\n".utf8
  }
  return text + "</urlset>\n".utf8
}

/// The list of the parts of `sitemap.xml`, where one file would be too large.
func sitemapIndex(_ site: Site) -> [UInt8] {
  let url = escaped(site.settings.url ?? "")
  var text = opening("sitemapindex", [])
  for output in site.outputs {
    guard case .sitemapXML = output.content else { continue }
    text += "<sitemap><loc>\(url)\(output.route.path)</loc></sitemap>\n".utf8
  }
  return text + "</sitemapindex>\n".utf8
}

/// The beginning of an XML file.
///
/// - Parameter namespaces: prefixes and what they stand for.
private func opening(_ element: String, _ namespaces: [(String, String)]) -> [UInt8] {
  let others = namespaces.map { " xmlns:\($0)=\"\($1)\"" }.joined()
  return Array(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <\(element) xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"\(others)>

    """.utf8)
}
