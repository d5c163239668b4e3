import Diagnostics

/// So many diagnostics of one rule are said one by one: they are mended in the same way.
package let mostOfOneRule = 20
/// So many where somebody has asked for some only.
package let mostOfChosenRule = 1000

/// The diagnostics as people read them: errors first, then by file; of one rule not more than some.
package struct DiagnosticListing {
  /// What is said, one after the other.
  package let entries: [Entry]
  private let counts: [(rule: Rule, count: Int)]

  /// One thing to say.
  package enum Entry {
    case diagnostic(Diagnostic)
    /// So many more of a rule, after the last of it that is shown.
    case more(Rule, Int)
  }

  /// `diagnostics` are sorted by file.
  package init(of diagnostics: [Diagnostic], limit: Int) {
    var counts: [Rule: Int] = [:]
    for diagnostic in diagnostics { counts[diagnostic.rule, default: 0] += 1 }
    var said: [Rule: Int] = [:]
    var entries: [Entry] = []
    let errors = diagnostics.filter { $0.severity == .error }
    for diagnostic in errors + diagnostics.filter({ $0.severity == .warning }) {
      let number = said[diagnostic.rule, default: 0] + 1
      said[diagnostic.rule] = number
      if number <= limit { entries.append(.diagnostic(diagnostic)) }
      if number == limit, let all = counts[diagnostic.rule], all > limit {
        entries.append(.more(diagnostic.rule, all - limit))
      }
    }
    self.entries = entries
    self.counts = counts.map { ($0.key, $0.value) }.sorted {
      ($0.rule.severity == .error ? 0 : 1, -$0.count, $0.rule.id)
        < ($1.rule.severity == .error ? 0 : 1, -$1.count, $1.rule.id)
    }
  }

  /// Whether it is long enough for a table to help.
  package var isLong: Bool { counts.reduce(0) { $0 + $1.count } > mostOfOneRule }

  /// How many there are of each rule: the errors first, the most frequent first.
  package func table(in language: MessageLanguage) -> String {
    let width = counts.map { String($0.count).count }.max() ?? 0
    let names = counts.map(\.rule.id.count).max() ?? 0
    return counts.map { rule, count in
      let number = String(count)
      return String(repeating: " ", count: width - number.count + 2) + number + "  "
        + rule.severity.rawValue
        + String(repeating: " ", count: "warning".count - rule.severity.rawValue.count) + "  "
        + rule.id + String(repeating: " ", count: names - rule.id.count) + "  "
        + rule.finds.text(in: language)
    }.joined(separator: "\n")
  }
}

/// What is said in the place of many diagnostics of one rule.
package func moreOf(_ rule: Rule, _ count: Int) -> Wording {
  Wording(
    fr: "… et \(count) de plus de [\(rule.id)], à voir quand ceux-ci seront réglés, ou avec "
      + "--rule \(rule.id)",
    en: "… and \(count) more of [\(rule.id)], to be seen when these are mended, or with "
      + "--rule \(rule.id)")
}

extension UsedAllowance {
  /// The allowance on one line, with its reason.
  package func line(in language: MessageLanguage) -> String {
    let place = "\(printable(allowance.place.path)):\(allowance.place.line): "
    let times = count > 1 ? " (\(count) ×)" : ""
    let allowed = Wording(fr: "permis", en: "allowed").text(in: language)
    return place + "\(allowed) [\(allowance.rule)]\(times)\(colon.text(in: language))"
      + printable(allowance.reason)
  }
}
