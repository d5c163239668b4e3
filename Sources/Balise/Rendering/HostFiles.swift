/// `robots.txt`: everything may be read; steps say `noindex` themselves.
func robots(_ site: Site) -> String {
  var text = "User-agent: *\nAllow: /\n"
  if let url = site.settings.url { text += "\nSitemap: \(url)sitemap.xml\n" }
  return text
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
