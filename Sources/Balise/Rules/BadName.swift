import Diagnostics

extension Rule {
  static let badName = Rule(
    "bad-name", .error, hides: .page,
    finds: Wording(
      fr: "le nom d'un fichier ne peut pas devenir une adresse",
      en: "the name of a file cannot become an address"),
    protects: Wording(
      fr: "Les accents, les majuscules et les espaces dans une adresse se perdent selon "
        + "l'hébergeur, la clé USB ou la messagerie : le lien que l'on partage ne marcherait pas.",
      en: "Accents, capitals and spaces in an address get lost with some hosts, memory sticks "
        + "and mail programs: the link one shares would not work."),
    wrong: ["content/Mémo.md": Example.page("Bonjour.")],
    right: ["content/memo.md": Example.page("Bonjour.")])
}

/// A page whose name can be no address.
func badName(_ path: String) -> Diagnostic {
  Diagnostic(
    .badName, at: Place(path: path, line: 0),
    Wording(
      fr: "ce nom de fichier ne peut pas devenir une adresse",
      en: "this file name cannot become an address"),
    help: Wording(
      fr: "n'utilisez que des minuscules sans accent, des chiffres et « - » : mon-guide.md",
      en: "use only lower-case letters without accents, digits and “-”: my-guide.md"))
}

/// Files that would be copied as they are, although their names say that they are pages.
func misnamedPage(_ file: String) -> Diagnostic? {
  let small = file.lowercased()
  let endings = [".md", ".markdown", ".md.txt", ".mdown"]
  guard let ending = endings.last(where: small.hasSuffix) else { return nil }
  let name = small.dropLast(ending.count) + ".md"
  return Diagnostic(
    .badName, at: Place(path: "content/" + file, line: 0),
    Wording(
      fr: "ce fichier serait copié tel quel, il ne ferait pas une page",
      en: "this file would be copied as it is, it would not make a page"),
    help: Wording(fr: "renommez-le : \(name)", en: "rename it: \(name)"))
}

/// What disks take for a name, in bytes.
private let longestName = 255

/// Files whose names or paths a disk would refuse.
func longAddresses(in site: Site) -> [Diagnostic] {
  site.outputs.indices.compactMap { index in
    let path = site.outputs[index].route.path
    if path.utf8.count > mostPathBytes { return tooLongPath(site.outputs[index].origin) }
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

/// What was found in the folders of the sources and cannot be published.
func badName(_ refused: RefusedName) -> Diagnostic {
  let place = Place(path: refused.path, line: 0)
  switch refused.reason {
  case .notAFile: return notAFile(place)
  case .notUTF8: return notUTF8Name(place)
  case .tooLong: return tooLongPath(place)
  }
}

private func notAFile(_ place: Place) -> Diagnostic {
  Diagnostic(
    .badName, at: place,
    Wording(
      fr: "ceci n'est ni un fichier ni un dossier (un lien symbolique, peut-être)",
      en: "this is neither a file nor a folder (a symbolic link, perhaps)"),
    help: Wording(
      fr: "mettez à sa place le fichier lui-même",
      en: "put the file itself in its place"))
}

/// As old archives and disks bring them.
private func notUTF8Name(_ place: Place) -> Diagnostic {
  Diagnostic(
    .badName, at: place,
    Wording(
      fr: "ce nom n'est pas en UTF-8 : « � » y tient lieu de ce qui ne se lit pas",
      en: "this name is not UTF-8: “�” stands for what cannot be read"),
    help: Wording(fr: "renommez ce fichier ou ce dossier", en: "rename this file or folder"))
}

/// A path of folders in folders that no disk would take.
private func tooLongPath(_ place: Place) -> Diagnostic {
  Diagnostic(
    .badName, at: place,
    Wording(
      fr: "ce chemin est trop long : plus de \(mostPathBytes) octets avec tous ses dossiers",
      en: "this path is too long: more than \(mostPathBytes) bytes with all its folders"),
    help: Wording(
      fr: "raccourcissez les noms des dossiers, ou emboîtez-en moins ; un « é » prend deux octets",
      en: "shorten the names of the folders, or nest fewer of them; an “é” takes two bytes"))
}

/// A word of the interface that becomes a file name and cannot.
func badRouteName(_ name: String, of word: String, in words: Words) -> Diagnostic {
  Diagnostic(
    .badName, at: Place(path: words.path, line: 0),
    Wording(
      fr: "« \(name) » (\(word)) ne peut pas être un nom de fichier",
      en: "“\(name)” (\(word)) cannot be a file name"),
    help: Wording(
      fr: "n'utilisez que des minuscules sans accent, des chiffres et « - »",
      en: "use only lower-case letters without accents, digits and “-”"))
}
