import Diagnostics
import Text

extension Rule {
  static let badAddress = Rule(
    "bad-address", .error,
    finds: Wording(
      fr: "une adresse ne mène nulle part, ou pas où elle en a l'air",
      en: "an address leads nowhere, or not where it seems to"),
    protects: Wording(
      fr:
        "Le lecteur arriverait sur une erreur, sur votre propre ordinateur, ou chez quelqu'un qui "
        + "se fait passer pour le service.",
      en: "The reader would come upon an error, upon your own computer, or upon somebody who poses "
        + "as the service."),
    in: Example.pagePath, Example.page("[Le service](https://www.example.org/)"),
    slip: ("https://www", "https:/www"))
}

/// What is wrong with an address of the web; nil when nothing is.
func badAddress(_ address: String, at place: Place) -> Diagnostic? {
  guard let fault = fault(ofAddress: address) else { return nil }
  let (message, help) = wording(of: fault)
  return Diagnostic(.badAddress, at: place, message, help: help)
}

/// What is wrong with the address of a mail; nil when nothing is.
func badMailbox(_ address: String, at place: Place) -> Diagnostic? {
  let mailboxes = mailboxes(of: address)
  if !mailboxes.isEmpty, mailboxes.allSatisfy(isMailbox) { return nil }
  return Diagnostic(
    .badAddress, at: place,
    Wording(
      fr: "« \(printable(address, most: 60)) » n'est pas l'adresse d'une boîte de courrier",
      en: "“\(printable(address, most: 60))” is not the address of a mailbox"),
    help: Wording(
      fr: "écrivez-la en entier : mailto:equipe@example.org",
      en: "write all of it: mailto:team@example.org"))
}

/// The mailboxes that `mailto:a@b.c,d@e.f?subject=…` names.
func mailboxes(of address: String) -> [Substring] {
  address.dropFirst("mailto:".count).prefix { $0 != "?" }
    .split(separator: ",", omittingEmptySubsequences: false)
}

/// Whether a text names a mailbox: `equipe@example.org`.
func isMailbox(_ text: some StringProtocol) -> Bool {
  let parts = text.split(separator: "@", omittingEmptySubsequences: false)
  guard parts.count == 2, !parts[0].isEmpty,
    text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0 != "," && !isUnfitForMailbox($0) })
  else { return false }
  return fault(ofAddress: "https://" + parts[1]) == nil
}

private func isUnfitForMailbox(_ scalar: Unicode.Scalar) -> Bool {
  "<>()[]\\\";:".unicodeScalars.contains(scalar) || isUnprintable(scalar)
}

/// Nil for an address that leads where it seems to.
func fault(ofAddress address: String) -> AddressFault? {
  if isPlainAddress(address) { return nil }
  do throws(AddressFault) {
    _ = try WebAddress(address)
    return nil
  } catch { return error }
}

/// Whether there is nothing to look at twice, as in nearly all addresses: `https://`, small letters,
/// a domain that everybody knows, and then plain signs.
private func isPlainAddress(_ address: String) -> Bool {
  guard address.utf8.starts(with: "https://".utf8) else { return false }
  let bytes = Array(address.utf8)
  var (place, domain) = (8, 8)
  // No name between two points is empty, or begins or ends with a hyphen.
  var previous = UInt8(ascii: ".")
  while place < bytes.count, bytes[place] != UInt8(ascii: "/") {
    let byte = bytes[place]
    switch byte {
    case 0x61...0x7A, 0x30...0x39: break
    case UInt8(ascii: "-") where previous != UInt8(ascii: "."): break
    case UInt8(ascii: ".") where previous != UInt8(ascii: ".") && previous != UInt8(ascii: "-"):
      domain = place + 1
    default: return false
    }
    previous = byte
    place += 1
  }
  return domain > 8
    && wellKnownDomains.contains(String(decoding: bytes[domain..<place], as: UTF8.self))
    && bytes[place...].allSatisfy(isPlain)
}

private let wellKnownDomains = [
  "org", "com", "be", "ch", "fr", "nl", "de", "it", "eu", "net", "example",
]

/// Whether a byte of an address is itself, wherever the address stands.
private func isPlain(_ byte: UInt8) -> Bool {
  switch byte {
  case 0...0x20, 0x7F..., UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
    UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"),
    UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
    false
  default: true
  }
}

private func wording(of fault: AddressFault) -> (message: Wording, help: Wording) {
  switch fault {
  case .otherScheme:
    return (
      Wording(fr: "ce n'est pas une adresse du web", en: "this is not a web address"),
      Wording(fr: "elle doit commencer par https://", en: "it has to begin with https://")
    )
  case .slashes(let meant):
    return (
      Wording(
        fr: "après « https: » il faut deux barres « // »", en: "two “//” go after “https:”"),
      Wording(
        fr: "écrivez \(printable(meant, most: 200))", en: "write \(printable(meant, most: 200))")
    )
  case .noHost:
    return (
      Wording(fr: "cette adresse ne nomme aucun site", en: "this address names no site"),
      Wording(
        fr: "écrivez-la en entier : https://www.example.org/",
        en: "write all of it: https://www.example.org/")
    )
  case .userName(let name):
    let shown = printable(name, most: 60)
    return (
      Wording(
        fr: "« \(shown) » n'est pas le site où mène cette adresse : il est après « @ »",
        en: "“\(shown)” is not the site this address leads to: that stands after “@”"),
      Wording(
        fr: "copiez l'adresse du service depuis la barre du navigateur, sans « @ » devant le site",
        en: "copy the service's address from the browser's bar, without “@” before the site")
    )
  case .sign(let sign):
    let name = sign.unicodeScalars.first.map(codePoint) ?? ""
    return (
      Wording(
        fr: "un signe n'a pas sa place dans une adresse : \(name)",
        en: "a sign does not belong in an address: \(name)"),
      Wording(
        fr: "recopiez l'adresse depuis la barre du navigateur",
        en: "copy the address again from the browser's bar")
    )
  case .host(let host):
    return (
      Wording(
        fr: "« \(printable(host, most: 60)) » ne peut pas être le nom d'un site",
        en: "“\(printable(host, most: 60))” cannot be the name of a site"),
      Wording(
        fr: "des lettres, des chiffres, des « - » et des points : https://www.example.org/",
        en: "letters, digits, “-” and points: https://www.example.org/")
    )
  case .local(let host):
    return (
      Wording(
        fr: "« \(printable(host, most: 60)) » n'existe que sur votre ordinateur ou votre réseau",
        en: "“\(printable(host, most: 60))” exists on your computer or network only"),
      Wording(
        fr: "mettez l'adresse que tout le monde peut ouvrir",
        en: "put the address that everybody can open")
    )
  case .port(let port):
    return (
      Wording(
        fr: "« \(printable(port, most: 60)) » n'est pas un numéro de port",
        en: "“\(printable(port, most: 60))” is not the number of a port"),
      Wording(fr: "retirez-le avec son « : »", en: "remove it with its “:”")
    )
  case .scripts(let name):
    return (
      Wording(
        fr: "« \(printable(name, most: 60)) » mêle des lettres de plusieurs alphabets qui se "
          + "ressemblent",
        en: "“\(printable(name, most: 60))” mixes letters of several alphabets that look alike"),
      Wording(
        fr: "retapez ce nom au clavier, ou recopiez l'adresse depuis le site lui-même",
        en: "type this name anew, or copy the address from the site itself")
    )
  }
}
