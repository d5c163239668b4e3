import Diagnostics

extension Rule {
  static let trackedAddress = Rule(
    "tracked-address", .warning,
    finds: Wording(
      fr: "une adresse dit d'où vient le lecteur",
      en: "an address tells where the reader comes from"),
    protects: Wording(
      fr:
        "Qui ouvre le lien annonce à l'autre site la lettre, la campagne ou le compte par lesquels "
        + "il est passé.",
      en: "Who opens the link tells the other site by which letter, campaign or account they came."),
    in: Example.pagePath, Example.page("[Le service](https://www.example.org/aide)"),
    slip: ("/aide)", "/aide?utm_source=lettre)"))
}

/// What is wrong with an address that has parameters of trackers; nil when it has none.
func trackedAddress(_ address: String, at place: @autoclosure () -> Place) -> Diagnostic? {
  guard address.utf8.contains(UInt8(ascii: "=")), let start = address.firstIndex(of: "?") else {
    return nil
  }
  let query = address[start...].dropFirst().prefix { $0 != "#" }
  let parts = query.split(separator: "&", omittingEmptySubsequences: true)
  let kept = parts.filter { !isTracker($0.prefix { $0 != "=" }.lowercased()) }
  guard kept.count < parts.count, let name = parts.first(where: { !kept.contains($0) }) else {
    return nil
  }
  let rest = kept.isEmpty ? "" : "?" + kept.joined(separator: "&")
  let plain = address[..<start] + rest + address[query.endIndex...]
  return Diagnostic(
    .trackedAddress, at: place(),
    Wording(
      fr:
        "« \(printable(name.prefix { $0 != "=" }, most: 40)) » dit à l'autre site d'où vient le lecteur",
      en:
        "“\(printable(name.prefix { $0 != "=" }, most: 40))” tells the other site where the reader comes from"
    ),
    help: Wording(
      fr: "écrivez \(printable(plain, most: 200))", en: "write \(printable(plain, most: 200))"))
}

/// Whether a parameter is there only to tell visits apart.
private func isTracker(_ name: String) -> Bool {
  trackers.contains(name)
    || ["utm_", "mtm_", "pk_", "hsa_", "__hs"].contains(where: name.hasPrefix)
}

private let trackers: Set<String> = [
  "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid",
  "li_fat_id", "igshid", "igsh", "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "hsctatracking",
  "vero_id", "vero_conv", "oly_anon_id", "oly_enc_id", "wickedid", "rb_clickid", "s_cid",
  "piwik_campaign", "piwik_kwd", "matomo_campaign", "at_campaign", "at_medium", "xtor", "_ga",
  "_gl",
  "ref_src", "ref_url", "trk", "trkcampaign", "spm", "scm", "cmpid", "wt_mc", "wt.mc_id",
]
