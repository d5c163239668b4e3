import Diagnostics
import Text

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A list of sums that somebody keeps, to hold a copy against.
package struct OwnList: Sendable {
  let bytes: [UInt8]
  let sums: Manifest

  /// Reads a list, or that of a folder.
  ///
  /// - Throws: also when some line is none or names a place outside, when the list is empty, and when
  ///   it is not as a build wrote it: nothing can be held against such a list.
  package init(at path: String) throws(FileError) {
    let file = isFolder(path) ? path + "/" + Manifest.fileName : path
    bytes = try readFile(file)
    sums = Manifest(parsing: bytes)
    let isChanged = sums.isDamaged || sums.lines.isEmpty || (sums.hasMark && !sums.isOurs)
    if isChanged {
      throw FileError(
        "read", file,
        reason: Wording(
          fr: "cette liste n'est pas telle qu'une construction l'a écrite",
          en: "this list is not as a build wrote it"))
    }
  }
}

/// Compares a folder with its list of sums, or with one's own. Links are not followed.
/// - Throws: When the folder, its list or a file in it cannot be read.
package func verifyFolder(
  _ path: String, against own: OwnList? = nil
) throws(FileError) -> Verification {
  let folder = try OutputFolder(existing: path)
  let record = try Staging(in: folder).interrupted()
  var result = Verification()
  let sums: Manifest
  if let own {
    sums = own.sums
    if let bytes = try folder.bytes(Manifest.fileName) {
      if !bytes.isSame(as: own.bytes) { result.add(.changed, Manifest.fileName) }
    } else {
      result.add(.missing, Manifest.fileName)
    }
  } else {
    // A first build that was stopped had no time to write a list.
    let bytes =
      record == nil
      ? try readFile(folder.full(Manifest.fileName))
      : try folder.bytes(Manifest.fileName) ?? []
    sums = Manifest(parsing: bytes)
    if sums.isDamaged || (sums.hasMark && !sums.isOurs) { result.add(.changed, Manifest.fileName) }
  }
  try compare(folder, with: sums, record, &result)
  result.sort()
  return result
}

private func compare(
  _ folder: OutputFolder, with sums: Manifest, _ record: Manifest?, _ result: inout Verification
) throws(FileError) {
  let lines = Dictionary(sums.lines.map { ($0.path, $0.digest) }, uniquingKeysWith: { $1 })
  result.listed = lines.count
  /// Whether a build that was stopped has no file there any more.
  func isGone(_ path: FilePath) -> Bool { record.map { $0.lines(for: path).isEmpty } ?? false }
  var contents = FolderContents()
  try contents.collect(
    from: folder, listed: { lines[$0] != nil && !isGone($0) },
    leavingOut: record == nil ? [] : [Staging.name])
  result.add(.foreign, contents.foreign)
  let newFolders = Set(folders(ofAll: (record?.lines ?? []).map(\.path.text)).map { $0 + "/" })
  for folder in contents.emptyFolders {
    result.add(newFolders.contains(folder) ? .interrupted : .foreign, folder)
  }
  if record != nil { result.add(.interrupted, Staging.name + "/") }
  contents.addModes(to: &result)
  let unreadable = Set(contents.unreadable.map(FilePath.init))
  let present = contents.files
  let digests = try inParallel(present.count) { index throws(FileError) -> Digest? in
    do throws(FileError) {
      return try folder.digest(present[index].text)
    } catch  where error.code == EACCES {
      return nil
    }
  }
  for (path, digest) in zip(present, digests) {
    if let digest, lines[path] == digest { continue }
    // Its mode has been told; what is in it nobody can tell.
    if digest == nil, unreadable.contains(path), lines[path] != nil { continue }
    // Half new: the record knows what the build that was stopped was about to put in place.
    let isNew = record?.lines(for: path).contains { $0.digest == digest } ?? false
    if isNew {
      result.add(.interrupted, path.text)
    } else {
      result.add(lines[path] == nil ? .foreign : .changed, path.text)
    }
  }
  let here = Set(present)
  for path in lines.keys where !here.contains(path) {
    result.add(isGone(path) ? .interrupted : .missing, path.text)
  }
}

/// What stands in a folder.
private struct FolderContents {
  /// Files, links, devices; and folders where the list has a file.
  var files: [FilePath] = []
  var emptyFolders: [String] = []
  /// Folders that are not looked into, with `/` at their ends.
  var foreign: [String] = []
  private(set) var unreadable: [String] = []
  private var openToAll: [String] = []
  private var setID: [String] = []
  private var count = 0

  mutating func collect(
    from folder: OutputFolder, listed: (FilePath) -> Bool, leavingOut: [String]
  ) throws(FileError) {
    var pending = [""]
    while let parent = pending.popLast() {
      let mayRead = look(at: folder.full(parent), parent)
      if !mayRead, !parent.isEmpty { continue }
      let names = try folder.names(in: parent.isEmpty ? "." : parent)
      if names.isEmpty, !parent.isEmpty { emptyFolders.append(parent) }
      for name in names {
        if parent.isEmpty, name == Manifest.fileName {
          look(at: folder.full(name), name)
          continue
        }
        if parent.isEmpty, leavingOut.contains(name) { continue }
        if parent.isEmpty, try isOfGit(name, in: folder) { continue }
        let isFolder = if case .folder = try folder.entry(parent + name) { true } else { false }
        if isFolder, parent.isEmpty, name == ".git" {
          foreign.append(name + "/")
        } else if isFolder, !listed(FilePath(parent + name)) {
          pending.append(parent + name + "/")
        } else {
          look(at: folder.full(parent + name), parent + name)
          files.append(FilePath(parent + name))
        }
      }
    }
  }

  /// - Returns: whether it may be read.
  @discardableResult
  private mutating func look(at path: String, _ route: String) -> Bool {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return false }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    // Links have no modes of their own, and devices are foreign in any case.
    guard isFolder || status.st_mode & S_IFMT == S_IFREG else { return false }
    count += 1
    let needed = isFolder ? S_IRUSR | S_IXUSR : S_IRUSR
    let mayRead = unsafe access(path, isFolder ? R_OK | X_OK : R_OK) == 0
    let name = route.isEmpty ? "./" : route
    if status.st_mode & needed != needed || !mayRead { unreadable.append(name) }
    if status.st_mode & S_IWOTH != 0 { openToAll.append(name) }
    if !isFolder, status.st_mode & (S_ISUID | S_ISGID) != 0 { setID.append(name) }
    return mayRead
  }

  func addModes(to result: inout Verification) {
    result.add(.unreadable, unreadable)
    result.add(.setID, setID)
    // Memory sticks and some shared disks say so of everything.
    result.isOpenToAll = openToAll.count == count
    if !result.isOpenToAll { result.add(.writableByAll, openToAll) }
  }
}

/// Whether git keeps a file of its own at the top of a folder: it is no part of the site there. A
/// folder `.git` is not left out, since a host would hand out whatever lies in it.
private func isOfGit(_ name: String, in folder: OutputFolder) throws(FileError) -> Bool {
  guard [".git", ".gitignore", ".gitattributes"].contains(name) else { return false }
  guard case .file = try folder.entry(name) else { return false }
  // In a working tree of its own (`git worktree`) this file says where the repository is.
  if name != ".git" { return true }
  let bytes = try readFile(folder.full(name), most: 5000)
  return bytes?.starts(with: "gitdir: ".utf8) ?? false
}
