/// How bad a diagnostic is.
package enum Severity: String, Sendable {
  case warning
  case error
}

/// A place in a source file. Thousands of pages keep one for each of their links: it is small.
package struct Place: Sendable, Hashable, Comparable {
  /// The file, from the folder of the site: `content/parents.md`.
  package let path: String
  private let writtenLine: Int32
  /// -1: unknown.
  private let writtenColumn: Int32

  package init(path: String, line: Int, column: Int? = nil) {
    self.path = path
    writtenLine = Int32(clamping: line)
    writtenColumn = Int32(clamping: column ?? -1)
  }

  /// The line, from 1; 0 stands for the whole file.
  package var line: Int { Int(writtenLine) }
  /// The column in characters (Unicode scalars), from 1; nil where only the line is known.
  package var column: Int? { writtenColumn < 0 ? nil : Int(writtenColumn) }

  package static func < (a: Place, b: Place) -> Bool {
    (a.path, a.writtenLine, a.writtenColumn) < (b.path, b.writtenLine, b.writtenColumn)
  }
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
    if rule != other.rule { return rule.rawValue < other.rule.rawValue }
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
