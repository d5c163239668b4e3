import Diagnostics
import Text

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lists a site's folder. Files are read later, one by one, through ``SourceFolder/read``.
///
/// Symbolic links, devices and pipes are never followed or opened: each is refused. Only
/// `content` and `themes` themselves may be links, to folders of the site.
/// - Throws: When there is no site, a folder cannot be listed, or one lies outside the site's.
package func readSource(at site: String) throws(FileError) -> SourceFolder {
  let roots = ["content", "themes"]
  if !exists(site + "/content"), exists(site) { throw noSite(at: site) }
  for root in roots where leadsOutside(root, of: site) {
    throw FileError(
      "read", site + "/" + root,
      reason: Wording(
        fr: "ce lien mène hors du dossier du site",
        en: "this link leads out of the site's folder"))
  }
  var (files, hidden): ([String], [String]) = ([], [])
  var refused: [RefusedName] = []
  var pending = roots
  while !pending.isEmpty {
    // All folders of one depth at once.
    let listings = try inParallel(pending.count) { [pending] place throws(FileError) in
      try list(pending[place], of: site)
    }
    pending = listings.flatMap(\.folders)
    for listing in listings {
      files += listing.files
      refused += listing.refused
      hidden += listing.hidden
    }
  }
  return SourceFolder(files: files, refused: refused, hidden: hidden) {
    path, most throws(FileError) in
    try readFile(site + "/" + path, most: most)
  } pieces: { path in
    filePieces(site + "/" + path)
  }
}

private func list(_ folder: String, of site: String) throws(FileError) -> Listing {
  var listing = Listing()
  let entries: [Entry]
  do {
    entries = try entriesInFolder(site + "/" + folder)
  } catch  where folder == "themes" && error.code == ENOENT {
    return listing
  }
  for entry in entries {
    guard let path = listing.path(of: entry.name, isText: entry.isText, in: folder) else {
      continue
    }
    let kind = if let kind = entry.kind { kind } else { try kind(of: site + "/" + path) }
    switch kind {
    case S_IFDIR: listing.folders.append(path)
    case S_IFREG: listing.files.append(path)
    default: listing.refused.append(RefusedName(path: path, reason: .notAFile))
    }
  }
  return listing
}

/// Whether anything stands at a path, be it a link to nothing.
func exists(_ path: String) -> Bool {
  var status = stat()
  return unsafe lstat(path, &status) == 0
}

/// Whether a path is a folder, or a link to one.
func isFolder(_ path: String) -> Bool {
  var status = stat()
  return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Whether a name of the site's folder is a link to somewhere else.
private func leadsOutside(_ name: String, of site: String) -> Bool {
  guard let folder = realPath(site), let target = realPath(site + "/" + name) else { return false }
  return !target.hasPrefix(folder == "/" ? folder : folder + "/")
}

/// A path without links; nil where there is nothing.
func realPath(_ path: String) -> String? {
  guard let found = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(found) }
  return unsafe String(cString: found)
}

private struct Entry {
  let name: String
  /// False for a name that is not UTF-8; signs stand in `name` for what cannot be read.
  let isText: Bool
  /// A file or a folder; nil for anything else, and where the disk does not say.
  let kind: mode_t?
}

/// The entries of a folder.
private func entriesInFolder(_ path: String) throws(FileError) -> [Entry] {
  guard let folder = unsafe opendir(path) else { throw FileError("list", path, code: errno) }
  defer { unsafe closedir(folder) }
  var entries: [Entry] = []
  while let entry = unsafe readdir(folder) {
    let (name, isText) = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { name in
        if let text = unsafe String(validatingCString: name) { return (text, true) }
        return unsafe (String(cString: name), false)
      }
    }
    if name == "." || name == ".." { continue }
    let kind: mode_t? =
      switch unsafe Int(entry.pointee.d_type) {
      case Int(DT_REG): S_IFREG
      case Int(DT_DIR): S_IFDIR
      default: nil
      }
    entries.append(Entry(name: name, isText: isText, kind: kind))
  }
  return indicesInByteOrder(of: entries.map(\.name)).map { entries[$0] }
}

private func kind(of path: String) throws(FileError) -> mode_t {
  var status = stat()
  guard unsafe lstat(path, &status) == 0 else { throw FileError("read", path, code: errno) }
  return status.st_mode & S_IFMT
}
