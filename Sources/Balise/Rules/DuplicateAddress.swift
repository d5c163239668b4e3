import Diagnostics

extension Rule {
  static let duplicateAddress = Rule(
    "duplicate-address", .error,
    finds: Wording(
      fr: "deux fichiers du site auraient la même adresse",
      en: "two files of the site would have the same address"),
    protects: Wording(
      fr: "L'un des deux effacerait l'autre, et ses lecteurs ne le trouveraient plus.",
      en: "One of the two would erase the other, and its readers not find it any more."),
    wrong: [
      Example.pagePath: Example.page("Bonjour."),
      "content/memo.md": "---\ntitle: Mémo\naliases: [guide.html]\n---\n",
    ],
    right: [
      Example.pagePath: Example.page("Bonjour."),
      "content/memo.md": "---\ntitle: Mémo\naliases: [vieux-memo.html]\n---\n",
    ])
}

/// Two files of the site with one address, or one where another needs a folder, or two spellings of
/// one folder; also where only upper and lower case, or the way an accent is written, differ, since
/// some disks cannot tell these apart.
func duplicateAddresses(in site: Site) -> [Diagnostic] {
  // Nil stands for the list of sums, which is no output: the writer makes it last.
  var owners: [String: Int?] = [foldedPath(Route.sums.path): nil]
  owners.reserveCapacity(site.outputs.count + 1)
  var diagnostics: [Diagnostic] = []
  for index in site.outputs.indices {
    let path = site.outputs[index].route.path
    // A step id written twice has had its own message.
    if case .step(let page, let step) = site.outputs[index].content,
      site.pages[page].repeatsID(of: step)
    {
      continue
    }
    guard let earlier = owners.updateValue(index, forKey: foldedPath(path)) else { continue }
    var owner = earlier.map { site.outputs[$0].origin } ?? Place(path: Route.sums.path, line: 0)
    var place = site.outputs[index].origin
    // Of the two, the one that stands on a line is the one that can be renamed.
    if place.line == 0, owner.line > 0 { swap(&place, &owner) }
    let line = owner.line > 0 ? ":\(owner.line)" : ""
    diagnostics.append(
      Diagnostic(
        .duplicateAddress, at: place,
        Wording(
          fr: "« \(path) » est déjà l'adresse de \(owner.path)\(line)",
          en: "“\(path)” is already the address of \(owner.path)\(line)"),
        help: Wording(
          fr: "donnez un autre nom à l'un des deux", en: "give one of them another name")
      ))
  }
  return diagnostics + filesInTheWay(of: site.outputs, owners)
}

/// Files that stand where others need a folder, and folders that some disks take for one. `owners` are
/// the places of all files, by their folded addresses.
private func filesInTheWay(of outputs: [Output], _ owners: [String: Int?]) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var seen: Set<FilePath> = []
  var spellings: [String: String] = [:]
  var last = ""
  for output in outputs {
    // Files of one folder mostly come one after the other.
    let folder = output.route.folder
    if folder.hasSameBytes(as: last) { continue }
    last = folder
    for folder in folders(of: output.route.path) where seen.insert(FilePath(folder)).inserted {
      let folded = foldedPath(folder)
      if let owner = owners[folded] {
        let file = owner.map { outputs[$0].origin.path } ?? Route.sums.path
        diagnostics.append(fileInTheWay(file, of: folder, at: output.origin))
      }
      if let other = spellings.updateValue(folder, forKey: folded) {
        diagnostics.append(twoSpellings(folder, other, at: output.origin))
        // What lies in it has the same fault.
        break
      }
    }
  }
  return diagnostics
}

private func fileInTheWay(_ file: String, of folder: String, at place: Place) -> Diagnostic {
  Diagnostic(
    .duplicateAddress, at: place,
    Wording(
      fr: "il faut ici un dossier « \(folder) », et c'est déjà l'adresse de \(file)",
      en: "this needs a folder “\(folder)”, which is already the address of \(file)"),
    help: Wording(
      fr: "donnez un autre nom à l'un des deux", en: "give one of them another name"))
}

private func twoSpellings(_ folder: String, _ other: String, at place: Place) -> Diagnostic {
  Diagnostic(
    .duplicateAddress, at: place,
    Wording(
      fr: "les dossiers « \(folder) » et « \(other) » n'en font qu'un sur certains disques : "
        + "seules des majuscules ou la façon d'écrire un accent les distinguent",
      en: "the folders “\(folder)” and “\(other)” are one on some disks: only capitals, or the way "
        + "an accent is written, tell them apart"),
    help: Wording(
      fr: "mettez leurs fichiers dans un seul dossier",
      en: "put their files into one folder"))
}

/// Two files that are the same page in the same language: `parents.fr.md` beside `parents.md` on a
/// French site.
func duplicateLanguages(in site: Site) -> [Diagnostic] {
  site.pages.compactMap { placed in
    let language = placed.page.language
    let others = placed.translations.lazy.map { site.pages[$0].page }
    guard placed.page.path.suffix != nil,
      let other = others.first(where: {
        $0.language == language && ($0.path.suffix == nil || $0.file < placed.page.file)
      })
    else { return nil }
    return Diagnostic(
      .duplicateAddress, at: Place(path: placed.page.file, line: 0),
      Wording(
        fr: "cette page et \(other.file) sont toutes deux la version « \(language) »",
        en: "this page and \(other.file) are both the version “\(language)”"),
      help: Wording(
        fr: "gardez l'une des deux, ou corrigez la langue : dans le nom du fichier ou « language »",
        en: "keep one of the two, or mend the language: in the file's name or “language”"))
  }
}
