import Diagnostics

extension Rule {
  static let insecureAddress = Rule(
    "insecure-address", .warning,
    finds: Wording(
      fr: "une adresse commence par http: au lieu de https:",
      en: "an address begins with http: instead of https:"),
    protects: Wording(
      fr: "Sur un réseau partagé, d'autres pourraient voir quelle page le lecteur ouvre, et même "
        + "la changer.",
      en: "On a shared network others could see which page the reader opens, and even change it."
    ),
    in: Example.pagePath, Example.page("[Le service](https://www.example.org/)"),
    slip: ("https:", "http:"))
}

/// Whether an address begins with `http://`, in whatever case, and goes on.
func isUnencrypted(_ address: String) -> Bool {
  let opening = "http://".utf8
  return address.utf8.count > opening.count
    && zip(address.utf8, opening).allSatisfy { $0 | 0x20 == $1 }
}

/// An address with `http:`: whoever carries it on the way can read it and change it.
///
/// Machines at home (`localhost`, bare numbers) and onion services have no `https:`.
func insecureAddress(_ address: String, at place: Place) -> Diagnostic? {
  guard isUnencrypted(address) else { return nil }
  let rest = address.dropFirst(7)
  let host = rest.prefix { !"/:?#".contains($0) }.lowercased()
  let isNumber = host.utf8.allSatisfy { $0 < UInt8(ascii: ":") } || host.hasPrefix("[")
  if isNumber || host == "localhost" || host.hasSuffix(".onion") { return nil }
  return Diagnostic(
    .insecureAddress, at: place,
    Wording(
      fr: "l'adresse « \(address) » n'est pas protégée en chemin",
      en: "the address “\(address)” is not protected on its way"),
    help: Wording(
      fr: "essayez https://\(rest), et gardez-la si la page s'ouvre",
      en: "try https://\(rest), and keep it if the page opens"))
}
