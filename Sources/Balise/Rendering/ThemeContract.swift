import Markdown

/// Every name a template may use. `docs/themes.md` says what each one holds; a test compares.
enum ThemeContract {
  /// What a name stands for.
  indirect enum Shape: Sendable {
    /// `{{name}}`
    case text
    /// `{{{name}}}`
    case html
    /// `{{#name}}` and `{{^name}}` only.
    case flag
    /// `{{#name}}`: inside it these names hold, and those around it.
    case group([Name: Shape])
  }

  /// The templates that the tool itself calls; all others are partials.
  static let entries = [
    "advice", "exit", "guide", "missing", "moved", "outcome", "question", "sitemap", "start",
    "whole",
  ]

  /// The templates that the tool calls for a piece of a page, and the names they see.
  static let pieces = [
    "sitemap-group": merged([link, [.`has-pages`: .flag, .pages: .group(link)]]),
    "whole-step": merged([
      tone, kind,
      [
        .id: .text, .number: .text, .heading: .html, .body: .html, .`has-choices`: .flag,
        .choices: .group(choice), .`page-address`: .text,
      ],
    ]),
    "map-strand": [
      .number: .text, .`has-ways-in`: .flag, .`ways-in`: .group(choice), .boxes: .html,
    ],
    "map-box": merged([
      tone, kind,
      [
        .id: .text, .number: .text, .address: .text, .heading: .html, .first: .flag,
        .last: .flag, .down: .group(choice), .`has-aside`: .flag,
        .aside: .group(merged([tone, choice, [.heading: .html, .drawn: .flag]])),
      ],
    ]),
  ]

  /// The words the tool itself fills in; the templates' own words are found in the templates.
  static let words =
    [
      "answers", "back", "begin", "call", "call-label", "date", "help-heading", "home",
      "missing-title", "months", "moved-title", "position", "question-count", "question-count-one",
      "reviewed", "route-exit", "route-sitemap", "route-whole", "sitemap-title", "title-page",
      "to-contents", "whole-title", "emoticon-smile", "emoticon-sad", "emoticon-wink",
    ] + Callout.allCases.map { "callout-\($0.rawValue)" }
    + Tone.allCases.map { "tone-\($0.rawValue)" }
    + ["question", "advice", "outcome"].flatMap { ["kind-\($0)", "title-\($0)"] }

  private static let link: [Name: Shape] = [
    .title: .text, .address: .text, .current: .flag,
  ]
  private static let tone: [Name: Shape] = [
    .tone: .text, .`tone-text`: .text, .`is-safe`: .flag, .`is-caution`: .flag, .`is-danger`: .flag,
    .`is-support`: .flag,
  ]
  private static let kind: [Name: Shape] = [
    .`kind-text`: .text, .`is-question`: .flag, .`is-advice`: .flag, .`is-outcome`: .flag,
  ]
  private static let choice: [Name: Shape] = [
    .label: .html, .address: .text, .number: .text,
  ]

  /// What every page has.
  private static let page: [Name: Shape] = [
    .language: .text, .`document-title`: .text, .`site-title`: .text, .description: .text,
    .heading: .html, .policy: .html, .style: .html, .noindex: .flag, .canonical: .text,
    .home: .text, .exit: .text, .`is-home`: .flag,
    .`has-languages`: .flag,
    .languages: .group([.language: .text, .name: .text, .address: .text, .current: .flag]),
    .alternates: .group([.language: .text, .address: .text]),
    .navigation: .group(link), .wholes: .group(link),
    .`sitemap-address`: .text, .`sitemap-title`: .text, .`on-sitemap`: .flag,
    .`help-address`: .text,
    .help: .group([
      .id: .text, .country: .text, .heading: .text,
      .lines: .group([
        .name: .text, .text: .html, .phone: .text, .`phone-address`: .text, .`phone-label`: .text,
        .url: .text, .`url-text`: .text,
      ]),
    ]),
    .back: .group([.address: .text, .text: .text]),
    .`has-colophon`: .flag, .credits: .html, .source: .group([.text: .text, .address: .text]),
    .reviewed: .text,
  ]

  /// What pages of one kind have besides.
  private static let special: [Name: Shape] = [
    .body: .html,
    // start and whole
    .`begin-address`: .text, .`whole-address`: .text, .`question-count-text`: .text,
    // question, advice, outcome
    .number: .text, .`position-text`: .text, .choices: .group(choice),
    .answers: .group([.question: .html, .answer: .html, .address: .text, .number: .text]),
    .`answers-text`: .text, .`restart-address`: .text, .`whole-here`: .text,
    .calls: .group([
      .text: .text, .country: .text, .label: .text, .address: .text, .name: .text,
    ]),
    // whole
    .steps: .html, .map: .html,
    // guide
    .`has-contents`: .flag, .urgent: .group([.address: .text, .text: .html]),
    .contents: .group([.address: .text, .text: .html, .level: .text]),
    // sitemap
    .groups: .html,
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
