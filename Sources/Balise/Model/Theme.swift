import Diagnostics
import Markdown
import Templates
import Text

/// What makes the site look and speak: templates, stylesheets, the words of the interface.
package struct Theme: Sendable {
  /// The folder, from the folder of the site: `themes/calm/`.
  package let folder: String
  /// Templates in UTF-8 by name (`page` for `page.mustache`).
  package var templates: [String: [UInt8]] = [:]
  /// The names of those that the site brings.
  var ownTemplates: Set<String> = []
  /// Whether anything is other than in the theme that is built in, of which tests have proved what else
  /// is checked at every build.
  var isOwn = false
  /// Stylesheets by name: `style` for every page; one named like a template that the tool calls is
  /// added on its pages.
  package var stylesheets: [String: String] = [:]
  /// What `theme.yml` says.
  var look = Look()
  /// By primary language: `fr`, `nl`.
  package var words = WordsByLanguage()

  /// The classes that its stylesheets name.
  var classes: Set<String> = []

  init(folder: String) { self.folder = folder }
}

/// The words of the interface in one language. A class only because all pages share them.
package final class Words: Sendable {
  /// The file, for messages.
  package let path: String
  let texts: [String: [AddressForm: String]]
  /// The words that the site's own theme says; the others are built in.
  let own: Set<String>
  /// The forms of words that have a number in them, where the language has several.
  let plurals: [String: [PluralCategory: String]]
  /// Whether the file says that no speaker of the language has read it (`reviewed: none`).
  package let isUnread: Bool
  /// False when the file could not be read: nothing is to be concluded from what it does not hold.
  let isKnown: Bool
  /// The same texts by form of address.
  private let informal: [String: String]
  private let formal: [String: String]
  private let informalReading: ReadingWords
  private let formalReading: ReadingWords

  init(
    path: String = "", texts: [String: [AddressForm: String]] = [:],
    plurals: [String: [PluralCategory: String]] = [:], own: Set<String> = [],
    isUnread: Bool = false, isKnown: Bool = true
  ) {
    self.path = path
    self.texts = texts
    self.own = own
    self.plurals = plurals
    self.isUnread = isUnread
    self.isKnown = isKnown
    informal = texts.compactMapValues { $0[.informal] }
    formal = texts.compactMapValues { $0[.formal] }
    informalReading = ReadingWords(informal)
    formalReading = ReadingWords(formal)
  }

  /// The same words, and those that are built in where they are not among them.
  func completed(by others: Words) -> Words {
    Words(
      path: path, texts: texts.merging(others.texts) { own, _ in own },
      plurals: plurals.merging(others.plurals.filter { texts[$0.key] == nil }) { own, _ in own },
      own: Set(texts.keys), isUnread: isUnread || others.isUnread, isKnown: isKnown)
  }

  /// The word for a form of address; nil when the theme does not have it.
  package func text(_ name: String, _ form: AddressForm = .formal) -> String? {
    switch form {
    case .informal: informal[name]
    case .formal: formal[name]
    }
  }

  /// What reading a page needs of them.
  func reading(_ form: AddressForm) -> ReadingWords {
    switch form {
    case .informal: informalReading
    case .formal: formalReading
    }
  }
}

/// What reading a page needs of its language's words, looked up once for all pages.
struct ReadingWords {
  /// The language is still to be set.
  let options: ReadingOptions
  /// How a section ends on a page with a table of contents.
  let sectionEnding: String

  init(_ words: [String: String]) {
    var labels: [Callout: String] = [:]
    for callout in Callout.allCases { labels[callout] = words["callout-\(callout.rawValue)"] ?? "" }
    options = ReadingOptions(
      emoticons: [(":-)", "smile"), (":-(", "sad"), (";-)", "wink")].map { signs, name in
        Emoticon(signs, alternative: words["emoticon-\(name)"] ?? "")
      },
      calloutLabels: labels,
      boxLabels: BoxLabels(open: words["box-open"] ?? "", ticked: words["box-ticked"] ?? ""),
      footnoteLabels: FootnoteLabels(
        title: words["footnotes"] ?? "", note: words["footnote"] ?? "",
        back: words["footnote-back"] ?? ""),
      hasFigures: true, setsStrongLinesApart: true)
    sectionEnding =
      "<p class=\"to-contents\"><a href=\"#contents\">" + escaped(words["to-contents"] ?? "")
      + "</a></p>\n</section>"
  }
}

extension Theme {
  /// The file of a template, from the folder of the site; of one that is built in, where a template of
  /// one's own would stand.
  func path(ofTemplate name: String) -> String { folder + name + ".mustache" }

  /// A place in a template.
  func place(_ position: Template.Position, in template: String) -> Place {
    Place(path: path(ofTemplate: template), line: position.line, column: position.column)
  }
}
