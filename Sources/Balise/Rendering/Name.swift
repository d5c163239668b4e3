/// A name that templates may use. What each stands for, and where, is in ``ThemeContract``.
enum Name: UInt8, CaseIterable, Sendable {
  case address, alternates, answer, answers, `answers-text`, aside, back, `begin-address`, body
  case boxes, calls, canonical, choices, contents, country, credits, current, description
  case `document-title`, down, drawn, exit, `exit-name`, `exit-url`, first, groups, `has-aside`
  case `has-choices`, `has-colophon`, `has-contents`, `has-languages`, `has-pages`, `has-ways-in`
  case heading, help, `help-address`, home, `home-address`, id, `is-advice`, `is-caution`
  case `is-danger`, `is-home`, `is-outcome`, `is-question`, `is-safe`, `is-support`, `kind-text`
  case label, language, languages, last, level, lines, map, name, navigation, noindex, number
  case `on-sitemap`, `page-address`, pages, phone, `phone-address`, `phone-label`, policy
  case `position-text`, question, `question-count-text`, `restart-address`, reviewed
  case `site-title`, `sitemap-address`, `sitemap-title`, source, steps, style, `target-address`
  case `target-title`, text, title, tone, `tone-text`, urgent, url, `url-text`, `ways-in`
  case `whole-address`, `whole-here`, wholes

  /// Swift says names with a hyphen between backticks.
  private static let texts = allCases.map { name in "\(name)".filter { $0 != "`" } }
  private static let byText = Dictionary(uniqueKeysWithValues: zip(texts, allCases))

  /// As templates write it.
  var written: String { Self.texts[Int(rawValue)] }

  /// The name that templates write so; nil if there is none.
  init?(_ written: String) {
    guard let name = Self.byText[written] else { return nil }
    self = name
  }
}
