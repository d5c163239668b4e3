import Diagnostics
import Text

/// Where the files of a site go, and what they are called until they are there.
struct Destinations {
  /// The last is that of the mark, which says whose the list of sums is.
  let routes: [String]
  let needed: NeededFolders
  /// For each file whether it comes with its folder.
  let areInNewFolders: [Bool]
  /// What each is called in the staging folder.
  let names: [String]

  init(
    of site: RenderedSite, in folder: OutputFolder, mounts: Set<String>
  ) throws(FileError) {
    let routes = (0..<site.count).map { site.route($0).path } + [Manifest.markName]
    let needed = try NeededFolders(of: routes, in: folder, mounts: mounts)
    let areInNewFolders = needed.areNew(routes)
    names = routes.indices.map {
      areInNewFolders[$0] ? Staging.name(inNewFolder: routes[$0]) : String($0)
    }
    (self.routes, self.needed, self.areInNewFolders) = (routes, needed, areInNewFolders)
  }
}

/// A file of the site, as it was compared with what is in its place.
struct StagedFile {
  let digest: Digest
  let place: Place

  /// What was where the file goes.
  enum Place {
    /// These very bytes.
    case same
    case nothing
    /// What the last build wrote there.
    case old
    /// Something else, where an earlier build had written a file.
    case changed
    /// Something that no build wrote.
    case foreign
    case folder
  }
}

/// Writes all files that differ from what is in their places into the staging folder, the mark last.
///
/// - Returns: the files, and their list of sums.
func stageFiles(
  of site: RenderedSite, _ places: Destinations, _ staging: Staging, _ known: KnownFiles,
  _ size: OutputSize
) throws(FileError) -> (files: [StagedFile], list: MarkedList) {
  let named = places.names.indices.lazy.filter { places.areInNewFolders[$0] }
  for folder in folders(ofAll: named.map { places.names[$0] }) { try staging.makeFolder(folder) }
  var files = try inParallel(site.count) { index throws(FileError) in
    let file = try site.file(index)
    if case .rendered(let bytes) = file.content { try size.add(bytes.count) }
    return try stage(
      file, places.names[index], isInNewFolder: places.areInNewFolders[index], staging, known)
  }
  let list = MarkedList(
    Manifest(
      files.enumerated().map { Manifest.Line(path: FilePath(places.routes[$0]), digest: $1.digest) }
    )
  )
  let mark = OutputFile(route: Route(Manifest.markName), content: .rendered(list.mark))
  files.append(
    try stage(mark, places.names[site.count], isInNewFolder: false, staging, known))
  return (files, list)
}

private func stage(
  _ file: OutputFile, _ name: String, isInNewFolder: Bool, _ staging: Staging, _ known: KnownFiles
) throws(FileError) -> StagedFile {
  let path = file.route.path
  func place(isSame: (String) throws(FileError) -> Bool) throws(FileError) -> StagedFile.Place {
    isInNewFolder ? .nothing : try Balise.place(of: path, in: staging.output, known, isSame: isSame)
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
  case .nothing: return .nothing
  case .folder: return .folder
  case .other: return known.names(FilePath(path)) ? .changed : .foreign
  case .file:
    if known.contains(try Digest(of: filePieces(here)), at: FilePath(path)) { return .old }
    return known.names(FilePath(path)) ? .changed : .foreign
  }
}

/// The files of the site in whose places something stands that no build wrote.
func foreignFiles(
  _ files: [StagedFile], _ places: Destinations, in output: OutputFolder, _ known: KnownFiles
) throws(FileError) -> [String] {
  let foreign = files.indices.filter { files[$0].place == .foreign }.map { places.routes[$0] }
  if foreign.isEmpty { return [] }
  // A disk that cannot tell upper from lower case may show a file of ours by a new name.
  let lines = known.linesByFoldedPath()
  var others: [String] = []
  for path in foreign {
    let isOurs = try isOurs(path, by: lines[foldedPath(path)] ?? [], in: output)
    if !isOurs { others.append(path) }
  }
  return others
}

/// Whether a file is one that a build wrote by another spelling of its name.
private func isOurs(
  _ path: String, by lines: [Manifest.Line], in output: OutputFolder
) throws(FileError) -> Bool {
  let here = try output.entry(path)
  for line in lines where try output.entry(line.path.text) == here {
    if try output.digest(path) == line.digest { return true }
  }
  return false
}
