/// What is checked: an id, how bad it is, and why it is there, with an example of each side.
///
/// A value like the others, and a class only because every diagnostic holds one.
package final class Rule: Sendable {
  /// What editors see and put into commands. In kebab-case; it never changes.
  package let id: String
  /// Errors forbid writing the site; warnings do so only when asked.
  package let severity: Severity
  /// What cannot be judged any more where the rule found something.
  package let hides: Hidden
  /// What the rule finds, in half a sentence.
  package let finds: Wording
  /// What it protects a reader from.
  package let protects: Wording
  /// A site with this fault and no other.
  package let wrong: Example
  /// The same site without it.
  package let right: Example

  /// How much a fault leaves in the dark, each more than the one before.
  package enum Hidden: Int, Sendable, Comparable {
    case nothing
    /// What looks wrong in the same tree may have no other cause.
    case tree
    /// Nobody knows what is on the page.
    case page

    package static func < (a: Hidden, b: Hidden) -> Bool { a.rawValue < b.rawValue }
  }

  /// A rule whose examples are two sites.
  package init(
    _ id: String, _ severity: Severity, hides: Hidden = .nothing, finds: Wording,
    protects: Wording, wrong: [String: String], right: [String: String]
  ) {
    self.id = id
    self.severity = severity
    self.hides = hides
    self.finds = finds
    self.protects = protects
    self.wrong = Example(files: wrong)
    self.right = Example(files: right)
  }

  /// A rule whose examples are a file that is right, and the slip that makes it wrong.
  package convenience init(
    _ id: String, _ severity: Severity, hides: Hidden = .nothing, finds: Wording,
    protects: Wording, in path: String = Example.treePath, _ right: String = Example.tree,
    slip: (was: String, became: String)
  ) {
    self.init(
      id, severity, hides: hides, finds: finds, protects: protects,
      wrong: [path: right.replacing(slip.was, with: slip.became)], right: [path: right])
  }
}

extension Rule: Hashable {
  package static func == (a: Rule, b: Rule) -> Bool { a === b }
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
