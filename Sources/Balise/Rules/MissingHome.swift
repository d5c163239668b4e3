import Diagnostics

extension Rule {
  static let missingHome = Rule(
    "missing-home", .warning,
    finds: Wording(
      fr: "le site n'a pas de page d'accueil", en: "the site has no home page"),
    protects: Wording(
      fr: "Qui tape l'adresse du site tomberait sur une erreur, ou sur la liste des fichiers.",
      en: "Who types the address of the site would come upon an error, or a list of files."),
    wrong: [Example.homePath: "---\ntitle: Accueil\ndraft: true\n---\n\nBonjour.\n"],
    right: [Example.homePath: Example.home])
}

/// A site of which nothing stands at its own address; a home page that cannot be read has its own message.
func missingHome(in site: Site, unread: Set<String>) -> [Diagnostic] {
  let isThere = site.outputs.contains { $0.route.path == "index.html" }
  if isThere || unread.contains(Example.homePath) || site.pages.isEmpty && site.drafts.isEmpty {
    return []
  }
  let translated = site.pages.first { $0.page.path.stem == "index" }?.page.path.file
  let help: Wording
  if site.drafts.contains("index.md") {
    help = Wording(
      fr: "index.md est un brouillon : retirez « draft: true »",
      en: "index.md is a draft: remove “draft: true”")
  } else if let translated {
    help = Wording(
      fr: "\(translated) n'est que l'accueil d'une langue : écrivez aussi content/index.md",
      en: "\(translated) is the home of one language only: write content/index.md too")
  } else {
    help = Wording(
      fr: "écrivez content/index.md, ou donnez ce nom à votre première page",
      en: "write content/index.md, or give that name to your first page")
  }
  return [
    Diagnostic(
      .missingHome, at: Place(path: Settings.path, line: 0),
      Wording(
        fr: "le site n'a pas de page d'accueil", en: "the site has no home page"),
      help: help)
  ]
}
