import Diagnostics
import Markdown
import Text

/// Decides for every link of a document what its address is, sets it, and complains about the rest.
/// `help` is nil when nobody knows which help lines there are; `pictures` are the sizes of those that are
/// copied, by their path from `content/`.
func readLinks(
  of document: inout Document, on page: PagePath, _ pictures: [String: PictureSize],
  help: [HelpBlock]?, in file: SourceFile
) -> (links: [LocalLink?], diagnostics: [Diagnostic]) {
  var links: [LocalLink?] = []
  var diagnostics: [Diagnostic] = []
  links.reserveCapacity(document.links.count)
  for index in document.links.indices {
    let link = document.links[index]
    if case .image = link.form, let fault = nameAsAlternative(link, file.place(link.position)) {
      diagnostics.append(fault)
    }
    switch classify(link, help: help, in: file) {
    case .outside:
      document.setAddress(of: index, to: .outside)
      links.append(nil)
    case .line(let address):
      document.setHelpLine(of: index, to: address)
      document.setAddress(of: index, to: address.hasPrefix("tel:") ? .kept : .outside)
      links.append(nil)
    case .kept:
      document.setAddress(of: index, to: .kept)
      links.append(nil)
    case .local(let local, let diagnostic):
      document.setAddress(of: index, to: .local)
      if local.isImage, let size = local.path(from: page).flatMap({ pictures[$0] }) {
        document.setSize(ofImage: index, width: size.width, height: size.height)
      }
      links.append(local)
      diagnostics += diagnostic.map { [$0] } ?? []
    case .wrong(let diagnostic):
      document.setAddress(of: index, to: .kept)
      links.append(nil)
      diagnostics.append(diagnostic)
    }
  }
  return (links, diagnostics)
}

private enum Destination {
  case outside
  case kept
  /// A help line, and what its link opens.
  case line(String)
  /// A sign that nobody sees in its words makes it no less a choice of its step.
  case local(LocalLink, Diagnostic?)
  case wrong(Diagnostic)
}

private func classify(
  _ link: Link, help: [HelpBlock]?, in file: SourceFile
) -> Destination {
  let address = link.address
  let place = file.place(link.position)
  let scheme = scheme(of: address)
  if case .image = link.form, scheme != nil || namesHost(address) {
    return .wrong(remoteImage(link, file))
  }
  if case .image = link.form, let fault = notAPicture(link, place) { return .wrong(fault) }
  let isLocal = scheme == nil && !namesHost(address)
  let unseen = deceivingSigns(in: link.text, place)
  if let unseen, !isLocal { return .wrong(unseen) }
  if scheme == "help" { return helpLine(link, help, place) }
  let misleading = misleadingLink(link, scheme: scheme, place)
  switch scheme {
  case "http", "https":
    let bad = badAddress(address, at: place)
    return (bad ?? misleading).map { .wrong($0) } ?? .outside
  case "mailto":
    let bad = badMailbox(address, at: place)
    return (bad ?? misleading).map { .wrong($0) } ?? .kept
  case "tel", "sms":
    let mismatch = phoneMismatch(link, scheme: scheme ?? "tel", place)
    return (mismatch ?? misleading).map { .wrong($0) } ?? .kept
  case let scheme?: return .wrong(unsafeAddress(link, scheme: scheme, file))
  case nil: break
  }
  if namesHost(address) { return .wrong(unsafeAddress(link, scheme: "//", file)) }
  if unseen == nil, let misleading { return .wrong(misleading) }
  let local = LocalLink(
    written: address, text: link.text, isImage: link.form == .image, place: place)
  return .local(local, unseen)
}

/// `[116 000](help:belgique.child-focus)`
private func helpLine(_ link: Link, _ help: [HelpBlock]?, _ place: Place) -> Destination {
  guard let help else { return .kept }
  let name = HelpLineName(String(link.address.dropFirst("help:".utf8.count)))
  let line = help.first { $0.id == name.block }?.line(named: name.line)
  if let fault = helpLinkFault(link, name, line, help, place) { return .wrong(fault) }
  return (line?.address).map { .line($0) } ?? .kept
}

/// Whether an address without scheme begins with the name of another host.
private func namesHost(_ address: String) -> Bool {
  address.utf8.first == UInt8(ascii: "/") && address.hasPrefix("//")
}

extension LocalLink {
  /// The file it leads to, from `content/`; nil for the page it stands on.
  package func path(from page: PagePath) -> String? {
    let link = percentDecoded(Array(written.utf8).prefix { $0 != UInt8(ascii: "#") })
    if link.isEmpty { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(page.file.utf8.count + link.count + 2)
    // Nothing is found from the root of a disk.
    if link.first == UInt8(ascii: "/") { bytes.append(UInt8(ascii: "/")) }
    let root = bytes.count
    bytes.append(utf8: page.file)
    bytes.removeSubrange((bytes[root...].lastIndex(of: UInt8(ascii: "/")) ?? root)...)
    bytes.append(path: link, from: root)
    let path = String(decoding: bytes, as: UTF8.self)
    return path == page.file ? nil : path
  }

  /// Whether it leads to the page it stands on, or to the page that this one is the translation of.
  func stays(on page: PagePath) -> Bool {
    guard let path = path(from: page) else { return true }
    return page.suffix != nil && path == page.stem + ".md"
  }

  /// The anchor it leads to.
  package var fragment: String? {
    let bytes = Array(written.utf8)
    let sign = bytes.firstIndex(of: UInt8(ascii: "#"))
    return sign.map { String(decoding: percentDecoded(bytes[($0 + 1)...]), as: UTF8.self) }
  }
}

/// The lower-case scheme of an address such as `https:` or `javascript:`; nil for a relative one.
private func scheme(of address: String) -> String? {
  let end = address.utf8.firstIndex {
    $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#")
  }
  guard let end, address.utf8[end] == UInt8(ascii: ":") else { return nil }
  let scheme = String(Substring(address.utf8[..<end]))
  // Nearly all links that have one.
  if scheme == "https" || scheme == "tel" { return scheme }
  guard let first = scheme.unicodeScalars.first, first.properties.isAlphabetic else { return nil }
  return scheme.lowercased()
}

extension [UInt8] {
  /// Adds the path of a relative link to its folder, which begins at `root`. One that climbs out of
  /// `content/` keeps its `..` and is therefore found nowhere.
  fileprivate mutating func append(path: ArraySlice<UInt8>, from root: Int) {
    let (separator, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
    var start = path.startIndex
    while start < path.endIndex {
      let end = path[start...].firstIndex(of: separator) ?? path.endIndex
      let part = path[start..<end]
      start = end + 1
      if part.isEmpty || part.count == 1 && part.first == dot { continue }
      if isParent(part), climb(from: root) { continue }
      if count > root { append(separator) }
      append(contentsOf: part)
    }
  }

  /// Takes off the last name of a path; false when there is none to take off.
  private mutating func climb(from root: Int) -> Bool {
    let slash = self[root...].lastIndex(of: UInt8(ascii: "/"))
    let name = self[(slash.map { $0 + 1 } ?? root)...]
    if name.isEmpty || isParent(name) { return false }
    removeSubrange((slash ?? root)...)
    return true
  }
}

/// Whether a name of a path is `..`.
private func isParent(_ name: some Collection<UInt8>) -> Bool {
  name.count == 2 && name.allSatisfy { $0 == UInt8(ascii: ".") }
}

/// The links of a document to other sites.
func outsideLinks(in document: borrowing Document) -> [OutsideLink] {
  var found: [OutsideLink] = []
  for index in document.links.indices {
    let bytes = document.links[index].address.utf8
    guard bytes.starts(with: "http".utf8), document.links[index].form != .image,
      let scheme = bytes.firstIndex(of: UInt8(ascii: ":"))
    else { continue }
    var host = bytes[scheme...].dropFirst().drop { $0 == UInt8(ascii: "/") }
    host = host.prefix { !"/:?#".utf8.contains($0) }
    if host.starts(with: "www.".utf8) { host = host.dropFirst(4) }
    found.append(
      OutsideLink(host: String(Substring(host)), line: document.links[index].position.line))
  }
  return found
}

/// The lines of the level-2 headings at the top.
func sectionLines(in document: borrowing Document) -> [Int] {
  sectionStarts(in: document).map { document.blocks[$0].position.line }
}
