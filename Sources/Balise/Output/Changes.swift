import Text

/// All that a build changes in the output, known before the first move.
struct Changes {
  let places: Destinations
  /// The places of the files that are new or different.
  let new: [Int]
  /// Those of them in whose places something stands that they replace.
  let old: [String]
  let sums: Manifest
  /// The list of sums as a file; nil where it stays as it is.
  let newSums: [UInt8]?
  let removals: RemovalPlan
  /// Files that somebody changed since the last build, and that are replaced.
  let replaced: [String]
  /// Files that no build wrote, and that are replaced.
  let overwritten: [String]

  /// - Throws: when something that no build wrote stands in the way, unless it is to be replaced.
  init(
    _ staged: (files: [StagedFile], list: MarkedList), _ places: Destinations,
    _ known: KnownFiles, in folder: OutputFolder, replacing: Bool
  ) throws(FileError) {
    let (files, bytes) = (staged.files, staged.list.bytes)
    (self.places, sums) = (places, staged.list.sums)
    newSums = known.isList(bytes) ? nil : bytes
    new = files.indices.filter { files[$0].place != .same }
    old = new.filter { files[$0].place != .nothing }.map { places.routes[$0] }
    var foreign = try foreignFiles(files, places, in: folder, known)
    if newSums != nil, known.hasForeignList { foreign.append(Manifest.fileName) }
    foreign.sort { $0.precedesInBytes($1) }
    if !replacing, !foreign.isEmpty {
      throw FileError("write", folder.path, reason: filesOfOthers(foreign))
    }
    overwritten = foreign
    replaced = files.indices.filter { files[$0].place == .changed }.map { places.routes[$0] }
      .sorted { $0.precedesInBytes($1) }
    removals = try planRemovals(
      of: known.missing(in: sums, bytes), known, in: folder, filesInWay: places.needed.files,
      foldersInWay: files.indices.filter { files[$0].place == .folder }.map { places.routes[$0] })
  }

  /// Moves the staged files to their places and removes what has none any more.
  ///
  /// - Returns: the number of files removed.
  /// - Throws: with what is new and what is still old, should it stop on the way.
  func make(_ staging: Staging) throws(FileError) -> Int {
    do throws(FileError) {
      try makeRoom(in: staging.output)
      try publish(staging)
      let removed = try remove(from: staging.output)
      if newSums != nil { try staging.publish(Manifest.fileName, as: Manifest.fileName) }
      return removed
    } catch {
      let isWaiting = new.map { staging.holds(places.names[$0]) }
      func routes(waiting: Bool) -> [String] {
        zip(new, isWaiting).filter { $1 == waiting }.map { places.routes[$0.0] }
      }
      let gone = removals.before + removals.after
      let left = gone.filter(staging.output.holdsFile)
      throw halfWritten(
        error, new: routes(waiting: false),
        removed: gone.count - left.count, old: routes(waiting: true) + left)
    }
  }

  /// Removes what stands in the way.
  private func makeRoom(in folder: OutputFolder) throws(FileError) {
    // A killed build may have left a folder where a file goes now.
    for route in removals.absent { folder.removeEmptyFolders(of: route) }
    for route in removals.before { try folder.removeWithFolders(route) }
  }

  private func publish(_ staging: Staging) throws(FileError) {
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

  /// Removes what has no place any more.
  ///
  /// - Returns: the number of files removed, those that made room included.
  private func remove(from folder: OutputFolder) throws(FileError) -> Int {
    // A disk that cannot tell upper from lower case, or one way to write `é` from the other, may
    // know a new file by its old name.
    let gone = Set(removals.after.map(foldedPath))
    var here: Set<FileIdentity> = []
    for route in places.routes where !gone.isEmpty && gone.contains(foldedPath(route)) {
      if case .file(let identity) = try folder.entry(route) { here.insert(identity) }
    }
    var removed = removals.before.count
    for route in removals.after {
      if case .file(let identity) = try folder.entry(route), here.contains(identity) { continue }
      try folder.removeWithFolders(route)
      removed += 1
    }
    return removed
  }
}

extension OutputFolder {
  /// Removes a file, and the folders that are empty then.
  fileprivate func removeWithFolders(_ route: String) throws(FileError) {
    try remove(route)
    removeEmptyFolders(of: route)
  }

  fileprivate func holdsFile(_ route: String) -> Bool {
    if case .file = try? entry(route) { true } else { false }
  }
}
