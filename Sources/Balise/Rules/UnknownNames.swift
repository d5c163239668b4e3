import Diagnostics

/// Pages in the navigation and help blocks in front matter that do not exist, and aliases that cannot
/// be addresses. Of a page that could not be read nobody knows what it is.
func unknownNames(in site: Site, unread: Set<String>) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var suggestions = Suggestions()
  for entry in site.settings.navigation where site.indexOfPage[entry.page.value] == nil {
    let isDraft = site.drafts.contains(entry.page.value)
    if isDraft || unread.contains("content/" + entry.page.value) { continue }
    diagnostics.append(
      Diagnostic(
        .deadLink, at: entry.page.place,
        Wording(
          fr: "la navigation nomme « \(entry.page.value) », qui n'existe pas",
          en: "the navigation names “\(entry.page.value)”, which does not exist"),
        help: suggestions.didYouMean(
          entry.page.value, among: site.pages.map(\.page.path.file),
          otherwise: Wording(
            fr: "on écrit le chemin du fichier depuis content/, par exemple parents.md",
            en: "write the file's path from content/, such as parents.md"))))
  }
  let blocks = site.settings.help.map(\.id)
  let known = Set(blocks)
  let list = blocks.prefix(12).joined(separator: ", ")
  for placed in site.pages {
    for name in placed.page.matter.help
    where site.settings.isHelpKnown && !known.contains(name.value) {
      diagnostics.append(
        Diagnostic(
          .badValue, at: name.place,
          Wording(
            fr: "l'aide « \(name.value) » n'est pas dans site.yml",
            en: "the help block “\(name.value)” is not in site.yml"),
          help: isList(name.value)
            ? Wording(
              fr: "plusieurs noms se mettent entre crochets : [\(name.value)]",
              en: "several names go between brackets: [\(name.value)]")
            : suggestions.didYouMean(
              name.value, among: blocks,
              otherwise: blocks.isEmpty
                ? Wording(
                  fr: "décrivez-la sous « help: » dans site.yml",
                  en: "describe it under “help:” in site.yml")
                : Wording(
                  fr: "aides connues : \(list)",
                  en: "known help blocks: \(list)"))))
    }
    diagnostics += placed.page.matter.aliases.flatMap(badAlias)
  }
  return diagnostics
}

/// Whether a text looks like several names.
private func isList(_ text: String) -> Bool { text.utf8.contains(UInt8(ascii: ",")) }

private func badAlias(_ alias: Located<String>) -> [Diagnostic] {
  let path = alias.value.hasPrefix("/") ? alias.value.dropFirst() : alias.value[...]
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  let isPlain = parts.allSatisfy { part in
    !part.isEmpty && !part.hasPrefix(".")
      && part.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"'\\<>&?#%:".utf8.contains($0) }
  }
  if path.hasSuffix(".html"), isPlain { return [] }
  return [
    Diagnostic(
      .badValue, at: alias.place,
      Wording(
        fr: "« \(alias.value) » ne peut pas être une ancienne adresse",
        en: "“\(alias.value)” cannot be an old address"),
      help: Wording(
        fr: "écrivez-la depuis la racine du site, par exemple vieux/guide.html",
        en: "write it from the root of the site, such as old/guide.html"))
  ]
}
