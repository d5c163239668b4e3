import Diagnostics

/// A warning that an author has looked at and means to keep, with the reason.
package struct Allowance: Sendable, Equatable {
  /// The id of a rule, as written.
  package let rule: String
  /// Why, in the author's words; "" where none is given.
  package let reason: String
  /// Where it is written.
  package let place: Place
  /// The lines whose warnings it speaks of.
  let lines: ClosedRange<Int>
  /// Whether it also speaks of what is said of the page as a whole.
  let isForWholePage: Bool

  /// Whether it speaks of a warning at a line of its file.
  func covers(line: Int) -> Bool { lines.contains(line) || isForWholePage && line <= 1 }
}

/// An allowance, and how many warnings it silences.
package struct UsedAllowance: Sendable, Equatable {
  /// What the author wrote.
  package let allowance: Allowance
  /// At least one.
  package let count: Int
}
