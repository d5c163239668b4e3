import Diagnostics

/// What a page says of itself between its `---` lines.
package struct FrontMatter: Sendable {
  /// What the text below is: one page, or the steps of a tree.
  package enum Layout: String, Sendable { case page, tree }

  /// Every key that may be written, in the order of the documentation. Who reads them and who
  /// compares two pages switches over all, so that none is thought of in one place only.
  package enum Key: String, CaseIterable, Sendable {
    case title, layout, language, address, description, help, draft, aliases, source, credits
    case reviewed, discreet, toc, urgent, order, start, scenarios
  }

  /// "" only where it is missing, which is an error.
  package var title = ""
  /// `page` where nothing is said.
  package var layout = Layout.page
  /// BCP 47; nil means the language of the file's name, or else of the site.
  package var language: Located<String>?
  /// How the interface speaks; the formal way where nothing is said.
  package var form = AddressForm.formal
  /// For search engines and previews; nil for none.
  package var description: String?
  /// Names of help blocks of the settings.
  package var help: [Located<String>] = []
  /// Whether it is published only where drafts are asked for.
  package var isDraft = false
  /// Old addresses of the page, from the root of the site.
  package var aliases: [Located<String>] = []
  /// Where the text comes from; nil where it is not said.
  package var source: Reference?
  /// Thanks, shown at the end; nil for none.
  package var credits: String?
  /// The day it was last reviewed; nil where it is not said.
  package var reviewed: Located<CalendarDate>?
  /// Whether the browser's tab and history are not to say the words of the questions.
  package var isDiscreet = false
  /// Whether to show a table of contents; nil leaves it to the page's length.
  package var showsContents: Bool?
  /// The id of the section that readers in an emergency look for; shown first.
  package var urgent: Located<String>?
  /// The place at the foot of pages, the lowest first; nil leaves the page out there.
  package var order: Int?
  /// The id of the first step; nil for the one written first.
  package var start: Located<String>?
  /// The editors' own tests of a tree, in the order written.
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
  /// The name of the source.
  package let text: String
  /// Its web address; nil for what stands on paper.
  package let address: String?
  /// Where that is written.
  package let place: Place?
}

/// An editor's own test of a tree: these answers end there.
package struct Scenario: Sendable {
  /// The labels chosen, from the start on; steps with one choice are walked through.
  package let answers: [Located<String>]
  /// The id of the step reached.
  package let ends: Located<String>
  /// Where the scenario begins.
  package let place: Place
}
