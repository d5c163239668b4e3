import Diagnostics
import Text

/// A site's sources: which files there are, and how to get the bytes of one.
///
/// Files are listed once and read one by one where they are needed, so that a large site never
/// stands in memory twice. Only ``readSource(at:)`` makes one that touches a disk.
package struct SourceFolder: Sendable {
  /// The files below `content/` and `themes/`, from the folder of the site, sorted by their bytes.
  package let files: [String]
  /// What was found in the folders that cannot be published.
  package let refused: [RefusedName]
  /// Names that begin with a dot, which are left alone, from the folder of the site.
  package let hidden: [String]
  /// The bytes of one of `files`; nil, without reading any, when there are more than so many.
  package let read: @Sendable (_ path: String, _ most: Int) throws(FileError) -> [UInt8]?
  /// The bytes of one of `files`, however many.
  package let pieces: @Sendable (_ path: String) -> Pieces

  /// A folder whose files are read when they are asked for; `files` need not be sorted.
  package init(
    files: [String], refused: [RefusedName] = [], hidden: [String] = [],
    read: @escaping @Sendable (_ path: String, _ most: Int) throws(FileError) -> [UInt8]?,
    pieces: @escaping @Sendable (_ path: String) -> Pieces
  ) {
    self.files = indicesInByteOrder(of: files).map { files[$0] }
    self.refused = refused
    self.hidden = hidden
    self.read = read
    self.pieces = pieces
  }

  /// A folder whose files are in memory already.
  package init(
    files: [String], refused: [RefusedName] = [], hidden: [String] = [],
    bytes: @escaping @Sendable (String) throws(FileError) -> [UInt8]
  ) {
    self.init(files: files, refused: refused, hidden: hidden) { path, most throws(FileError) in
      let bytes = try bytes(path)
      return bytes.count > most ? nil : bytes
    } pieces: { path in
      Pieces { take throws(FileError) in try take(bytes(path)[...]) }
    }
  }

  /// A folder that exists in memory only.
  package init(_ texts: [String: String]) {
    self.init(files: Array(texts.keys)) { path throws(FileError) in
      guard let text = texts[path] else { throw FileError("read", path, code: 2) }
      return Array(text.utf8)
    }
  }

  /// Whether something stands in a place that cannot be published, and has had its message.
  func refuses(_ path: String) -> Bool { refused.contains { $0.path == path } }

  /// The files below a folder, as paths from that folder.
  func files(below folder: String) -> [String] {
    files.lazy.filter { $0.utf8.starts(with: folder.utf8) }
      .map { String(Substring($0.utf8.dropFirst(folder.utf8.count))) }
  }
}

/// The bytes of a file, handed over piece by piece: a large one never stands in memory.
package struct Pieces: Sendable {
  /// Calls `take` with one piece after the other.
  package let forEach:
    @Sendable (_ take: (ArraySlice<UInt8>) throws(FileError) -> Void) throws(FileError) -> Void
}

/// Whether a name of a folder is left alone: hidden ones, such as `.DS_Store`, but for the folder that
/// sites keep for machines (RFC 8615).
func isHidden(_ name: String, in folder: String) -> Bool {
  name.utf8.first == UInt8(ascii: ".") && !(name == ".well-known" && folder == "content")
}
