import Diagnostics

/// Files that would be copied as they are, although their names say that they are pages, or what an
/// editor's program left behind.
func misnamedPages(in site: Site) -> [Diagnostic] {
  site.assets.sorted().compactMap { file in
    let small = file.lowercased()
    let endings = [".md", ".markdown", ".md.txt", ".mdown"]
    let isCopy = file.hasSuffix("~")
    guard isCopy || endings.contains(where: small.hasSuffix) else { return nil }
    let stem = endings.last { small.hasSuffix($0) }.map { String(small.dropLast($0.count)) }
    let name = (stem ?? small) + ".md"
    return Diagnostic(
      .badName, at: Place(path: "content/" + file, line: 0),
      Wording(
        fr: "ce fichier serait copié tel quel, il ne ferait pas une page",
        en: "this file would be copied as it is, it would not make a page"),
      help: isCopy
        ? Wording(
          fr: "c'est la copie qu'un éditeur de texte a laissée : supprimez-la",
          en: "it is the copy that a text editor left behind: remove it")
        : Wording(fr: "renommez-le : \(name)", en: "rename it: \(name)"))
  }
}
