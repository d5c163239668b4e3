import Diagnostics
import Text

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
  /// Files somebody changed since the last build that are no part of the site any more: left there.
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
  _ site: RenderedSite, into path: String, onWait: () -> Void = {}
) throws(FileError) -> WriteReport {
  let folder = try OutputFolder(opening: path)
  let lock = try folder.lock(onWait: onWait)
  defer { lock.release() }
  let staging = try Staging(in: folder)
  let known = try KnownFiles(in: folder, staging)
  let places = try Destinations(of: site, in: folder)
  let routes = places.routes
  try staging.begin()
  var isDone = false
  defer { staging.end(keepingRecord: !isDone) }

  let files = try stageFiles(of: site, places, staging, known)
  let sums = Sums(
    files.enumerated().map { Sums.Line(path: FilePath(routes[$0]), digest: $1.digest) })
  let sumsBytes = sums.bytes
  let sumsChanged = !known.isList(sumsBytes)
  let removals = try planRemovals(
    of: known.missing(in: sums, sumsBytes), known, in: folder,
    filesInWay: places.needed.files,
    foldersInWay: files.indices.filter { files[$0].place == .folder }.map { routes[$0] })
  let new = files.indices.filter { files[$0].place != .same }
  // A first build has no old site that a power failure could take away.
  if !known.isEmpty { try staging.sync(new.map { places.names[$0] }) }
  if sumsChanged {
    try staging.write(sumsBytes, as: Sums.fileName, synced: true)
    try staging.keepRecord(known.record(with: sums, sumsBytes))
  }

  try makeRoom(removals, in: folder)
  try publish(new, places, staging)
  let removed = try remove(removals, from: folder, keeping: routes)
  if sumsChanged { try staging.publish(Sums.fileName, as: Sums.fileName) }
  isDone = true

  let written = new.count + (sumsChanged ? 1 : 0)
  return WriteReport(
    written: written, unchanged: files.count + 1 - written, removed: removed,
    replaced: new.filter { files[$0].place == .changed }.map { routes[$0] }.sorted(),
    kept: removals.kept)
}

/// Where the files of a site go, and what they are called until they are there.
private struct Destinations {
  let routes: [String]
  let needed: NeededFolders
  /// For each file whether it comes with its folder.
  let areInNewFolders: [Bool]
  /// What each is called in the staging folder.
  let names: [String]

  init(of site: RenderedSite, in folder: OutputFolder) throws(FileError) {
    let routes = (0..<site.count).map { site.route($0).path }
    let needed = try NeededFolders(of: routes, in: folder)
    let areInNewFolders = needed.areNew(routes)
    names = routes.indices.map {
      areInNewFolders[$0] ? Staging.name(inNewFolder: routes[$0]) : String($0)
    }
    (self.routes, self.needed, self.areInNewFolders) = (routes, needed, areInNewFolders)
  }
}

/// Writes all files that differ from what is in their places into the staging folder.
private func stageFiles(
  of site: RenderedSite, _ places: Destinations, _ staging: Staging, _ known: KnownFiles
) throws(FileError) -> [StagedFile] {
  let named = places.names.indices.lazy.filter { places.areInNewFolders[$0] }
  for folder in folders(ofAll: named.map { places.names[$0] }) { try staging.makeFolder(folder) }
  return try inParallel(site.count) { index throws(FileError) in
    try stage(
      try site.file(index), places.names[index], isInNewFolder: places.areInNewFolders[index],
      staging, known)
  }
}

/// Removes what stands in the way.
private func makeRoom(_ removals: Removals, in folder: OutputFolder) throws(FileError) {
  // A killed build may have left a folder where a file goes now.
  for route in removals.absent { folder.removeEmptyFolders(of: route) }
  for route in removals.before { try remove(route, from: folder) }
}

/// Moves staged files to their places; `new` are their indices.
private func publish(
  _ new: [Int], _ places: Destinations, _ staging: Staging
) throws(FileError) {
  let moved = new.filter { !places.areInNewFolders[$0] }
  let newFolders = places.needed.new
  for route in folders(ofAll: newFolders + moved.map { places.routes[$0] }) {
    try OutputFolder.makeFolder(staging.output.full(route))
  }
  for route in newFolders { try staging.publish(newFolder: route) }
  _ = try inParallel(moved.count) { place throws(FileError) in
    try staging.publish(places.names[moved[place]], as: places.routes[moved[place]])
  }
}

private struct StagedFile {
  let digest: Digest
  let place: Place

  /// What was where the file goes.
  enum Place {
    /// These very bytes.
    case same
    /// Nothing, or what the last build wrote there.
    case old
    /// What somebody put there since.
    case changed
    case folder
  }
}

private func stage(
  _ file: OutputFile, _ name: String, isInNewFolder: Bool, _ staging: Staging, _ known: KnownFiles
) throws(FileError) -> StagedFile {
  let path = file.route.path
  func place(isSame: (String) throws(FileError) -> Bool) throws(FileError) -> StagedFile.Place {
    isInNewFolder ? .old : try Balise.place(of: path, in: staging.output, known, isSame: isSame)
  }
  switch file.content {
  case .rendered(let bytes):
    let place = try place { here throws(FileError) in
      try readFile(here, most: bytes.count).map(bytes.isSame(as:)) ?? false
    }
    if place != .same { try staging.write(bytes, as: name) }
    return StagedFile(digest: Digest(of: bytes), place: place)
  case .copied(let pieces):
    var digest: Digest?
    let place = try place { here throws(FileError) in
      // First what is there: where nothing is, the new file need not be read twice.
      let old = try Digest(of: filePieces(here))
      digest = try Digest(of: pieces)
      return digest == old
    }
    if let digest, place == .same { return StagedFile(digest: digest, place: place) }
    // Should it have changed since, what counts is what is written.
    return StagedFile(digest: try staging.copy(pieces, as: name), place: place)
  }
}

/// What is where a file goes; `isSame` compares it with a file on the disk.
private func place(
  of path: String, in output: OutputFolder, _ known: KnownFiles,
  isSame: (String) throws(FileError) -> Bool
) throws(FileError) -> StagedFile.Place {
  let here = output.full(path)
  // Mostly all is as it was, and then this is all there is to ask. Errors come again below.
  if let isSame = try? isSame(here), isSame { return .same }
  switch try output.entry(path) {
  case .nothing: return .old
  case .folder: return .folder
  case .other: return .changed
  case .file:
    return known.contains(try Digest(of: filePieces(here)), at: FilePath(path)) ? .old : .changed
  }
}

private func remove(_ route: String, from folder: OutputFolder) throws(FileError) {
  try folder.remove(route)
  folder.removeEmptyFolders(of: route)
}

/// Removes what has no place any more.
///
/// - Returns: the number of files removed, those that made room included.
private func remove(
  _ removals: Removals, from folder: OutputFolder, keeping routes: [String]
) throws(FileError) -> Int {
  // A disk that cannot tell upper from lower case, or one way to write `é` from the other, may
  // know a new file by its old name.
  let gone = Set(removals.after.map { $0.lowercased() })
  var here: Set<FileIdentity> = []
  for route in routes where !gone.isEmpty && gone.contains(route.lowercased()) {
    if case .file(let identity) = try folder.entry(route) { here.insert(identity) }
  }
  var removed = removals.before.count
  for route in removals.after {
    if case .file(let identity) = try folder.entry(route), here.contains(identity) { continue }
    try remove(route, from: folder)
    removed += 1
  }
  return removed
}
