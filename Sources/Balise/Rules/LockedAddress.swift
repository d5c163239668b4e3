import Diagnostics

extension Rule {
  static let lockedAddress = Rule(
    "locked-address", .warning,
    finds: Wording(
      fr: "une adresse mène à un document partagé ou derrière un mot de passe",
      en: "an address leads to a shared document, or behind a password"),
    protects: Wording(
      fr:
        "Le lecteur tomberait sur une demande de connexion ; et le service saurait, par son compte, "
        + "qui a voulu lire.",
      en: "The reader would come upon a login; and the service would know, by their account, who "
        + "wanted to read."),
    in: Example.pagePath, Example.page("[La fiche](https://www.example.org/fiche.pdf)"),
    slip: ("www.example.org/fiche.pdf", "docs.google.com/document/d/1aB2c/edit"))
}

/// What is wrong with the address of a document that asks for a login; nil when nothing is.
func lockedAddress(_ address: String, at place: @autoclosure () -> Place) -> Diagnostic? {
  guard let (host, path) = mayBeLocked(address), let name = service(host, path.lowercased()) else {
    return nil
  }
  return Diagnostic(
    .lockedAddress, at: place(),
    Wording(
      fr: "cette adresse (\(name)) demande souvent de se connecter",
      en: "this address (\(name)) often asks for a login"),
    help: Wording(
      fr:
        "mettez le document dans content/ et nommez-le ici, ou donnez une page que tous peuvent ouvrir",
      en: "put the document into content/ and name it here, or give a page that everybody can open")
  )
}

/// The host and the rest of an address of which one or the other is known for it; nil for nearly all.
private func mayBeLocked(_ address: String) -> (host: String, path: String)? {
  let bytes = address.utf8
  guard let scheme = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
  let rest = bytes[scheme...].dropFirst().drop { $0 == UInt8(ascii: "/") }
  let host = rest.prefix { !endsName($0) && $0 != UInt8(ascii: ":") }
  let path = rest[host.endIndex...]
  let first = path.dropFirst().prefix { !endsName($0) }
  let isDoubtful =
    lockedDomains.contains(domain(of: host)) || host.starts(with: "intranet.".utf8)
    || 4..<16 ~= first.count && loginPaths.contains(String(Substring(first)).lowercased())
  return isDoubtful ? (String(Substring(host)).lowercased(), String(Substring(path))) : nil
}

/// Whether a sign ends a name in an address.
private func endsName(_ sign: UInt8) -> Bool {
  sign == UInt8(ascii: "/") || sign == UInt8(ascii: "?") || sign == UInt8(ascii: "#")
}

/// The last two labels of a host, in small letters.
private func domain(of host: Substring.UTF8View) -> String {
  let dot = UInt8(ascii: ".")
  guard let last = host.lastIndex(of: dot) else { return String(Substring(host)).lowercased() }
  let start = host[..<last].lastIndex(of: dot).map { host.index(after: $0) } ?? host.startIndex
  return String(Substring(host[start...])).lowercased()
}

/// The service that asks; nil for a page that everybody can read.
private func service(_ host: String, _ path: String) -> String? {
  // What is published for all says so in its path.
  if path.contains("/pub"), host == "docs.google.com" { return nil }
  // Forms are made for everybody.
  if host.hasPrefix("forms.") { return nil }
  let known = lockedPlaces.first { place in
    (host == place.host || host.hasSuffix("." + place.host))
      && (place.paths.isEmpty || place.paths.contains(where: path.hasPrefix))
  }
  if let known { return known.host }
  let first = path.dropFirst().prefix { !"/?#".contains($0) }
  return host.hasPrefix("intranet.") || loginPaths.contains(String(first)) ? host : nil
}

private let loginPaths: Set<String> = [
  "login", "signin", "sign-in", "log-in", "connexion", "se-connecter", "wp-admin", "wp-login.php",
]

private let lockedDomains = Set(
  lockedPlaces.map { $0.host.split(separator: ".").suffix(2).joined(separator: ".") })

private let lockedPlaces: [(host: String, paths: [String])] = [
  (
    "docs.google.com", ["/document", "/spreadsheets", "/presentation", "/drawings", "/file", "/a/"]
  ),
  ("drive.google.com", []), ("mail.google.com", []), ("classroom.google.com", []),
  ("sharepoint.com", []), ("onedrive.live.com", []), ("1drv.ms", []), ("teams.microsoft.com", []),
  ("outlook.office.com", []), ("outlook.office365.com", []), ("office.com", []),
  ("dropbox.com", ["/s/", "/scl/", "/sh/", "/home", "/work"]),
  ("box.com", ["/s/", "/file/", "/folder/"]),
  ("icloud.com", []), ("wetransfer.com", ["/downloads"]), ("we.tl", []),
  ("notion.so", []), ("trello.com", []), ("slack.com", ["/archives", "/files"]),
  ("miro.com", ["/app"]),
  ("canva.com", ["/design"]), ("figma.com", ["/file", "/design"]), ("atlassian.net", []),
  ("basecamp.com", []), ("airtable.com", ["/app"]), ("accounts.google.com", []),
  ("login.microsoftonline.com", []),
]
