#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The hidden folder inside the output where new files are written out of the readers' sight.
///
/// Files of folders that are not there yet stand in a folder inside it, as they will in the output:
/// such a folder is put in place as a whole. The others have numbers for names.
///
/// Besides them it holds who is at work here, and the record: what this build and those killed before
/// it were about to put in place. It is there from before the first move until the new sums are in
/// their place.
struct Staging: Sendable {
  static let name = ".balise-staging"
  private static let record = name + "/record"
  private static let newRecord = name + "/record.new"
  private static let newFolders = "new"
  let output: OutputFolder

  private func place(_ name: String) -> String { Self.name + "/" + name }

  /// The folder must be none or a real one: a link could lead to files of somebody else.
  init(in output: OutputFolder) throws(FileError) {
    self.output = output
    switch try output.entry(Self.name) {
    case .nothing, .folder: return
    case .file, .other: throw FileError("write", output.full(Self.name), code: ENOTDIR)
    }
  }

  /// What killed builds were about to put in place; nil where none was killed, and where the record is
  /// none of ours.
  ///
  /// What it names may be removed. So it has to be where it was written, under the number by which the
  /// disk knows it, and to belong to whoever runs this program: one that came in an archive, in a
  /// branch or with a copy has no power, nor has one of another user.
  func interrupted() throws(FileError) -> Manifest? {
    guard case .file(let identity) = try output.entry(Self.record),
      try output.isOwned(Self.name), try output.isOwned(Self.record)
    else { return nil }
    let bytes = try readFile(output.full(Self.record))
    let header = Self.recordHeader(identity)
    guard bytes.starts(with: header) else { return nil }
    return Manifest(parsing: Array(bytes.dropFirst(header.count)))
  }

  private static func recordHeader(_ identity: FileIdentity) -> [UInt8] {
    Array("balise record 1, file \(identity.number)\n".utf8)
  }

  /// Makes the folder, without what a killed build left in it, and writes down who is at work.
  func begin() throws(FileError) {
    end(keepingRecord: true)
    try OutputFolder.makeFolder(output.full(Self.name))
    try write(LockOwner.current.bytes, as: LockOwner.fileName)
  }

  /// What a file is called here that stands in a folder the output does not have yet.
  static func name(inNewFolder route: String) -> String { newFolders + "/" + route }

  /// Makes a folder for such files.
  func makeFolder(_ name: String) throws(FileError) {
    try OutputFolder.makeFolder(output.full(place(name)))
  }

  /// Writes down what is about to be put in place.
  func keepRecord(_ bytes: [UInt8]) throws(FileError) {
    var file = try NewFile(at: output.full(Self.newRecord))
    try file.add(Self.recordHeader(try file.identity)[...])
    try file.add(bytes[...])
    try file.finish(synced: true)
    try output.move(Self.newRecord, to: Self.record)
  }

  /// Removes the files a build makes here and, when it is empty then, the folder.
  ///
  /// The record stays for the next build as long as this one is not done.
  func end(keepingRecord: Bool) {
    guard let names = try? output.names(in: Self.name) else { return }
    for name in names {
      let isStaged =
        name.utf8.allSatisfy { (0x30...0x39).contains($0) } || name == Manifest.fileName
      let isRecord = name == "record.new" || (name == "record" && !keepingRecord)
      if isStaged || isRecord || name == LockOwner.fileName {
        unsafe unlink(output.full(place(name)))
      }
    }
    removeNewFolders()
    unsafe rmdir(output.full(Self.name))
  }

  /// Removes the folders that were not put in place, and all that is in them.
  private func removeNewFolders() {
    var folders: [String] = []
    var pending = [place(Self.newFolders)]
    while let folder = pending.popLast() {
      // Links are not followed.
      guard case .folder? = try? output.entry(folder), let names = try? output.names(in: folder)
      else { continue }
      folders.append(folder)
      for path in names.map({ folder + "/" + $0 }) {
        if case .folder? = try? output.entry(path) {
          pending.append(path)
        } else {
          unsafe unlink(output.full(path))
        }
      }
    }
    for folder in folders.reversed() { unsafe rmdir(output.full(folder)) }
  }

  /// Writes a new file.
  func write(_ bytes: [UInt8], as name: String, synced: Bool = false) throws(FileError) {
    var file = try NewFile(at: output.full(place(name)))
    try file.add(bytes[...])
    try file.finish(synced: synced)
  }

  /// Writes a new file piece by piece.
  ///
  /// - Returns: the digest of what was written.
  func copy(_ pieces: Pieces, as name: String) throws(FileError) -> Digest {
    var file = try NewFile(at: output.full(place(name)))
    var digest = RunningDigest()
    try pieces.forEach { piece throws(FileError) in
      digest.add(piece)
      try file.add(piece)
    }
    try file.finish(synced: false)
    return digest.finished()
  }

  /// More files than these are brought to the disk at once, with all that others have written.
  private static let mostSyncedAlone = 100

  /// Brings files that were written here to the disk, so that they are whole after a power failure.
  func sync(_ names: [String]) throws(FileError) {
    if names.count > Self.mostSyncedAlone { return systemSyncAll() }
    for name in names {
      let file = output.full(place(name))
      let descriptor = unsafe open(file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
      guard descriptor >= 0 else { throw FileError("write", file, code: errno) }
      let failure = systemSync(descriptor)
      close(descriptor)
      guard failure == 0 else { throw FileError("write", file, code: failure) }
    }
  }

  /// Whether a file still waits here to be put in its place.
  func holds(_ name: String) -> Bool { (try? output.entry(place(name))) != .nothing }

  /// Moves a folder with all its files to where there is none, in one step.
  func publish(newFolder route: String) throws(FileError) {
    let staged = place(Self.name(inNewFolder: route))
    // A disk that cannot tell upper from lower case may have moved it with another.
    if case .nothing = try output.entry(staged) { return }
    try output.move(staged, to: route)
  }

  /// Moves a staged file to its place in one step.
  func publish(_ name: String, as route: String) throws(FileError) {
    try output.move(place(name), to: route)
  }
}
