import Diagnostics
import Text

/// How a site is written.
package struct WriteOptions: Sendable {
  /// The folder of the site, whose sources and the output may not lie in each other; nil where the
  /// sources are in memory.
  package var sources: String?
  /// Also over files that no build wrote.
  package var replacesOthers: Bool
  /// How long to wait for another build into the same folder, in seconds.
  package var longestWait: Int
  /// How large the site may become; nil for as large as it is.
  package var bounds: OutputBounds? = OutputBounds()

  /// `sources` is the folder of the site, nil when it is none of this disk; `longestWait` is in seconds.
  package init(sources: String?, replacesOthers: Bool = false, longestWait: Int = 600) {
    self.sources = sources
    self.replacesOthers = replacesOthers
    self.longestWait = longestWait
  }
}

/// What writing a site changed.
package struct WriteReport: Sendable, Equatable {
  /// Files new or different.
  package var written = 0
  /// Files left as they were.
  package var unchanged = 0
  /// Files of an earlier build that are gone.
  package var removed = 0
  /// Files somebody changed since the last build, replaced now.
  package var replaced: [String] = []
  /// Files that no build wrote, replaced now because that was asked for.
  package var overwritten: [String] = []
  /// Files of earlier builds that are no part of the site any more, but that are not known to be as a
  /// build left them: left there.
  package var kept: [String] = []
}

/// Writes a rendered site into a folder so that every file is at any moment the old or the new one.
///
/// All new files are first written out of sight; only when all are there, and nothing stands in
/// their way, do they take their places. Equal files are not touched. Files that an earlier build
/// wrote and this one does not are removed.
///
/// - Parameter onWait: called if another build is writing there.
func writeOutput(
  _ site: RenderedSite, into path: String, _ options: WriteOptions,
  onWait: (LockOwner?) -> Void
) throws(FileError) -> WriteReport {
  let folder = try OutputFolder(opening: path)
  let lock = try FolderLock(of: folder, longestWait: options.longestWait, onWait: onWait)
  defer { lock.release() }
  // Folders have been made, and time has passed: links may lead elsewhere now.
  if let sources = options.sources { try keepApart(output: path, sourcesOf: sources) }
  let permissions = Permissions(output: folder, mounts: mountPoints(below: path))
  try permissions.checkFlags("")
  let staging = try Staging(in: folder)
  let known = try KnownFiles(in: folder, staging)
  let places = try Destinations(of: site, in: folder, mounts: permissions.mounts)
  var isDone = false
  defer { staging.end(keepingRecord: !isDone) }
  try staging.begin()

  let size = OutputSize(options.bounds, of: path) { () throws(FileError) in
    try site.sourceSize()
  }
  let changes = try Changes(
    try stageFiles(of: site, places, staging, known, size), places, known, in: folder,
    replacing: options.replacesOthers)
  try permissions.check(changes)
  // A first build has no old site that a power failure could take away.
  if !known.isEmpty { try staging.sync(changes.new.map { places.names[$0] }) }
  if let bytes = changes.newSums {
    try staging.write(bytes, as: Manifest.fileName, synced: true)
    try staging.keepRecord(known.record(with: changes.sums, bytes))
  }
  guard lock.isInPlace else { throw FileError("write", path, reason: anotherFolder) }
  let removed = try changes.make(staging)
  isDone = true

  let written = changes.new.count + (changes.newSums == nil ? 0 : 1)
  return WriteReport(
    written: written, unchanged: places.routes.count + 1 - written, removed: removed,
    replaced: changes.replaced, overwritten: changes.overwritten, kept: changes.removals.kept)
}

private let anotherFolder = Wording(
  fr: "ce chemin mène maintenant ailleurs qu'au début de la construction",
  en: "this path now leads elsewhere than at the beginning of the build")

extension Permissions {
  /// Ends the build if the system would not let some change be made.
  fileprivate func check(_ changes: Changes) throws(FileError) {
    let removals = changes.removals
    let gone = removals.before + removals.after
    let foldersGone = removals.before.flatMap(folders(of:))
    if let mount = foldersGone.first(where: mounts.contains) {
      throw FileError("write", output.full(mount), reason: isMounted)
    }
    let places = changes.places
    // Folders that are new are moved as wholes.
    let moved =
      places.needed.new
      + changes.new.filter { !places.areInNewFolders[$0] }.map { places.routes[$0] }
    let changed = Set((moved + gone).map { FilePath(Route($0).folder) })
    let sums = changes.newSums == nil ? [] : [Manifest.fileName]
    // Where a folder makes room for a file, all folders down to it change.
    try check(
      folders: [""] + changed.map(\.text) + foldersGone, files: changes.old + gone + sums)
  }
}
