import Markdown
import Templates

/// A name that templates may use.
package enum Name: Int, CaseIterable, Sendable {
  case address, alternates, answer, answers, `answers-text`, aside, back, `begin-address`, body
  case `box-address`, `box-id`, `box-text`, boxes, calls, canonical, choices, contacts,
    contents, country,
    credits, current, description
  case direction, `document-title`, down, drawn, edges, exit, `exit-name`, `exit-url`, facts, first,
    folded, footer, foreign,
    `foreign-title`, `goes-down`, groups, `has-aside`
  case `has-choices`, `has-colophon`, `has-contents`, `has-languages`, `has-pages`, `has-ways-in`
  case heading, `heading-html`, help, `help-address`, home, `home-address`,
    `icon-address`, id, `is-advice`,
    `is-caution`
  case `is-danger`, `is-home`, `is-outcome`, `is-question`, `is-safe`, `is-support`, `kind-text`
  case label, `label-html`, language, languages, last, `leads-on`, level, lines, logo, map,
    name, navigation, noindex, number
  case `on-sitemap`, opening, `page-address`, `page-text`, pages, phone, `phone-address`,
    `phone-label`,
    policy
  case `position-text`, question, `question-count-text`, `restart-address`, reviewed, sections,
    `short-choices`
  case `site-title`, `sitemap-address`, `sitemap-title`, source, steps, style,
    `target-address`
  case `target-title`, text, title, tone, `tone-text`, urgent, url, `url-text`, versions, `ways-in`
  case `where-text`, `whole-address`, `whole-here`, wholes, words

  /// As templates write it: Swift says names with a hyphen between backticks.
  var written: String { "\(self)".filter { $0 != "`" } }

  /// The names as the symbols that templates know them by.
  static let symbols = SymbolTable(allCases.map(\.written))

  var symbol: Symbol { Symbol(number: rawValue) }

  /// The name of a symbol; nil for one that only templates have.
  init?(_ symbol: Symbol) { self.init(rawValue: symbol.number) }
}

/// What templates see. `docs/themes.md` says what each name holds; a test compares.
enum ThemeContract {
  /// What a name stands for.
  indirect enum Shape: Sendable {
    /// `{{name}}`
    case text
    /// `{{{name}}}`
    case html
    /// `{{#name}}` and `{{^name}}` only.
    case flag
    /// `{{#name}}`, once or not at all: inside it these names hold, and those around it.
    case one([Name: Shape])
    /// The same for each item.
    case list([Name: Shape])
  }

  /// The templates that the tool itself calls; all others are partials.
  static let entries = [
    "advice", "exit", "guide", "missing", "moved", "outcome", "question", "sitemap", "start",
    "whole",
  ]

  /// Those of them that only trees have.
  static let treeEntries: Set = ["advice", "outcome", "question", "start", "whole"]

  /// The words the tool itself fills in; the templates' own words are found in the templates.
  static let words =
    [
      "answers", "back", "begin", "call", "call-label", "date", "help-abroad", "help-chat",
      "help-free",
      "help-heading", "help-sms", "home",
      "missing-title", "months", "moved-title", "position", "question-count", "question-count-one",
      "page-reviewed", "route-exit", "route-sitemap", "route-whole", "sitemap-title", "title-page",
      "to-contents", "whole-title", "emoticon-smile", "emoticon-sad", "emoticon-wink",
      "box-open", "box-ticked", "footnotes", "footnote", "footnote-back",
    ] + Callout.allCases.map { "callout-\($0.rawValue)" }
    + Tone.allCases.map { "tone-\($0.rawValue)" }
    + ["question", "advice", "outcome"].flatMap { ["kind-\($0)", "title-\($0)"] }

  /// The word that a name is made from, where only some themes print that name: a theme that does
  /// has to have the word.
  static let wordsBehind: [Name: String] = [
    .`label-html`: "door-label", .`where-text`: "where-step", .`page-text`: "step-alone",
    .`box-text`: "step-on-map",
  ]

  /// Lists that themes used to print as HTML, and the template that stood for an item.
  static let formerPieces = [
    "boxes": "map-box", "groups": "sitemap-group", "map": "map-strand", "steps": "whole-step",
  ]

  private static let language: [Name: Shape] = [.language: .text, .direction: .text]
  private static let link: [Name: Shape] = [
    .title: .text, .address: .text, .current: .flag, .foreign: .one(language),
  ]
  private static let tone: [Name: Shape] = [
    .tone: .text, .`tone-text`: .text, .`is-safe`: .flag, .`is-caution`: .flag, .`is-danger`: .flag,
    .`is-support`: .flag,
  ]
  private static let kind: [Name: Shape] = [
    .`kind-text`: .text, .`is-question`: .flag, .`is-advice`: .flag, .`is-outcome`: .flag,
  ]
  private static let choice: [Name: Shape] = [
    .label: .html, .address: .text, .number: .text, .`leads-on`: .text,
  ]

  /// A step on the page with the whole tree.
  private static let wholeStep = merged([
    tone, kind,
    [
      .id: .text, .number: .text, .heading: .html, .body: .html, .`has-choices`: .flag,
      .choices: .list(choice), .`page-address`: .text, .`page-text`: .text, .`box-address`: .text,
      .`box-text`: .text,
    ],
  ])

  /// A help block.
  private static let help: [Name: Shape] = [
    .id: .text, .country: .text, .heading: .text, .`heading-html`: .html,
    .foreign: .one(language),
    .lines: .list([
      .name: .text, .text: .html, .phone: .text, .`phone-address`: .text, .`phone-label`: .text,
      .url: .text, .`url-text`: .text, .facts: .text,
      .contacts: .list([.text: .text, .address: .text]),
    ]),
  ]

  /// A choice of a box on the map, and the step beside it.
  private static let aside = merged([
    tone, choice, [.heading: .html, .drawn: .flag, .`box-id`: .text],
  ])

  /// A strand of the map on that page, and its boxes.
  private static let strand: [Name: Shape] = [
    .number: .text, .folded: .flag, .`has-ways-in`: .flag, .`ways-in`: .list(choice),
    .boxes: .list(
      merged([
        tone, kind,
        [
          .id: .text, .`box-id`: .text, .number: .text, .address: .text, .heading: .html,
          .first: .flag,
          .last: .flag, .down: .one(choice), .`has-aside`: .flag,
          .aside: .list(aside),
          .edges: .list(merged([aside, [.`goes-down`: .flag, .first: .flag, .last: .flag]])),
        ],
      ])),
  ]

  /// What every page has.
  private static let page: [Name: Shape] = [
    .language: .text, .direction: .text, .`document-title`: .text, .`site-title`: .text,
    .`foreign-title`: .one(language), .description: .text,
    .heading: .html, .policy: .html, .style: .html, .noindex: .flag, .canonical: .text,
    .footer: .text, .logo: .one([.address: .text, .text: .text]), .`icon-address`: .text,
    .home: .text, .exit: .text, .`is-home`: .flag,
    .`has-languages`: .flag,
    .languages: .list([
      .language: .text, .direction: .text, .name: .text, .address: .text, .current: .flag,
    ]),
    .alternates: .list([.language: .text, .address: .text]),
    .navigation: .list(link), .wholes: .list(link),
    .`sitemap-address`: .text, .`sitemap-title`: .text, .`on-sitemap`: .flag,
    .`help-address`: .text,
    .help: .list(help),
    .back: .one([.address: .text, .text: .text]),
    .`has-colophon`: .flag, .credits: .html, .source: .one([.text: .text, .address: .text]),
    .reviewed: .text,
  ]

  /// What pages of one kind have besides.
  private static let special: [Name: Shape] = [
    .body: .html,
    // start and whole
    .`begin-address`: .text, .`whole-address`: .text, .`question-count-text`: .text,
    // question, advice, outcome
    .number: .text, .`position-text`: .text, .`short-choices`: .flag, .choices: .list(choice),
    .answers: .list([.question: .html, .answer: .html, .address: .text, .number: .text]),
    .`answers-text`: .text, .`restart-address`: .text, .`whole-here`: .text, .`where-text`: .text,
    .calls: .list([
      .text: .text, .country: .text, .label: .text, .`label-html`: .html, .address: .text,
      .name: .text,
    ]),
    // whole
    .steps: .list(wholeStep), .map: .list(strand),
    // guide
    .opening: .html, .sections: .html, .`has-contents`: .flag,
    .urgent: .one([.address: .text, .text: .html]),
    .contents: .list([.address: .text, .text: .html, .level: .text]),
    // sitemap
    .groups: .list(
      merged([link, [.`has-pages`: .flag, .pages: .list(link)]])),
    // missing
    .versions: .list(
      merged([
        language,
        [
          .id: .text, .name: .text, .heading: .html, .`help-address`: .text, .help: .list(help),
          .`home-address`: .text, .navigation: .list(link),
        ],
      ])),
    // exit, missing, moved
    .`exit-url`: .text, .`exit-name`: .text, .`home-address`: .text, .`target-address`: .text,
    .`target-title`: .text,
  ]

  /// The names at the top of every template.
  static let root = merged([page, special, tone, kind])

  private static func merged(_ parts: [[Name: Shape]]) -> [Name: Shape] {
    parts.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
  }
}
