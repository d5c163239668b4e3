import Diagnostics

/// What a page says of itself between its `---` lines.
package struct FrontMatter: Sendable {
  package enum Layout: String, Sendable { case page, tree }

  /// Every key that may be written, in the order of the documentation. Who reads them and who
  /// compares two pages switches over all, so that none is thought of in one place only.
  package enum Key: String, CaseIterable, Sendable {
    case title, layout, language, address, description, help, draft, aliases, source, credits
    case reviewed, discreet, toc, urgent, order, start, scenarios
  }

  package var title = ""
  package var layout = Layout.page
  /// BCP 47; nil means the language of the file's name, or else of the site.
  package var language: Located<String>?
  package var form = AddressForm.formal
  package var description: String?
  /// Names of help blocks of the settings.
  package var help: [Located<String>] = []
  package var isDraft = false
  package var aliases: [Located<String>] = []
  package var source: Reference?
  package var credits: String?
  package var reviewed: Located<CalendarDate>?
  package var isDiscreet = false
  /// Whether to show a table of contents; nil leaves it to the page's length.
  package var showsContents: Bool?
  /// The id of the section that readers in an emergency look for; shown first.
  package var urgent: Located<String>?
  package var order: Int?
  package var start: Located<String>?
  package var scenarios: [Scenario] = []
  /// Keys that were written, but so that they could not be read: nothing is to be concluded from
  /// their absence.
  package var doubtful: Set<String> = []
  /// Where the front matter begins.
  package var place = Place(path: "", line: 1)
}

/// How the interface speaks to a page's reader: tu, je, du — or vous, u, Sie.
package enum AddressForm: String, CaseIterable, Sendable { case informal, formal }

/// Where a text comes from.
package struct Reference: Sendable {
  package let text: String
  package let address: String?
}

/// An editor's own test of a tree: these answers end there.
package struct Scenario: Sendable {
  /// The labels chosen, from the start on; steps with one choice are walked through.
  package let answers: [Located<String>]
  /// The id of the step reached.
  package let ends: Located<String>
  package let place: Place
}
