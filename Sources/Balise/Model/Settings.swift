import Diagnostics

/// What `content/site.yml` says of the whole site.
package struct Settings: Sendable {
  package var title = ""
  /// BCP 47.
  package var language = "en"
  /// False when the language above is only a guess.
  package var isLanguageKnown = false
  /// False when the help blocks are there, but could not be read.
  package var isHelpKnown = true
  /// The folder below `themes/`.
  package var theme = "calm"
  /// Where the theme is named.
  package var themePlace = Place(path: Settings.path, line: 0)
  /// The public address, ending in `/`; nil when the site does not know it.
  package var url: String?
  /// The outside page where "Quitter" ends.
  package var exit: String?
  package var navigation: [NavigationEntry] = []
  package var help: [HelpBlock] = []
  /// Endings of files that are copied besides those that every site copies, in small letters and
  /// without dot.
  package var copiedEndings: Set<String> = []

  /// Every key that may be written, in the order of the documentation; see ``FrontMatter/Key``.
  package enum Key: String, CaseIterable, Sendable {
    case title, language, theme, url, exit, navigation, help, files
  }

  /// From `content/`.
  static let name = "site.yml"
  package static let path = "content/" + name
}

/// One entry of the navigation: a page's file and, where its title will not do, a text.
package struct NavigationEntry: Sendable {
  package let page: Located<String>
  package let text: String?
}

/// Where to turn in one country.
package struct HelpBlock: Sendable {
  package let id: String
  package let country: String
  package let lines: [HelpLine]
}

/// A service that helps: its name, its number as written, its site, a sentence.
package struct HelpLine: Sendable {
  package let name: String
  package let phone: String?
  package let url: String?
  package let text: String?
}
