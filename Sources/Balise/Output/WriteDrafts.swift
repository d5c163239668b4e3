import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that does not exist yet: where it is to stand, from the folder of the site, and its text.
package struct FileDraft: Sendable, Equatable {
  /// From the folder of the site: `content/index.md`.
  package let path: String
  /// What is to be in it.
  package let text: String
}

/// Writes new files below a folder, with the folders they need. What is there already is never
/// replaced: with one of them nothing is written.
/// - Throws: When one of the files exists, or cannot be written.
package func writeDrafts(_ drafts: [FileDraft], in folder: String) throws(FileError) {
  for draft in drafts where exists(folder + "/" + draft.path) {
    throw FileError("write", folder + "/" + draft.path, code: EEXIST)
  }
  for draft in drafts {
    let path = folder + "/" + draft.path
    try makeFolders(of: path)
    var file = try NewFile(at: path)
    try file.add(Array(draft.text.utf8)[...])
    try file.finish(synced: false)
  }
}

/// Makes the folders that a path goes through, outermost first.
private func makeFolders(of path: String) throws(FileError) {
  for (place, byte) in zip(path.utf8.indices, path.utf8) where byte == UInt8(ascii: "/") {
    let folder = String(path[..<place])
    if folder.isEmpty || isFolder(folder) { continue }
    guard unsafe mkdir(folder, 0o777) == 0 || errno == EEXIST else {
      throw FileError("write", folder, code: errno)
    }
  }
}
