import TreeGraph

/// What is different for a reader between two states of a site.
package struct SiteChanges: Sendable {
  /// A page by its name.
  package struct Page: Sendable {
    /// From `content/`.
    package let file: String
    /// As readers see it.
    package let title: String
  }

  /// Pages that are there after and were not before, sorted by file.
  package var added: [Page] = []
  /// Pages that were there before and are not after, sorted by file.
  package var removed: [Page] = []
  /// Pages that are there in both states and read otherwise, sorted by file.
  package var changed: [PageChanges] = []
  /// What concerns every page: help lines, navigation, theme, copied files.
  package var everywhere: [Change] = []

  /// Whether nothing is different.
  package var isEmpty: Bool {
    added.isEmpty && removed.isEmpty && changed.isEmpty && everywhere.isEmpty
  }
}

/// What is different on one page.
package struct PageChanges: Sendable {
  /// The page as it is after.
  package let page: SiteChanges.Page
  /// What reads otherwise, in the order of the page.
  package var changes: [Change] = []
  /// What follows for the paths through a tree; nil for a guide, and where nothing follows.
  package var consequences: PathChanges?

  var isEmpty: Bool { changes.isEmpty && consequences == nil }
}

/// One thing that reads otherwise.
package struct Change: Equatable, Sendable {
  /// What it is that changed. The raw values are part of the format in docs/formats.md.
  package enum Kind: String, CaseIterable, Sendable {
    // Of the site.
    case siteTitle = "site-title"
    case exit
    case navigation
    case helpLines = "help-lines"
    case theme
    case file
    // Of a page.
    case title
    case language
    case help
    case source
    case credits
    case reviewed
    case layout
    case address
    case description
    case aliases
    case discreet
    case contents
    case urgent
    case navigationOrder = "navigation-order"
    // Of its text.
    case heading
    case text
    case order
    case sectionAdded = "section-added"
    case sectionRemoved = "section-removed"
    // Of a tree.
    case start
    case stepAdded = "step-added"
    case stepRemoved = "step-removed"
    case stepRenamed = "step-renamed"
    case tone
    case choiceAdded = "choice-added"
    case choiceRemoved = "choice-removed"
    case choiceLabel = "choice-label"
    case choiceTarget = "choice-target"
    case choiceOrder = "choice-order"
  }

  /// What it is a part of.
  package enum Subject: Equatable, Sendable {
    /// The page as a whole, or the site.
    case whole
    case step(String)
    /// By its heading.
    case section(String)
    case helpBlock(String)
    /// From the folder of the site.
    case file(String)
  }

  /// What it is that changed.
  package let kind: Kind
  /// What it is a part of.
  package var subject = Subject.whole
  /// The label of the choice concerned.
  package var label: String?
  /// What was there; nil where nothing was.
  package var before: String?
  /// What is there now; nil where nothing is.
  package var after: String?
}

/// How paths through a tree end otherwise.
package struct PathChanges: Sendable, Equatable {
  /// An outcome to which more or fewer paths lead.
  package struct Outcome: Sendable, Equatable {
    /// The step's id.
    package let id: String
    /// Nil where there was no such outcome.
    package let before: PathCounts.Count?
    /// Nil where there is no such outcome any more.
    package let after: PathCounts.Count?
  }

  /// Ways of the same answers that end elsewhere now.
  package struct Rerouted: Sendable, Equatable {
    /// How many they are.
    package let paths: PathCounts.Count
    /// Where they ended.
    package let before: End
    /// Where they end now.
    package let after: End
    /// The answers of a shortest one.
    package let answers: [String]
  }

  /// Where a path is when its answers are given: at an outcome, or at a question that goes on.
  package struct End: Sendable, Hashable {
    /// The step's id.
    package let id: String
    /// False where a question is still to be answered.
    package let isOutcome: Bool
  }

  /// In the order of the steps after; those that are gone come last.
  package let outcomes: [Outcome]
  /// In the order in which one comes to them.
  package let rerouted: [Rerouted]
}
