import Diagnostics
import Markdown
import Text

/// One page as its author wrote it: read, parsed, its text already HTML.
///
/// A value like the others, and a class only because it is large: handing it on costs one count
/// and not thirty.
package final class Page: Sendable {
  /// The file's stem and the language in its name.
  package let path: PagePath
  /// What the page says of itself.
  package let frontMatter: FrontMatter
  /// BCP 47.
  package let language: String
  /// The text below the front matter.
  package let body: Body
  /// What each link of the document leads to; nil for links that need no address of ours.
  package let links: [LocalLink?]
  /// The numbers that its links dial, each once, in the order written.
  let numbers: [Located<PhoneNumber>]
  /// Editor's notes left out.
  package let noteCount: Int
  /// Warnings that its author allows.
  let allowances: [Allowance]
  /// Where it leads to other sites, in the order written.
  let outsideLinks: [OutsideLink]
  /// The lines of its level-2 headings at the top.
  let sectionLines: [Int]
  /// What it leads to outside the site; empty unless that was asked for.
  package let addresses: [WrittenAddress]
  /// What tells its text from that of other pages.
  let fingerprint: TextFingerprint
  /// Nil unless it was asked for.
  package let readability: Readability?

  init(
    path: PagePath, frontMatter: FrontMatter, language: String, body: Body, links: [LocalLink?],
    numbers: [Located<PhoneNumber>], noteCount: Int, allowances: [Allowance],
    outsideLinks: [OutsideLink], sectionLines: [Int], addresses: [WrittenAddress],
    fingerprint: TextFingerprint,
    readability: Readability?
  ) {
    self.path = path
    self.frontMatter = frontMatter
    self.language = language
    self.body = body
    self.links = links
    self.numbers = numbers
    self.noteCount = noteCount
    self.allowances = allowances
    self.outsideLinks = outsideLinks
    self.sectionLines = sectionLines
    self.addresses = addresses
    self.fingerprint = fingerprint
    self.readability = readability
  }

  /// The page with another text.
  func with(_ body: Body) -> Page {
    Page(
      path: path, frontMatter: frontMatter, language: language, body: body, links: links,
      numbers: numbers, noteCount: noteCount, allowances: allowances,
      outsideLinks: outsideLinks, sectionLines: sectionLines, addresses: addresses,
      fingerprint: fingerprint,
      readability: readability)
  }

  /// What the text is, by the `layout` of the front matter.
  package enum Body: Sendable {
    case guide(Guide)
    case tree(Tree)
  }

  /// The file, from the folder of the site.
  package var file: String { "content/" + path.file }

  /// Nil for a guide.
  package var tree: Tree? {
    if case .tree(let tree) = body { tree } else { nil }
  }

  /// The id that the fragment of a link means: itself, or what it is without the hyphens that code
  /// hosts leave at its ends; nil when there is none.
  func anchor(meantBy fragment: String) -> String? {
    if holds(anchor: fragment) { return fragment }
    let hyphen = UInt8(ascii: "-")
    guard fragment.utf8.first == hyphen || fragment.utf8.last == hyphen else { return nil }
    let meant = Markdown.anchor(ofHost: fragment)
    return holds(anchor: meant) ? meant : nil
  }

  /// Whether a link may name an id.
  func holds(anchor id: String) -> Bool {
    switch body {
    case .guide(let guide): guide.holds(anchor: id)
    case .tree(let tree): tree.holds(anchor: id)
    }
  }
}

/// An ordinary page: one text. A class only because it is large, as ``Page`` is.
package final class Guide: Sendable {
  private let html: StoredText
  private let slots: [Passage.Slot]
  /// In bytes, of what stands before the table of contents.
  let openingLength: Int
  /// The table of contents; empty when the page shows none.
  package let contents: [ContentsEntry]
  /// Every id a link may name, sorted.
  package let anchors: [String]

  /// `anchors` are sorted.
  ///
  /// - Parameter openingLength: in bytes, of what stands in the text before the table of contents.
  init(
    text: Passage, openingLength: Int = 0, contents: [ContentsEntry], anchors: [String],
    store: TextStore
  ) {
    self.openingLength = openingLength
    html = store.put(text.html)
    slots = text.slots
    self.contents = contents
    self.anchors = anchors
  }

  /// The bytes of the text.
  var textLength: Int { html.count }

  /// The text, from where it waited.
  /// - Throws: When it waited on the disk and cannot be read.
  package func text() throws(FileError) -> Passage {
    Passage(html: try html.bytes(), slots: slots)
  }

  /// Whether a link may name an id.
  func holds(anchor id: String) -> Bool { anchors.holdsSorted(id) }
}

/// One line of a table of contents.
package struct ContentsEntry: Sendable {
  /// The anchor of its heading.
  package let id: String
  /// What its heading says.
  package let text: Passage
  /// Of its heading, from 2.
  package let level: Int
}

/// A link to a page, a file or an anchor of the site. What it means is asked of it (`path`, `fragment`):
/// thousands of pages keep theirs until all are laid out.
package struct LocalLink: Sendable {
  /// As the author wrote it.
  package let written: String
  /// The words that are the link, without markup.
  package let text: String
  /// Whether it is a picture that is shown there.
  package let isImage: Bool
  /// Where the link begins.
  package let place: Place
}

/// A decision tree. Every choice leads to a step of it, or out of it.
package struct Tree: Sendable {
  /// The text of the start page.
  package let opening: Passage?
  /// In the order written; choices name steps by their place here.
  package internal(set) var steps: [Step]
  /// Where choices lead that lead out of the tree, in the order written.
  package internal(set) var exits: [Exit]
  /// The place of the step that has an id (the first, if several do).
  package let indexOfID: [String: Int]
  /// The first step.
  package let start: Int
  /// Ids of the opening text that links may name.
  package let openingAnchors: [String]
  /// Links that look like choices.
  package let strayChoices: [StrayChoice]
  /// What keeps those of each step from being choices, as far as that can be told.
  let strayCulprits: [Int: StrayCulprit]
  /// Where choices were left out because their target does not exist.
  package let brokenChoices: Set<Place>
  /// False when a choice, a step or the start is missing: then nothing can be said of what is
  /// reachable.
  package let isWhole: Bool
  /// The first line in another step that names a step as links do, but is no choice.
  package let mentions: [String: Int]

  /// Whether a link may name an id.
  func holds(anchor id: String) -> Bool {
    indexOfID[id] != nil || openingAnchors.contains(id)
      || steps.contains { $0.anchors.contains(id) }
  }
}

/// One step: a question, an advice or an outcome.
package struct Step: Sendable {
  /// "" where the author gave none.
  package let id: String
  /// The heading with its markup.
  package let heading: Passage
  /// The heading without markup.
  package let title: String
  /// What stands between the heading and the choices; nil for nothing.
  package internal(set) var text: Passage?
  /// The block that is the one choice to another page, as text; it is not known yet what it is. Nil
  /// otherwise.
  var closing: Passage?
  /// Nil where the author gave none.
  package let tone: Tone?
  /// In the order written; their number says what kind of step it is.
  package internal(set) var choices: [Choice]
  /// Ids inside the text that links may name.
  package let anchors: [String]
  /// Where the heading stands.
  package let place: Place

  /// What a reader does here: choose, read on, or stop.
  package enum Kind: String, Sendable { case question, advice, outcome }

  /// What a step is follows from its choices.
  package var kind: Kind {
    switch choices.count {
    case 0: .outcome
    case 1: .advice
    default: .question
    }
  }
}

/// How serious a step is.
package enum Tone: String, CaseIterable, Sendable { case safe, caution, danger, support }

/// One answer: what it says and where it leads.
package struct Choice: Sendable {
  /// What it says, with its markup.
  package let label: Passage
  /// The label without markup.
  package let text: String
  /// The place in ``Tree/steps`` of the step it leads to; behind those, that of an exit in
  /// ``Tree/exits``.
  package internal(set) var target: Int
  /// Where it leads out of the tree; nil for a step of it.
  package let exit: Exit?
  /// Where the link begins.
  package let place: Place
}

/// A link to a step that stands as choices do, but is none: it is not at the end of its step, or not
/// all that stands there are links.
package struct StrayChoice: Sendable {
  /// The step it stands in.
  package let step: Int
  /// What it names.
  package let link: LocalLink
  /// Whether it stands where choices do.
  package let isSure: Bool
}

/// A link to another site, as far as a translation has it too.
struct OutsideLink: Sendable {
  /// Without `www.`.
  let host: String
  let line: Int
}
