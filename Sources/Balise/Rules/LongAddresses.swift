import Diagnostics

/// What disks take for a name, in bytes.
private let longestName = 255

/// Files whose names or paths a disk would refuse.
func longAddresses(in site: Site) -> [Diagnostic] {
  site.outputs.indices.compactMap { index in
    let path = site.outputs[index].route.path
    if path.utf8.count > mostPathBytes { return refusedPath(at: site.outputs[index].origin) }
    if path.utf8.count <= longestName { return nil }
    let longest = path.utf8.split(separator: UInt8(ascii: "/")).map(\.count).max() ?? 0
    if longest <= longestName { return nil }
    return Diagnostic(
      .badName, at: site.outputs[index].origin,
      Wording(
        fr: "ce nom est trop long pour un fichier : \(longest) octets, et \(longestName) au plus",
        en: "this name is too long for a file: \(longest) bytes, and \(longestName) at most"),
      help: Wording(
        fr: "choisissez un nom court ; « .html » s'y ajoute, et un « é » prend deux octets",
        en: "choose a short name; “.html” is added to it, and an “é” takes two bytes"))
  }
}
