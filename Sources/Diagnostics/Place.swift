/// A place in a source file. Thousands of pages keep one for each of their links: it is small.
package struct Place: Sendable, Hashable, Comparable {
  /// The file, from the folder of the site: `content/parents.md`.
  package let path: String
  private let writtenLine: Int32
  /// -1: unknown.
  private let writtenColumn: Int32

  /// A place in a file; `line` is 0 for the file as a whole.
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
