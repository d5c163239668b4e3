import Diagnostics

/// What `content/site.yml` says of the whole site.
package struct Settings: Sendable {
  /// "" only where it is missing, which is an error.
  package var title = ""
  /// The title in other languages, by their tags.
  package var titles: [String: String] = [:]
  /// BCP 47.
  package var language = "en"
  /// Where the language is named.
  package var languagePlace = Place(path: Settings.path, line: 0)
  /// False when the language above is only a guess.
  package var isLanguageKnown = false
  /// False when the help blocks are there, but could not be read.
  package var isHelpKnown = true
  /// The folder below `themes/`.
  package var theme = Settings.builtInTheme
  /// Where the theme is named.
  package var themePlace = Place(path: Settings.path, line: 0)
  /// The public address, ending in `/`; nil when the site does not know it.
  package var url: String?
  /// The outside page where "Quitter" ends.
  package var exit: String?
  /// Where that is written.
  var exitPlace = Place(path: Settings.path, line: 0)
  /// The pages that every page leads to, in the order shown.
  package var navigation: [NavigationEntry] = []
  /// Where readers can turn, in the order written.
  package var help: [HelpBlock] = []
  /// After so many months without a look at it a help line is old; nil: twelve.
  package var helpVerifiedMonths: Int?
  /// Endings of files that are copied besides those that every site copies, in small letters and
  /// without dot.
  package var copiedEndings: Set<String> = []

  /// Warnings in this file that its author allows.
  var allowances: [Allowance] = []

  /// Every key that may be written, in the order of the documentation; see ``FrontMatter/Key``.
  package enum Key: String, CaseIterable, Sendable {
    case title, language, theme, url, exit, navigation, help, files
    case helpVerifiedMonths = "help-verified-months"
  }

  /// From `content/`.
  static let name = "site.yml"
  /// From the folder of the site.
  package static let path = "content/" + name
  /// The theme that is built in, and taken where the settings name none.
  static let builtInTheme = "calm"
}

/// One entry of the navigation: a page's file and, where its title will not do, a text.
package struct NavigationEntry: Sendable {
  /// The page's file, from `content/`.
  package let page: Located<String>
  /// What it says; nil for the page's title.
  package let text: String?
}

/// Where to turn in one country.
package struct HelpBlock: Sendable {
  /// The name by which pages ask for it.
  package let id: String
  /// As readers see it.
  let country: SpokenText
  /// In the order written.
  package let lines: [HelpLine]
  /// BCP 47, of its names and texts; nil for the site's.
  package let language: String?
}

/// A service that helps: its name, its number as written, its site, a sentence, and what else one needs
/// to know before one asks. Nil where nothing is written.
package struct HelpLine: Sendable {
  /// Who answers there.
  let name: SpokenText
  /// As it is read.
  package let phone: String?
  /// A web address.
  package let url: String?
  /// A sentence on what it is for.
  let text: SpokenText?
  /// When somebody answers, in words.
  let hours: SpokenText?
  /// The languages spoken there, in words.
  let languages: SpokenText?
  /// What it costs, in words.
  let cost: SpokenText?
  /// Whether it costs nothing, which pages say in their own words.
  let isFree: Bool
  /// The number by which it is reached from another country, as it is read.
  package let abroad: String?
  /// The number for short messages, as it is read.
  package let sms: String?
  /// A mailbox.
  package let email: String?
  /// The web address of a chat.
  package let chat: String?
  /// The day when somebody last tried it.
  package let verified: Located<CalendarDate>?
  /// Its numbers and addresses, where they are written.
  let addresses: [WrittenAddress]
}

extension Settings {
  /// The site's title on pages in a language.
  package func title(in language: String) -> String {
    titles[language] ?? titles[primary(language)] ?? title
  }

  /// Whether the site's title is in another language than a page.
  func hasForeignTitle(in language: String) -> Bool {
    titles[language] == nil && titles[primary(language)] == nil
      && primary(language) != primary(self.language)
  }
}
