import Diagnostics
import Text

/// How much of a revision is read. A small repository can name the same folder again and again, and no
/// disk holds what it then seems to hold.
struct RevisionLimits: Sendable {
  /// Files, folders and whatever else stands in folders.
  var entries = 200_000
  /// Bytes of the lists of folders of one depth.
  var treeBytes = 64 << 20
  /// Bytes of one file.
  var fileBytes = 256 << 20
  /// Bytes of all files, one that stands in several places counted in each.
  var allBytes = 1 << 30
}

/// A site as it stood at a revision. Its files are kept in a file without a name.
///
/// What is refused in a folder is refused here, and by the same names.
/// - Parameter tree: git's name for the tree of the whole repository.
/// - Throws: When it cannot be read, holds more than it may, or names that no folder can hold.
func readRevision(
  _ name: String, tree: String, of repository: Repository, limits: RevisionLimits = .init()
) throws(FileError) -> SourceFolder {
  var walk = TreeWalk(revision: name, repository: repository, limits: limits)
  try walk.enter(tree)
  while !walk.pending.isEmpty { try walk.descend() }
  let listing = walk.listing
  let (ranges, file) = try walk.readFiles()
  return SourceFolder(
    files: listing.files, refused: listing.refused, hidden: listing.hidden
  ) { path, most throws(FileError) in
    let range = try ranges.find(path)
    return range.count > most ? nil : try file.bytes(in: range)
  } pieces: { path in
    Pieces { take throws(FileError) in
      var rest = try ranges.find(path)
      while !rest.isEmpty {
        let piece = rest.prefix(1 << 18)
        try take(file.bytes(in: piece)[...])
        rest = rest.dropFirst(piece.count)
      }
    }
  }
}

extension [String: Range<Int>] {
  fileprivate func find(_ path: String) throws(FileError) -> Range<Int> {
    if let range = self[path] { return range }
    throw FileError(
      "read", path, reason: Wording(fr: "absent de la révision", en: "not in the revision"))
  }
}

/// The way through the folders of a revision, those of one depth at once.
private struct TreeWalk {
  let revision: String
  let repository: Repository
  let limits: RevisionLimits
  var listing = Listing()
  /// Folders still to be read.
  var pending: [(path: String, tree: String)] = []
  /// Git's names for the bytes of the files listed, in their order.
  private var objects: [String] = []
  private var entryCount = 0

  init(revision: String, repository: Repository, limits: RevisionLimits) {
    self.revision = revision
    self.repository = repository
    self.limits = limits
  }

  /// Finds the folders of the sources in the tree of the repository.
  mutating func enter(_ tree: String) throws(FileError) {
    var site = tree
    for name in repository.site.split(separator: "/") {
      guard let folder = try entry(String(name), in: site), folder.kind == .folder else {
        throw FileError("list", "\(revision):\(repository.site)", code: 2)
      }
      site = folder.object
    }
    for (name, isNeeded) in [("content", true), ("themes", false)] {
      let entry = try entry(name, in: site)
      guard let entry else {
        if isNeeded { throw FileError("list", "\(revision):\(name)", code: 2) }
        continue
      }
      guard entry.kind == .folder else {
        throw failure(entry.kind == .file ? notFolder : link, name)
      }
      pending.append((name, entry.object))
    }
  }

  private func entry(_ name: String, in tree: String) throws(FileError) -> TreeEntry? {
    try entries(of: [tree])[tree]?.first { $0.isText && $0.name.hasSameBytes(as: name) }
  }

  /// Reads the folders that are pending.
  mutating func descend() throws(FileError) {
    let folders = pending
    pending = []
    let trees = try entries(of: Set(folders.map(\.tree)).sorted())
    for folder in folders {
      for entry in trees[folder.tree] ?? [] {
        entryCount += 1
        if entryCount > limits.entries { throw failure(tooMany) }
        guard
          let path = listing.path(of: entry.name, isText: entry.isText, in: folder.path)
        else { continue }
        switch entry.kind {
        case .folder: pending.append((path, entry.object))
        case .file:
          listing.files.append(path)
          objects.append(entry.object)
        case .other: listing.refused.append(RefusedName(path: path, reason: .notAFile))
        }
      }
    }
  }

  /// The entries of several trees, each by git's name for it.
  private func entries(of trees: [String]) throws(FileError) -> [String: [TreeEntry]] {
    let sized = try repository.sizes(of: trees, kind: "tree", for: revision)
    guard sum(sized, most: limits.treeBytes) != nil else { throw failure(tooMany) }
    var bytes: [UInt8] = []
    try repository.read(sized, kind: "tree", for: revision) { bytes += $0 }
    var rest = bytes[...]
    var result: [String: [TreeEntry]] = [:]
    for tree in sized {
      guard let entries = treeEntries(rest.prefix(tree.size), objectSize: tree.name.utf8.count / 2)
      else { throw failure(damaged) }
      result[tree.name] = entries
      rest = rest.dropFirst(tree.size)
    }
    return result
  }

  /// The bytes of the files listed, and where those of each stand.
  func readFiles() throws(FileError) -> (ranges: [String: Range<Int>], file: AnonymousFile) {
    let sized = try repository.sizes(of: Set(objects).sorted(), kind: "blob", for: revision)
    var (places, end): ([String: Range<Int>], Int) = ([:], 0)
    for object in sized {
      if object.size > limits.fileBytes { throw failure(tooLarge, path(of: object.name)) }
      places[object.name] = end..<end + object.size
      end += object.size
      if end > limits.allBytes { throw failure(tooMany) }
    }
    var (ranges, all): ([String: Range<Int>], Int) = ([:], 0)
    for (path, object) in zip(listing.files, objects) {
      guard let range = places[object] else { continue }
      ranges[path] = range
      all += range.count
      if all > limits.allBytes { throw failure(tooMany) }
    }
    let file = try AnonymousFile()
    var written = 0
    try repository.read(sized, kind: "blob", for: revision) { piece throws(FileError) in
      try file.write(Array(piece), at: written)
      written += piece.count
    }
    return (ranges, file)
  }

  private func path(of object: String) -> String? {
    objects.firstIndex(of: object).map { listing.files[$0] }
  }

  private func failure(_ reason: Wording, _ path: String? = nil) -> FileError {
    FileError("read", path.map { "\(revision):\($0)" } ?? revision, reason: reason)
  }

  private var tooMany: Wording {
    Wording(
      fr: "trop de fichiers ou d'octets : "
        + "\(limits.entries) noms et \(limits.allBytes >> 20) Mo au plus",
      en: "too many files or bytes: "
        + "\(limits.entries) names and \(limits.allBytes >> 20) MB at most")
  }
  private var tooLarge: Wording {
    Wording(
      fr: "plus de \(limits.fileBytes >> 20) Mo ; comparez deux dossiers (git worktree add)",
      en: "more than \(limits.fileBytes >> 20) MB; compare two folders (git worktree add)")
  }
}

/// The sum of sizes; nil when it is over a limit.
private func sum(_ objects: [Repository.Sized], most: Int) -> Int? {
  var sum = 0
  for object in objects {
    if object.size > most - sum { return nil }
    sum += object.size
  }
  return sum
}

private let damaged = Wording(
  fr: "un dossier y est abîmé, ou contient des noms impossibles",
  en: "a folder in it is damaged, or holds impossible names")
private let link = Wording(
  fr: "c'est un lien ; comparez deux dossiers (git worktree add)",
  en: "this is a link; compare two folders (git worktree add)")
private let notFolder = Wording(fr: "ce n'est pas un dossier", en: "this is not a folder")
