/// `robots.txt`: everything may be read; steps say `noindex` themselves.
func robots(_ site: Site) -> String {
  var text = "User-agent: *\nAllow: /\n"
  if let url = site.settings.url { text += "\nSitemap: \(url)sitemap.xml\n" }
  return text
}

/// `sitemap.xml` (sitemaps.org 0.9): pages, starts of trees and whole trees, not their steps.
func sitemapXML(_ site: Site) -> String {
  let url = site.settings.url ?? ""
  var text =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
  for output in site.outputs {
    switch output.content {
    case .page, .whole:
      text += "<url><loc>\(escaped(url + percentEncoded(output.route.path)))</loc></url>\n"
    default: continue
    }
  }
  return text + "</urlset>\n"
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
