import Diagnostics

/// Files whose names some disk or some address would change, or not take at all: a copy on a memory
/// stick would not be the site any more, and a link to one of them would lead elsewhere.
func mangledNames(in site: Site) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var told: Set<FilePath> = []
  for output in site.outputs {
    let path = output.route.path
    if isPlain(path) { continue }
    // Other old addresses have had their message.
    if case .moved = output.content, !isPlainAlias(path) { continue }
    guard let part = mangledPart(of: path) else { continue }
    // A folder is said once, whatever lies in it.
    guard told.insert(FilePath(String(path[..<part.endIndex]))).inserted else { continue }
    diagnostics.append(
      Diagnostic(
        .badName, at: output.origin, part.fault,
        help: Wording(
          fr: "n'y mettez que des lettres, des chiffres, « - », « _ », et un point avant la fin : "
            + "carte-2.pdf",
          en: "use only letters, digits, “-”, “_”, and a point before the ending: map-2.pdf")))
  }
  return diagnostics
}

/// Whether a path is surely in order, as nearly all are: small letters, digits and the like, and no part
/// that might be a device's name.
private func isPlain(_ path: String) -> Bool {
  var (stem, isInStem, previous) = (0, true, UInt8(ascii: "/"))
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "_"):
      if isInStem { stem += 1 }
    case UInt8(ascii: "."), UInt8(ascii: "/"):
      if isInStem, 3...4 ~= stem { return false }
      isInStem = byte == UInt8(ascii: "/")
      if isInStem, previous == UInt8(ascii: ".") { return false }
      stem = 0
    default: return false
    }
    previous = byte
  }
  return previous != UInt8(ascii: ".") && !(isInStem && 3...4 ~= stem)
}

/// The first part of a path that would be changed.
private struct MangledPart {
  let endIndex: String.Index
  let fault: Wording
}

/// Whether a disk or an address would change a name of a path.
func isMangled(_ path: String) -> Bool { mangledPart(of: path) != nil }

private func mangledPart(of path: String) -> MangledPart? {
  for part in path.split(separator: "/") {
    if let fault = fault(of: part) {
      return MangledPart(endIndex: part.endIndex, fault: fault)
    }
  }
  return nil
}

private func fault(of name: Substring) -> Wording? {
  let signs = #":?*<>|"\"#.unicodeScalars
  if let sign = name.unicodeScalars.first(where: signs.contains) {
    return Wording(
      fr: "« \(sign) » dans un nom se perd selon le disque ou l'adresse",
      en: "“\(sign)” in a name gets lost with some disks or addresses")
  }
  if name.unicodeScalars.contains(where: isUnprintable) {
    return Wording(
      fr: "ce nom contient un signe que l'on ne voit pas",
      en: "this name holds a sign that cannot be seen")
  }
  if name.hasSuffix(".") || name.hasSuffix(" ") {
    return Wording(
      fr: "ce nom finit par un point ou un espace : certains disques l'ôtent",
      en: "this name ends in a point or a blank: some disks take it away")
  }
  if isDevice(name) {
    return Wording(
      fr: "sous Windows, « \(name) » est le nom d'un appareil, et aucun fichier ne peut le porter",
      en: "on Windows “\(name)” is the name of a device, and no file can bear it")
  }
  return nil
}

/// Whether Windows takes a name for a device's, whatever ending it has
/// (learn.microsoft.com, Naming Files, Paths, and Namespaces).
private func isDevice(_ name: Substring) -> Bool {
  guard let stem = name.split(separator: ".", maxSplits: 1).first, (3...7).contains(stem.utf8.count)
  else { return false }
  let word = stem.uppercased().prefix { $0 != " " }
  if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(word) { return true }
  return word.count == 4 && ["COM", "LPT"].contains(word.prefix(3))
    && "123456789¹²³".contains(word.suffix(1))
}
