import Diagnostics

extension Rule {
  static let loneTranslation = Rule(
    "lone-translation", .warning,
    finds: Wording(
      fr: "une traduction n'a pas d'original", en: "a translation has no original"),
    protects: Wording(
      fr:
        "Le nom du fichier annonce une traduction ; le lecteur qui change de langue ne trouverait "
        + "rien, et personne ne saurait quand elle n'est plus à jour.",
      en: "The file's name announces a translation; the reader who changes the language would find "
        + "nothing, and nobody would know when it is out of date."),
    wrong: ["content/guide.nl.md": "---\ntitle: De gids\n---\n\nDit is een tekst.\n"],
    right: [
      "content/guide.nl.md": "---\ntitle: De gids\n---\n\nDit is een tekst.\n",
      Example.pagePath: Example.page("Bonjour."),
    ])
}

/// Pages with a language in their name that are the translation of nothing. Where a page is there in
/// several languages and in none without one, that is how the site is made.
func loneTranslations(in site: Site, unread: Set<String>) -> [Diagnostic] {
  var suggestions = LinkSuggestions(for: site)
  return site.pages.compactMap { placed in
    let path = placed.page.path
    guard isLone(placed) else { return nil }
    let original = path.stem + ".md"
    // A missing home page has its own message.
    if path.stem == "index" { return nil }
    if site.drafts.contains(original) || unread.contains("content/" + original) { return nil }
    let near = suggestions.file(original, from: nil).flatMap { $0 == path.file ? nil : $0 }
    return Diagnostic(
      .loneTranslation, at: Place(path: placed.page.file, line: 0),
      Wording(
        fr: "cette page serait la traduction de \(original), qui n'existe pas",
        en: "this page would be the translation of \(original), which does not exist"),
      help: near.map { near in
        Wording(
          fr: "\(near) est-il l'original ? Donnez aux deux le même nom, à la langue près",
          en: "is \(near) the original? Give both the same name, but for the language")
      }
        ?? Wording(
          fr: "écrivez \(original), ou renommez cette page \(original) avec « language: » en tête",
          en: "write \(original), or rename this page \(original) with “language:” at its top"))
  }
}

/// Whether a page has a language in its name and is the only one of its stem.
func isLone(_ placed: PlacedPage) -> Bool {
  placed.page.path.suffix != nil && placed.translations.isEmpty
}
