#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folder a site is written to. New files are staged in a hidden folder inside it and moved to
/// their places when all of them are there.
struct OutputFolder: Sendable {
  let path: String
  private static let staging = ".balise-staging"

  /// Opens the folder, making it if it does not exist.
  init(opening path: String) throws(FileError) {
    self.path = path
    try Self.makeFolder(path)
  }

  /// Waits until no other build writes here, and keeps others waiting until the lock is released.
  func lock() throws(FileError) -> FolderLock {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("open", path, code: errno) }
    // Some network disks know no locks; then there is nothing to wait for.
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    return FolderLock(descriptor: descriptor)
  }

  private func full(_ route: String) -> String { path + "/" + route }

  /// The bytes of a file; nil where there is none.
  func existingFile(_ route: String) throws(FileError) -> [UInt8]? {
    var status = stat()
    guard lstat(full(route), &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw FileError("read", full(route), code: errno)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return try readFile(full(route))
    case S_IFDIR: throw FileError("write", full(route), code: EISDIR)
    default: return nil
    }
  }

  /// Makes the folders a file needs; each must be a real folder, not a link to one elsewhere.
  func makeFolders(for route: String) throws(FileError) {
    var folder = path
    for name in route.split(separator: "/").dropLast() {
      folder += "/" + name
      try Self.makeFolder(folder)
      var status = stat()
      guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw FileError("write", folder, code: ENOTDIR)
      }
    }
  }

  private static func makeFolder(_ path: String) throws(FileError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    throw FileError("write", path, code: errno)
  }

  /// The sums of a build that was killed while it put files in their places.
  func interruptedSums() throws(FileError) -> Sums {
    Sums(parsing: try existingFile("\(Self.staging)/\(Sums.fileName)") ?? [])
  }

  /// Empties and makes the hidden folder for new files.
  func beginStaging() throws(FileError) {
    endStaging()
    try Self.makeFolder(full(Self.staging))
  }

  /// Removes the hidden folder with all that is left in it.
  func endStaging() {
    let folder = full(Self.staging)
    guard let entries = opendir(folder) else { return }
    while let entry = readdir(entries) {
      withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) {
          _ = unlink(folder + "/" + String(cString: $0))
        }
      }
    }
    closedir(entries)
    rmdir(folder)
  }

  private func staged(_ name: String) -> String { full("\(Self.staging)/\(name)") }

  /// Writes a new file beside the others, out of the readers' sight.
  func stage(_ bytes: [UInt8], as name: String, synced: Bool) throws(FileError) {
    let file = staged(name)
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw FileError("write", file, code: errno) }
    defer { close(descriptor) }
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw FileError("write", file, code: errno) }
      offset += written
    }
    if synced, fsync(descriptor) != 0, errno != EINVAL {
      throw FileError("write", file, code: errno)
    }
  }

  /// Moves a staged file to its place in one step.
  func publish(_ name: String, as route: String) throws(FileError) {
    guard rename(staged(name), full(route)) == 0 else {
      throw FileError("write", full(route), code: errno)
    }
  }

  /// Removes a file, and the folders that it leaves empty.
  func remove(_ route: String) throws(FileError) {
    guard unlink(full(route)) == 0 || errno == ENOENT else {
      throw FileError("remove", full(route), code: errno)
    }
    var folders = route.split(separator: "/").dropLast()
    while !folders.isEmpty, rmdir(full(folders.joined(separator: "/"))) == 0 {
      folders.removeLast()
    }
  }
}

/// The right to write into a folder.
struct FolderLock {
  fileprivate let descriptor: Int32

  func release() { close(descriptor) }
}
