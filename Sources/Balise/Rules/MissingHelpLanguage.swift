import Diagnostics

extension Rule {
  static let missingHelpLanguage = Rule(
    "missing-help-language", .warning,
    finds: Wording(
      fr: "une aide écrite en plusieurs langues ne l'est pas dans celle d'une page qui l'affiche",
      en: "a help line written in several languages lacks that of a page which shows it"),
    protects: Wording(
      fr: "À côté du numéro, le lecteur lirait une phrase dans une langue qu'il ne comprend "
        + "peut-être pas.",
      en: "Beside the number the reader would see a sentence in a language that they may not "
        + "understand."),
    wrong: [
      Settings.path: helpInLanguages.replacing(", nl: Gratis", with: ", de: Kostenlos"),
      Example.helpPath: Example.helpPage, dutchHelpPath: dutchHelpPage,
    ],
    right: [
      Settings.path: helpInLanguages, Example.helpPath: Example.helpPage,
      dutchHelpPath: dutchHelpPage,
    ])
}

private let dutchHelpPath = "content/aide.nl.md"
private let dutchHelpPage = "---\ntitle: Bellen\nhelp: belgique\n---\n"

private let helpInLanguages = """
  title: Exemple
  language: fr
  help:
    belgique:
      country: { fr: Belgique, nl: België }
      lines:
        - { name: Child Focus, phone: "116 000", text: { fr: Gratuit, nl: Gratis } }

  """

/// Words of help lines that are written in several languages, and not in that of a page which shows
/// them.
func missingHelpLanguages(in site: Site) -> [Diagnostic] {
  let blocks = site.settings.help.filter { !$0.spoken.isEmpty }
  if blocks.isEmpty { return [] }
  var pages: [String: [String: Page]] = [:]
  for placed in site.pages {
    for id in placed.page.frontMatter.help {
      let language = primary(placed.page.language)
      if pages[id.value]?[language] == nil { pages[id.value, default: [:]][language] = placed.page }
    }
  }
  return blocks.flatMap { block in
    (pages[block.id] ?? [:]).sorted { $0.key < $1.key }.flatMap { language, page in
      block.spoken.filter { !$0.speaks(page.language) }.map {
        missingHelpLanguage(language, $0, on: page)
      }
    }
  }
}

private func missingHelpLanguage(
  _ language: String, _ text: SpokenText, on page: Page
) -> Diagnostic {
  Diagnostic(
    .missingHelpLanguage, at: text.place,
    Wording(
      fr: "« \(text.plain) » n'est pas écrit dans la langue de \(page.file) (\(language)), qui "
        + "affiche cette aide",
      en: "“\(text.plain)” is not written in the language of \(page.file) (\(language)), which "
        + "shows this help line"),
    help: Wording(
      fr: "ajoutez ici « \(language): … »", en: "add “\(language): …” here"))
}
