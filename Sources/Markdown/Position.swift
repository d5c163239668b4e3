/// Where something was written. `column` counts UTF-8 bytes from 1; nil where it is not known.
package struct Position: Equatable, Comparable, Hashable, Sendable {
  /// From 1.
  package var line: Int
  /// In bytes, from 1; nil for the line as a whole.
  package var column: Int?

  /// A place by its line, and its column where it is known.
  package init(line: Int, column: Int? = nil) {
    self.line = line
    self.column = column
  }

  /// In reading order; an unknown column stands for the whole line and comes first.
  package static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column ?? 0) < (right.line, right.column ?? 0)
  }
}
