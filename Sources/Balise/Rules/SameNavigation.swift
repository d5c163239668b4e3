import Diagnostics

extension Rule {
  static let sameNavigation = Rule(
    "same-navigation", .warning,
    finds: Wording(
      fr: "deux entrées de la navigation portent le même texte",
      en: "two entries of the navigation have the same text"),
    protects: Wording(
      fr: "Le lecteur ne saurait pas laquelle des deux ouvrir.",
      en: "The reader would not know which of the two to open."),
    wrong: files(text: "Le guide"), right: files(text: "Où appeler"))

  private static func files(text: String) -> [String: String] {
    [
      Settings.path: Example.settings
        + "navigation:\n  - guide.md\n  - { page: aide.md, text: \(text) }\n",
      Example.pagePath: Example.page("Bonjour."), Example.helpPath: Example.helpPage,
    ]
  }
}

/// Entries of the navigation that say what an earlier one says.
func sameNavigation(in site: Site) -> [Diagnostic] {
  var seen: [String: NavigationEntry] = [:]
  return site.settings.navigation.compactMap { entry in
    guard let page = site.indexOfPage[entry.page.value] else { return nil }
    let text = entry.text ?? site.pages[page].page.frontMatter.title
    guard !text.isEmpty, let other = seen.updateValue(entry, forKey: spoken(text)) else {
      return nil
    }
    let isSamePage = other.page.value == entry.page.value
    return Diagnostic(
      .sameNavigation, at: entry.page.place,
      isSamePage
        ? Wording(
          fr: "la navigation nomme deux fois « \(entry.page.value) »",
          en: "the navigation names “\(entry.page.value)” twice")
        : Wording(
          fr: "« \(text) » est déjà le texte de \(other.page.value) dans la navigation",
          en: "“\(text)” is already the text of \(other.page.value) in the navigation"),
      help: isSamePage
        ? Wording(fr: "supprimez l'une des deux", en: "remove one of the two")
        : Wording(
          fr: "donnez-lui un autre texte : { page: \(entry.page.value), text: … }",
          en: "give it another text: { page: \(entry.page.value), text: … }"))
  }
}
