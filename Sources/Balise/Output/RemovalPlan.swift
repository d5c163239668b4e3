import Diagnostics
import Text

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

let folderInTheWay = Wording(
  fr: "un dossier occupe la place de ce fichier", en: "a folder stands in the place of this file")
private let fileInTheWay = Wording(
  fr: "il faut ici un dossier, et ce n'en est pas un",
  en: "a folder is needed here, and this is none")
private let otherDisk = Wording(
  fr: "ce dossier est sur un autre disque que le reste du site",
  en: "this folder is on another disk than the rest of the site")

/// What is to be removed, found before anything is moved.
struct RemovalPlan {
  /// Files of earlier builds that stand where the new site needs a folder, or in a folder that
  /// stands where it needs a file: they go before the new files come.
  var before: [String] = []
  /// The other files of earlier builds that have no place any more.
  var after: [String] = []
  /// Those that are not known to be as a build left them, since somebody changed them, or the list that
  /// names them: they stay.
  var kept: [String] = []
  /// Files of earlier builds that are gone already; folders they stood in may be left.
  var absent: [String] = []
}

/// The folders the new site needs, by what stands there: a real folder on the same disk, nothing, or
/// a file that an earlier build may have written. Anything else ends the build.
struct NeededFolders {
  /// Files where folders are needed.
  private(set) var files: Set<FilePath> = []
  /// Those that are not there, but for what is inside them.
  private(set) var new: [String] = []
  /// All that are not there.
  private var absent: Set<FilePath> = []

  /// - Parameter mounts: places where something else is mounted, another folder of this disk perhaps.
  init(
    of routes: [String], in output: OutputFolder, mounts: Set<String>
  ) throws(FileError) {
    guard case .folder(let root) = try output.entry(".") else {
      throw FileError("open", output.path, code: ENOTDIR)
    }
    /// What has to wait until a file has gone.
    var blocked: Set<FilePath> = []
    for folder in folders(ofAll: routes) {
      let path = FilePath(folder)
      let above = FilePath(folders(of: folder).last ?? "")
      if absent.contains(above) {
        absent.insert(path)
        continue
      }
      switch try output.entry(folder) {
      case .nothing where blocked.contains(above): blocked.insert(path)
      case .nothing:
        absent.insert(path)
        new.append(folder)
      case .folder(let identity) where identity.disk == root.disk && !mounts.contains(folder):
        continue
      case .folder: throw FileError("write", output.full(folder), reason: otherDisk)
      case .file:
        files.insert(path)
        blocked.insert(path)
      case .other: throw FileError("write", output.full(folder), reason: fileInTheWay)
      }
    }
  }

  /// For each file whether its folder is not there.
  func areNew(_ routes: [String]) -> [Bool] {
    // Where every folder is there, nothing needs to be looked up.
    if absent.isEmpty { return [Bool](repeating: false, count: routes.count) }
    var last = (folder: "", isNew: false)
    return routes.map { route in
      // Files of one folder mostly come one after the other.
      let folder = Route(route).folder
      if !folder.hasSameBytes(as: last.folder) {
        last = (folder, absent.contains(FilePath(folder)))
      }
      return last.isNew
    }
  }
}

/// Sorts what earlier builds wrote and the new site does not have; ends the build if something that
/// is not ours, or that somebody changed, stands in the way.
///
/// - Parameters:
///   - filesInWay: files where folders are needed.
///   - foldersInWay: folders where files are needed.
func planRemovals(
  of gone: [FilePath], _ known: KnownFiles, in output: OutputFolder,
  filesInWay: Set<FilePath>, foldersInWay: [String]
) throws(FileError) -> RemovalPlan {
  let found = try filesBelow(foldersInWay, gone, in: output)
  var removals = RemovalPlan()
  var ours: Set<FilePath> = []
  for path in gone {
    guard try standsInRealFolders(path.text, in: output) else { continue }
    switch try output.entry(path.text) {
    case .folder: continue
    case .nothing: removals.absent.append(path.text)
    case .other: removals.kept.append(path.text)
    case .file:
      guard known.mayRemove(try Digest(of: filePieces(output.full(path.text))), at: path) else {
        removals.kept.append(path.text)
        continue
      }
      ours.insert(path)
      let mustGoFirst = filesInWay.contains(path) || found[path] != nil
      if mustGoFirst { removals.before.append(path.text) } else { removals.after.append(path.text) }
    }
  }
  if let path = filesInWay.subtracting(ours).min() {
    throw FileError("write", output.full(path.text), reason: fileInTheWay)
  }
  if let (_, folder) = found.filter({ !ours.contains($0.key) }).min(by: { $0.key < $1.key }) {
    throw FileError("write", output.full(folder), reason: folderInTheWay)
  }
  return removals
}

/// What stands below folders that must make room: files, and folders that no file of ours stood in,
/// each with the folder that must go.
private func filesBelow(
  _ roots: [String], _ gone: [FilePath], in output: OutputFolder
) throws(FileError) -> [FilePath: String] {
  if roots.isEmpty { return [:] }
  let ourFolders = Set(gone.flatMap { folders(of: $0.text) }.map(FilePath.init))
  var found: [FilePath: String] = [:]
  for root in roots {
    var pending = [root]
    while let folder = pending.popLast() {
      if !ourFolders.contains(FilePath(folder)) { found[FilePath(folder)] = root }
      for name in try output.names(in: folder) {
        let path = folder + "/" + name
        if case .folder = try output.entry(path) {
          pending.append(path)
        } else {
          found[FilePath(path)] = root
        }
      }
    }
  }
  return found
}

/// Whether no folder above a file is a link: behind it are files of somebody else.
private func standsInRealFolders(
  _ route: String, in output: OutputFolder
) throws(FileError) -> Bool {
  for folder in folders(of: route) where try output.entry(folder) == .other { return false }
  return true
}
