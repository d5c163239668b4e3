import Text

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folder a site is written to. Paths of its files are counted from it.
struct OutputFolder: Sendable {
  let path: String

  /// Opens the folder, making it, and those it stands in, if they do not exist.
  init(opening path: String) throws(FileError) {
    self.path = path
    for folder in folders(of: path) where !folder.isEmpty { try Self.makeFolder(folder) }
    try Self.makeFolder(path)
  }

  /// A folder that is only read.
  init(existing path: String) throws(FileError) {
    self.path = path
    guard isFolder(path) else {
      throw unsafe FileError("read", path, code: access(path, F_OK) == 0 ? ENOTDIR : errno)
    }
  }

  /// Where a file of the folder is on the disk.
  func full(_ route: String) -> String { path + "/" + route }

  /// What stands at a place; links are not followed.
  func entry(_ route: String) throws(FileError) -> FolderEntry {
    var status = stat()
    guard unsafe lstat(full(route), &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return .nothing }
      throw FileError("read", full(route), code: errno)
    }
    let identity = FileIdentity(status)
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file(identity)
    case S_IFDIR: .folder(identity)
    default: .other
    }
  }

  /// Whether what stands at a place belongs to whoever runs this program.
  func isOwned(_ route: String) throws(FileError) -> Bool {
    var status = stat()
    guard unsafe lstat(full(route), &status) == 0 else {
      throw FileError("read", full(route), code: errno)
    }
    return status.st_uid == geteuid()
  }

  /// The bytes of a file; nil where there is no file.
  func bytes(_ route: String) throws(FileError) -> [UInt8]? {
    guard case .file = try entry(route) else { return nil }
    return try readFile(full(route))
  }

  /// The digest of a file; nil where there is no file.
  func digest(_ route: String) throws(FileError) -> Digest? {
    guard case .file = try entry(route) else { return nil }
    return try Digest(of: filePieces(full(route)))
  }

  /// The names in a folder, sorted.
  func names(in folder: String) throws(FileError) -> [String] {
    guard let entries = unsafe opendir(full(folder)) else {
      throw FileError("list", full(folder), code: errno)
    }
    defer { unsafe closedir(entries) }
    var names: [String] = []
    while let entry = unsafe readdir(entries) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.precedesInBytes($1) }
  }

  static func makeFolder(_ path: String) throws(FileError) {
    if unsafe mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    let reason = errno
    // On a read-only disk some systems say so even where the folder exists.
    if isFolder(path) { return }
    throw FileError("write", path, code: reason)
  }

  /// Moves a file in one step to a place where there is none or an old one.
  func move(_ route: String, to other: String) throws(FileError) {
    guard unsafe rename(full(route), full(other)) == 0 else {
      throw FileError("write", full(other), code: errno)
    }
  }

  /// Removes a file.
  func remove(_ route: String) throws(FileError) {
    guard unsafe unlink(full(route)) == 0 || errno == ENOENT else {
      throw FileError("remove", full(route), code: errno)
    }
  }

  /// Removes the folders a file stood in as far as they are empty.
  func removeEmptyFolders(of route: String) {
    for folder in folders(of: route).reversed() where unsafe rmdir(full(folder)) != 0 {
      // A killed build may have removed, or made, some of them only.
      if errno != ENOENT { return }
    }
  }
}

/// What stands at a place of a folder.
enum FolderEntry: Equatable {
  case nothing
  case file(FileIdentity)
  case folder(FileIdentity)
  /// A symbolic link, a device, a pipe.
  case other
}

/// By what a disk knows a file, whatever its name.
struct FileIdentity: Hashable {
  let disk: UInt64
  let number: UInt64
}

extension FileIdentity {
  init(_ status: stat) {
    self.init(disk: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }
}
