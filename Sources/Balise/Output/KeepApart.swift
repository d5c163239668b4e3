import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Makes sure that the output and the sources do not lie in each other: the next build would take
/// pages for sources, or this one would replace sources with pages.
/// - Throws: When they do.
package func keepApart(output: String, sourcesOf site: String) throws(FileError) {
  let aboveOutput = foldersAbove(output)
  for source in ["content", "themes"].map({ site + "/" + $0 }) where isFolder(source) {
    let aboveSource = foldersAbove(source)
    let isInSource = aboveSource.first.map(aboveOutput.contains) ?? false
    let holdsSource = isFolder(output) && (aboveOutput.first.map(aboveSource.contains) ?? false)
    if isInSource || holdsSource {
      throw FileError(
        "write", output,
        reason: Wording(
          fr: "ce dossier et \(source) sont l'un dans l'autre ; choisissez-en un autre",
          en: "this folder and \(source) lie in each other; choose another"))
    }
  }
}

/// A path without the `..` that lead back out of folders that are not there: once those are made it
/// names the same place, and only then do the names before `..` tell where it leads.
package func withoutDetours(_ path: String) -> String {
  var parts: [Substring] = []
  for part in path.split(separator: "/", omittingEmptySubsequences: false) {
    if !parts.isEmpty, part.isEmpty || part == "." { continue }
    if part == "..", !parts.isEmpty, isNothing(parts.joined(separator: "/")) {
      parts.removeLast()
    } else {
      parts.append(part)
    }
  }
  return parts.isEmpty ? "." : parts.joined(separator: "/")
}

private func isNothing(_ path: String) -> Bool {
  var status = stat()
  return unsafe !path.isEmpty && lstat(path, &status) != 0 && errno == ENOENT
}

/// A folder, or where there is none the nearest above it, and all those above, whatever links and
/// `..` lead there.
private func foldersAbove(_ path: String) -> [FileIdentity] {
  var folder = path.hasPrefix("/") ? path : "./" + path
  while !isFolder(folder), let slash = folder.lastIndex(of: "/") {
    folder = slash == folder.startIndex ? "/." : String(folder[..<slash])
  }
  var found: [FileIdentity] = []
  var status = stat()
  while unsafe stat(folder, &status) == 0 {
    let identity = FileIdentity(status)
    if identity == found.last { break }
    found.append(identity)
    folder += "/.."
  }
  return found
}
