/// A site's sources: which files there are, and how to get the bytes of one.
///
/// Files are listed once and read one by one where they are needed, so that a large site never
/// stands in memory twice. Only ``readSource(at:)`` makes one that touches a disk.
package struct SourceFolder: Sendable {
  /// The files below `content/` and `themes/`, from the folder of the site, sorted by their bytes.
  package let files: [String]
  /// What was found in the folders that cannot be published.
  package let diagnostics: [Diagnostic]
  /// The bytes of one of `files`.
  package let read: @Sendable (String) throws(FileError) -> [UInt8]

  package init(
    files: [String], diagnostics: [Diagnostic] = [],
    read: @escaping @Sendable (String) throws(FileError) -> [UInt8]
  ) {
    self.files = files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.diagnostics = diagnostics
    self.read = read
  }

  /// A folder that exists in memory only.
  package init(_ texts: [String: String]) {
    self.init(files: Array(texts.keys)) { path throws(FileError) in
      guard let text = texts[path] else { throw FileError("read", path, code: 2) }
      return Array(text.utf8)
    }
  }

  /// The files below a folder, as paths from that folder.
  func files(below folder: String) -> [String] {
    files.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.utf8.count)) }
  }
}
