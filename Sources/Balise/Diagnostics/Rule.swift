/// What Balise checks. The raw value is the id that editors see and that never changes.
package enum Rule: String, Sendable, CaseIterable {
  // The graph of a tree.
  case unknownTarget = "unknown-target"
  case unreachableStep = "unreachable-step"
  case endlessLoop = "endless-loop"
  case duplicateLabel = "duplicate-label"
  case idleQuestion = "idle-question"
  case failedScenario = "failed-scenario"
  case sameTarget = "same-target"
  case longPath = "long-path"
  case strayChoices = "stray-choices"
  // How a tree is written, and its translations.
  case translationDrift = "translation-drift"
  case emptyTree = "empty-tree"
  case missingStepID = "missing-step-id"
  case unknownTone = "unknown-tone"
  case questionTone = "question-tone"
  case missingHelp = "missing-help"
  // The text of a page.
  case duplicateID = "duplicate-id"
  case rawHTML = "raw-html"
  case unclosedCode = "unclosed-code"
  case missingAlternative = "missing-alternative"
  case badAttributes = "bad-attributes"
  case unknownCallout = "unknown-callout"
  case nestedTooDeep = "nested-too-deep"
  case headingLevel = "heading-level"
  case leftover = "leftover"
  case otherLanguage = "other-language"
  // Links.
  case deadLink = "dead-link"
  case unsafeAddress = "unsafe-address"
  case emptyLink = "empty-link"
  case brokenLink = "broken-link-text"
  case phoneMismatch = "phone-mismatch"
  case vagueLink = "vague-link"
  case insecureAddress = "insecure-address"
  // The file and its front matter.
  case notUTF8 = "not-utf-8"
  case tooLarge = "too-large"
  case frontMatter = "front-matter"
  case unknownKey = "unknown-key"
  case badValue = "bad-value"
  case badName = "bad-name"
  case duplicateAddress = "duplicate-address"
  case missingSettings = "missing-settings"
  case oldReview = "old-review"
  // The theme.
  case badTemplate = "bad-template"
  case unknownName = "unknown-name"
  case missingWord = "missing-word"

  /// Errors forbid writing the site; warnings do so only when asked.
  package var severity: Severity {
    switch self {
    case .sameTarget, .longPath, .questionTone, .missingHelp, .headingLevel, .leftover,
      .otherLanguage, .vagueLink, .insecureAddress, .oldReview:
      .warning
    default: .error
    }
  }

  /// Whether nobody knows what is on a page where it finds something.
  var hidesPage: Bool {
    switch self {
    case .notUTF8, .tooLarge, .frontMatter, .nestedTooDeep, .badName: true
    default: false
    }
  }

  /// Whether what it finds may be the cause of more that looks wrong in the same tree.
  var concernsTree: Bool {
    switch self {
    case .unknownTarget, .unreachableStep, .endlessLoop, .duplicateLabel, .idleQuestion,
      .strayChoices, .emptyTree, .missingStepID, .unknownTone, .questionTone, .duplicateID,
      .badAttributes, .headingLevel, .frontMatter:
      true
    default: false
    }
  }
}
