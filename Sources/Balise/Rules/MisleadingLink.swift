import Diagnostics
import Markdown
import Text

extension Rule {
  static let misleadingLink = Rule(
    "misleading-link", .error,
    finds: Wording(
      fr: "un lien montre une adresse, une boîte ou un numéro, et mène ailleurs",
      en: "a link shows an address, a mailbox or a number, and leads elsewhere"),
    protects: Wording(
      fr: "C'est ainsi que procèdent les escrocs : le lecteur lit l'adresse d'un service connu et "
        + "en ouvre une autre.",
      en:
        "This is what swindlers do: the reader reads the address of a service they know and opens "
        + "another."),
    in: Example.pagePath, Example.page("[https://example.org](https://example.org/aide)"),
    slip: ("(https://example.org/aide)", "(https://example.com/aide)"))
}

/// A link whose words are an address of the web, a mailbox or a telephone number that it does not lead
/// to. What a telephone link shows is for ``phoneMismatch(_:_:)`` to say.
func misleadingLink(_ link: Link, scheme: String?, _ place: Place) -> Diagnostic? {
  // Most links to other sites that show an address show their own.
  if link.text == link.address, scheme == "https" || scheme == "http" { return nil }
  guard mayShowPlace(link.text, scheme: scheme), let shown = ShownPlace(link.text),
    !leads(link, scheme: scheme, to: shown)
  else { return nil }
  return Diagnostic(
    .misleadingLink, at: place,
    Wording(
      fr: "on lit « \(printable(link.text, most: 80)) », mais le lien mène à "
        + "« \(printable(link.address, most: 80)) »",
      en: "“\(printable(link.text, most: 80))” is shown, but the link leads to "
        + "“\(printable(link.address, most: 80))”"),
    help: Wording(
      fr: "mettez la même adresse aux deux endroits, ou des mots qui disent ce que l'on trouvera",
      en: "put the same address in both places, or words that say what one will find"))
}

/// Whether a text may say that it leads elsewhere: most links have words or, to be dialled, a number.
private func mayShowPlace(_ text: String, scheme: String?) -> Bool {
  var hasLetter = false
  for byte in text.utf8 {
    if isSignOfAddress(byte) { return true }
    if 0x61...0x7A ~= byte | 0x20 { hasLetter = true }
  }
  return !hasLetter && scheme != "tel" && scheme != "sms"
}

private func isSignOfAddress(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: ".") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: ":")
}

/// Where a text says that it leads.
private enum ShownPlace {
  /// A host in small letters, without `www.`.
  case site(String)
  case mailbox(String)
  /// Digits.
  case number(String)

  /// Nil for words.
  init?(_ text: String) {
    let text = text.trimmed
    if let number = Self.number(text) {
      self = .number(number)
    } else if !text.utf8.contains(where: isSignOfAddress) {
      return nil
    } else if isMailbox(text) {
      self = .mailbox(text.lowercased())
    } else if let host = Self.host(text) {
      self = .site(host)
    } else {
      return nil
    }
  }

  /// A number that is one of a telephone, and not of a year or of pages.
  private static func number(_ text: String) -> String? {
    let signs = text.unicodeScalars
    let isNumber = signs.allSatisfy {
      ("0"..."9").contains($0) || "+./-() \u{A0}\u{202F}".unicodeScalars.contains($0)
    }
    guard isNumber else { return nil }
    let digits = String(String.UnicodeScalarView(signs.filter { ("0"..."9").contains($0) }))
    let isLong = digits.count >= 8 && (text.hasPrefix("+") || text.hasPrefix("0"))
    // Numbers that are the same all over Europe.
    let isShort = digits == "112" || digits.count == 6 && digits.hasPrefix("116")
    return isLong || isShort ? digits : nil
  }

  /// The host of a text that is an address of the web, as it is typed.
  private static func host(_ text: String) -> String? {
    let lower = text.lowercased()
    if lower.contains(where: \.isWhitespace) { return nil }
    let hasBeginning = lower.hasPrefix("https://") || lower.hasPrefix("http://")
    let address = hasBeginning ? lower : "https://" + lower
    guard let host = try? WebAddress(address).host else { return nil }
    if hasBeginning || lower.hasPrefix("www.") { return withoutWWW(host) }
    return isInKnownDomain(host) ? withoutWWW(host) : nil
  }
}

/// Whether a path begins as an address of the web without `https://` does: `example.org/aide`.
func beginsWithHost(_ path: String) -> Bool {
  let first = path.prefix { $0 != "/" && $0 != "#" && $0 != "?" }
  guard first.contains("."), !first.hasPrefix("."),
    let host = try? WebAddress("https://" + first).host
  else { return false }
  return isInKnownDomain(host)
}

private func isInKnownDomain(_ host: String) -> Bool {
  wellKnownDomains.contains(host.split(separator: ".").last.map(String.init) ?? "")
}

/// Of `plan.pdf` and `Node.js` nobody thinks that they are sites.
private let wellKnownDomains: Set<String> = [
  "com", "org", "net", "info", "eu", "be", "ch", "fr", "nl", "de", "it", "lu", "at", "es", "pt",
  "uk", "ie", "dk", "se", "no", "fi", "pl", "cz", "ca", "us", "gov", "edu", "int",
]

private func withoutWWW(_ host: String) -> String {
  host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
}

private func leads(_ link: Link, scheme: String?, to shown: ShownPlace) -> Bool {
  switch shown {
  case .site(let host):
    guard scheme == "https" || scheme == "http",
      let address = try? WebAddress(link.address)
    else { return false }
    let there = withoutWWW(address.host)
    // Of one site, a part or the whole.
    return there == host || there.hasSuffix("." + host) || host.hasSuffix("." + there)
  case .mailbox(let mailbox):
    return scheme == "mailto"
      && mailboxes(of: link.address).contains { $0.lowercased() == mailbox }
  case .number:
    return scheme == "tel" || scheme == "sms"
  }
}
