import Diagnostics

/// The sources somebody means: a folder of a site, or a revision of the repository that a site's
/// folder stands in. A folder comes first; `refs/heads/name` names a branch all the same.
/// - Throws: When it is neither, or when the folder or git cannot be read.
package func readSource(
  named name: String, repository site: String
) throws(FileError) -> SourceFolder {
  if isFolder(name + "/content") { return try readSource(at: name) }
  return try readRevision(name, of: site)
}

/// A site as it stood at a revision, read into memory.
private func readRevision(_ name: String, of site: String) throws(FileError) -> SourceFolder {
  let nothing = FileError(
    "read", name,
    reason: Wording(
      fr: "ce n'est ni un dossier avec content/, ni une révision de git",
      en: "this is neither a folder with content/ nor a revision of git"))
  // Git would take it for an option.
  if name.hasPrefix("-") { throw nothing }
  let revision = try runGit(["rev-parse", "--verify", "--quiet", name + "^{tree}"], in: site)
  guard revision.status == 0 else { throw nothing }
  let tree = String(decoding: revision.output, as: UTF8.self).prefix { $0 != "\n" }
  let listed = try runGit(
    ["ls-tree", "-r", "-z", String(tree), "--", "content", "themes"], in: site)
  guard listed.status == 0 else { throw failure(listed, name) }
  return try readBlobs(entries(in: listed.output), of: site, at: name)
}

private struct TreeEntry {
  /// The kind of file as git writes it: `100644`.
  let mode: Substring
  /// Git's name for the bytes.
  let object: Substring
  let path: String
}

/// Reads `MODE TYPE OBJECT<tab>PATH`, each ended by a NUL.
private func entries(in listing: [UInt8]) -> [TreeEntry] {
  listing.split(separator: 0).compactMap { line in
    let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
    let words = String(decoding: parts[0], as: UTF8.self).split(separator: " ")
    guard parts.count == 2, words.count == 3 else { return nil }
    let path = String(decoding: parts[1], as: UTF8.self)
    let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
    return isHidden ? nil : TreeEntry(mode: words[0], object: words[2], path: path)
  }
}

private func readBlobs(
  _ entries: [TreeEntry], of site: String, at revision: String
) throws(FileError) -> SourceFolder {
  let files = entries.filter { $0.mode.hasPrefix("100") }
  let names = files.map { $0.object + "\n" }.joined()
  let run = try runGit(["cat-file", "--batch"], in: site, input: Array(names.utf8))
  guard run.status == 0 else { throw failure(run, revision) }
  var bytes: [String: [UInt8]] = [:]
  var rest = run.output[...]
  for file in files {
    // `OBJECT blob SIZE`, the bytes, a line break.
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
      let size = Int(
        String(decoding: rest[..<end], as: UTF8.self).split(separator: " ").last ?? ""),
      rest.endIndex - end > size
    else { throw failure(run, revision) }
    bytes[file.path] = Array(rest[(end + 1)..<(end + 1 + size)])
    rest = rest[(end + 1 + size)...].dropFirst()
  }
  let all = bytes
  let others = entries.filter { !$0.mode.hasPrefix("100") }
  return SourceFolder(
    files: files.map(\.path), refused: others.map { RefusedName(path: $0.path, reason: .notAFile) }
  ) {
    path throws(FileError) in
    guard let bytes = all[path] else {
      throw FileError(
        "read", path, reason: Wording(fr: "absent de la révision", en: "not in the revision"))
    }
    return bytes
  }
}

/// What git itself says went wrong.
private func failure(_ run: GitRun, _ revision: String) -> FileError {
  let line = run.messages.split(separator: "\n").first.map(String.init) ?? "git"
  return FileError("read", revision, reason: Wording(fr: line, en: line))
}
