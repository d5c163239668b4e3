import Text

/// `robots.txt`: everything may be read; steps say `noindex` themselves.
func robots(_ site: Site) -> String {
  var text = "User-agent: *\nAllow: /\n"
  if let url = site.settings.url { text += "\nSitemap: \(url)sitemap.xml\n" }
  return text
}

/// `sitemap.xml` (sitemaps.org 0.9): pages, starts of trees and whole trees, not their steps.
func sitemapXML(_ site: Site) -> [UInt8] {
  let opening = Array("<url><loc>\(escaped(site.settings.url ?? ""))".utf8)
  var text = Array(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

    """.utf8)
  for output in site.outputs {
    switch output.content {
    case .page, .whole:
      text += opening
      text.append(percentEncoding: output.route.path)
      text += "</loc></url>\n".utf8
    case .step, .moved, .exit, .sitemap, .missing, .asset, .robots, .sitemapXML, .headers,
      .noJekyll:
      continue
    }
  }
  return text + "</urlset>\n".utf8
}

/// `_headers` (Netlify, Cloudflare Pages): the policy of the pages, and what only a header can say.
func headers(policy: String) -> String {
  """
  /*
    Content-Security-Policy: \(policy); frame-ancestors 'none'
    Referrer-Policy: no-referrer
    X-Content-Type-Options: nosniff
    Cache-Control: public, max-age=300, must-revalidate

  """
}
