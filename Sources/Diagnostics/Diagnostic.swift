/// How bad a diagnostic is.
package enum Severity: String, Sendable {
  case warning
  case error
}

/// What an author got wrong: where, what, and how to mend it.
package struct Diagnostic: Sendable, Equatable {
  package let severity: Severity
  package let rule: Rule
  package let place: Place
  package let message: Wording
  package let help: Wording?

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
