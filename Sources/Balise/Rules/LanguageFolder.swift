import Diagnostics

extension Rule {
  static let languageFolder = Rule(
    "language-folder", .warning,
    finds: Wording(
      fr: "une page est dans un dossier de langue, à côté de son original",
      en: "a page is in a folder named for a language, beside its original"),
    protects: Wording(
      fr: "Elle ne serait pas reconnue comme une traduction : elle parlerait la langue du site, et "
        + "aucun lien ne mènerait de l'une à l'autre.",
      en:
        "It would not be taken for a translation: it would speak the language of the site, and no "
        + "link would lead from one to the other."),
    wrong: [
      Example.pagePath: Example.page("Bonjour."),
      "content/nl/guide.md": "---\ntitle: De gids\nlanguage: nl\n---\n\nDit is een tekst.\n",
    ],
    right: [
      Example.pagePath: Example.page("Bonjour."),
      "content/guide.nl.md": "---\ntitle: De gids\n---\n\nDit is een tekst.\n",
    ])
}

/// Pages such as `nl/guide.md` beside `guide.md`, or `guide/nl.md` beside `guide.md`.
func languageFolders(in site: Site) -> [Diagnostic] {
  site.pages.compactMap { placed in
    guard let (stem, language) = original(besideFolderOf: placed.page.path, in: site) else {
      return nil
    }
    return Diagnostic(
      .languageFolder, at: Place(path: placed.page.file, line: 0),
      Wording(
        fr: "cette page n'est pas prise pour la traduction de \(stem).md",
        en: "this page is not taken for the translation of \(stem).md"),
      help: Wording(
        fr: "la langue va dans le nom du fichier : renommez-la \(stem).\(language).md",
        en: "the language goes into the file's name: rename it \(stem).\(language).md"))
  }
}

/// The stem of the page that one in a folder of a language translates, and that language; nil for others.
func original(
  besideFolderOf path: PagePath, in site: Site
) -> (stem: String, language: String)? {
  // Most folders have names that are longer than a language's.
  guard path.suffix == nil, hasLanguageName(path.stem) else { return nil }
  let names = path.stem.split(separator: "/").map(String.init)
  guard let place = names.firstIndex(where: { isLanguage($0) }) else { return nil }
  let stem = (names[..<place] + names[(place + 1)...]).joined(separator: "/")
  return stem.isEmpty || site.indexOfPage[stem + ".md"] == nil ? nil : (stem, names[place])
}

/// Whether a path has several names, of which one is so long as the shortest languages' or has a `-`.
private func hasLanguageName(_ path: String) -> Bool {
  var (length, hasSeveral, mayBeLanguage) = (0, false, false)
  for byte in path.utf8 {
    if byte == UInt8(ascii: "/") {
      if 2...3 ~= length { mayBeLanguage = true }
      (length, hasSeveral) = (0, true)
    } else {
      if byte == UInt8(ascii: "-"), 2...3 ~= length { mayBeLanguage = true }
      length += 1
    }
  }
  return hasSeveral && (mayBeLanguage || 2...3 ~= length)
}

/// Whether a folder is named for a language that is known here.
private func isLanguage(_ name: String) -> Bool {
  name.utf8.count >= 2 && isLanguageTag(name) && Script(ofLanguage: name) != nil
}
