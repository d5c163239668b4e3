/// Two files of the site with one address (also where only upper and lower case differ, since some
/// disks cannot tell them apart), or one where another needs a folder.
func duplicateAddresses(in site: Site) -> [Diagnostic] {
  // The list of sums is made last, by the writer.
  var owners = ["sha256sums": Place(path: "SHA256SUMS", line: 0)]
  owners.reserveCapacity(site.outputs.count)
  var diagnostics: [Diagnostic] = []
  for output in site.outputs {
    let key = output.route.path.lowercased()
    // A step id written twice has had its own message.
    if case .step(let page, let step) = output.content, site.pages[page].repeatsID(of: step) {
      continue
    }
    guard var owner = owners.updateValue(output.origin, forKey: key) else { continue }
    var place = output.origin
    // Of the two, the one that stands on a line is the one that can be renamed.
    if place.line == 0, owner.line > 0 { swap(&place, &owner) }
    let line = owner.line > 0 ? ":\(owner.line)" : ""
    diagnostics.append(
      Diagnostic(
        .duplicateAddress, at: place,
        Wording(
          fr: "« \(output.route.path) » est déjà l'adresse de \(owner.path)\(line)",
          en: "“\(output.route.path)” is already the address of \(owner.path)\(line)"),
        help: Wording(
          fr: "donnez un autre nom à l'un des deux", en: "give one of them another name")
      ))
  }
  return diagnostics
}
