/// How bad a diagnostic is.
package enum Severity: String, Sendable {
  case warning
  case error
}

/// What an author got wrong: where, what, and how to mend it.
package struct Diagnostic: Sendable, Equatable {
  /// The rule's.
  package let severity: Severity
  /// What was broken.
  package let rule: Rule
  /// Where an editor has to look.
  package let place: Place
  /// What is wrong, in one sentence without a point.
  package let message: Wording
  /// How to mend it; nil where the message says it.
  package let help: Wording?

  /// A message of a rule, as severe as the rule is.
  package init(_ rule: Rule, at place: Place, _ message: Wording, help: Wording? = nil) {
    self.severity = rule.severity
    self.rule = rule
    self.place = place
    self.message = message
    self.help = help
  }

  /// Whether this one is reported before another: by file, line, column, rule, words.
  package func precedes(_ other: Diagnostic) -> Bool {
    if place != other.place { return place < other.place }
    if rule != other.rule { return rule.id < other.rule.id }
    return message.english < other.message.english
  }
}

extension [Diagnostic] {
  /// Sorted for the report, each said once.
  package func inOrder() -> [Diagnostic] {
    var result: [Diagnostic] = []
    for diagnostic in sorted(by: { $0.precedes($1) }) where diagnostic != result.last {
      result.append(diagnostic)
    }
    return result
  }

  /// Whether anything here forbids writing the site.
  package func forbidWriting(strict: Bool) -> Bool {
    strict ? !isEmpty : contains { $0.severity == .error }
  }
}
