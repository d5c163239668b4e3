import HTML

extension Name {
  /// What a text under this name may hold, where the page it is printed on is read as HTML.
  ///
  /// - Parameter list: the innermost section around, in which some names are those of its items.
  func variable(in list: Name?) -> HTMLVariable {
    switch self {
    case .address where list == .source || list == .calls || list == .contacts: .outside
    case .address, .`begin-address`, .`box-address`, .canonical, .exit, .`help-address`, .home,
      .`home-address`, .`icon-address`,
      .`page-address`, .`restart-address`, .`sitemap-address`, .`whole-address`, .`whole-here`:
      .local
    case .`phone-address`, .url: .outside
    case .`exit-url`, .`target-address`: .goal
    case .number, .level, .direction, .id, .`box-id`, .language, .tone: .word
    case .policy: .policy
    case .alternates, .answer, .answers, .`answers-text`, .aside, .back, .body, .`box-text`, .boxes,
      .calls,
      .choices, .contacts, .contents, .country, .credits, .current, .description, .`document-title`,
      .down,
      .drawn, .edges, .`exit-name`, .facts, .first, .folded, .footer, .foreign, .`goes-down`,
      .`heading-html`, .opening,
      .`foreign-title`, .groups, .`has-aside`,
      .`has-choices`, .`has-colophon`,
      .`has-contents`, .`has-languages`, .`has-pages`, .`has-ways-in`, .heading, .help,
      .`is-advice`, .`is-caution`, .`is-danger`, .`is-home`, .`is-outcome`, .`is-question`,
      .`is-safe`, .`is-support`, .`kind-text`, .label, .`label-html`, .languages, .last,
      .`leads-on`, .lines, .map,
      .logo, .name,
      .navigation, .noindex, .`on-sitemap`, .`page-text`, .pages, .phone, .`phone-label`,
      .`position-text`,
      .question, .`question-count-text`, .reviewed, .sections, .`short-choices`, .`site-title`,
      .`sitemap-title`, .source,
      .steps, .style, .`target-title`, .text, .title, .`tone-text`, .urgent, .`url-text`,
      .versions,
      .`ways-in`, .`where-text`, .wholes, .words:
      .text
    }
  }

  /// Whether a page of every kind has something under this name.
  var isAlwaysThere: Bool {
    [.language, .`document-title`, .`site-title`, .policy, .style, .words].contains(self)
  }

  /// Whether what stands under this name is one of a few words or numbers of Balise's.
  var isFixed: Bool { [.number, .level, .tone].contains(self) }

  /// Whether pages of a kind never have anything under this name, which others do.
  func isNeverThere(on entry: String) -> Bool {
    Self.pagesThatHave[self].map { !$0.contains(entry) } ?? false
  }

  private static let pagesThatHave: [Name: [String]] = [
    .`exit-name`: ["exit"], .`exit-url`: ["exit", "missing"], .`home-address`: ["missing"],
    .versions: ["missing"],
    .`target-address`: ["moved"], .`target-title`: ["moved"],
  ]
}
