import Diagnostics

/// The lines that diagnostics speak of. The file of the last one is kept: they come file by file.
package struct SpokenLines {
  private let source: SourceFolder
  private let known: Set<String>
  private var file: SourceFile?

  /// Lines of a site's sources, read again when they are asked for.
  package init(of source: SourceFolder) {
    self.source = source
    known = Set(source.files)
  }

  /// The text of the line a diagnostic speaks of, as far as columns go; nil where there is none.
  package mutating func line(at place: Place) -> String? {
    guard place.line > 0, known.contains(place.path) else { return nil }
    if file?.path != place.path {
      let bytes = try? source.read(place.path, .max)
      file = bytes.map { SourceFile(path: place.path, bytes: $0) }
    }
    return file?.shownLine(place.line)
  }
}
