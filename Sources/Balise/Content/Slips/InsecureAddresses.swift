/// An address with `http:`: whoever carries it on the way can read it and change it.
///
/// Machines at home (`localhost`, bare numbers) and onion services have no `https:`.
func insecureAddress(_ address: String, at place: @autoclosure () -> Place) -> Diagnostic? {
  guard let first = address.utf8.first, first | 0x20 == UInt8(ascii: "h") else { return nil }
  let scheme = address.utf8.prefix(7)
  guard scheme.count < address.utf8.count,
    scheme.elementsEqual("http://".utf8, by: { $0 | 0x20 == $1 })
  else { return nil }
  let rest = address.dropFirst(7)
  let host = rest.prefix { !"/:?#".contains($0) }.lowercased()
  let isNumber = host.utf8.allSatisfy { $0 < UInt8(ascii: ":") } || host.hasPrefix("[")
  if isNumber || host == "localhost" || host.hasSuffix(".onion") { return nil }
  return Diagnostic(
    .insecureAddress, at: place(),
    Wording(
      fr: "l'adresse « \(address) » n'est pas protégée en chemin",
      en: "the address “\(address)” is not protected on its way"),
    help: Wording(
      fr: "essayez https://\(rest), et gardez-la si la page s'ouvre",
      en: "try https://\(rest), and keep it if the page opens"))
}
