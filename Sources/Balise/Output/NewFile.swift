#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file being written. That there is one of its name already means that another build is at work
/// on a disk without locks.
struct NewFile: ~Copyable {
  private let path: String
  /// -1 once the file is closed.
  private var descriptor: Int32

  init(at path: String) throws(FileError) {
    self.path = path
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    descriptor = uninterrupted { unsafe open(path, flags, 0o666) }
    guard descriptor >= 0 else { throw FileError("write", path, code: errno) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// By what the disk knows the file.
  var identity: FileIdentity {
    get throws(FileError) {
      var status = stat()
      guard unsafe fstat(descriptor, &status) == 0 else {
        throw FileError("write", path, code: errno)
      }
      return FileIdentity(status)
    }
  }

  func add(_ bytes: ArraySlice<UInt8>) throws(FileError) {
    try writeAll(bytes, to: descriptor, called: path)
  }

  /// Ends the file. When it is to be synced, it is on the disk then and not only in memory.
  mutating func finish(synced: Bool) throws(FileError) {
    let descriptor = descriptor
    self.descriptor = -1
    var failure: Int32 = 0
    if synced { failure = systemSync(descriptor) }
    // Network disks and quotas may say only now that there is no room.
    if close(descriptor) != 0, failure == 0, errno != EINTR { failure = errno }
    guard failure == 0 else { throw FileError("write", path, code: failure) }
  }
}

/// Writes bytes to an open file, all of them; `path` is what an error calls it.
/// - Throws: When the system does not take them.
package func writeAll(
  _ bytes: ArraySlice<UInt8>, to descriptor: Int32, called path: String
) throws(FileError) {
  var rest = bytes
  while !rest.isEmpty {
    let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { throw FileError("write", path, code: count < 0 ? errno : ENOSPC) }
    rest = rest.dropFirst(count)
  }
}

/// Brings a file from memory to the disk.
///
/// - Returns: the system's error number, 0 when all went well or the disk knows no such thing.
func systemSync(_ descriptor: Int32) -> Int32 {
  uninterrupted { fsync(descriptor) } == 0 || errno == EINVAL ? 0 : errno
}

/// Brings all files from memory to their disks. Linux comes back when that is done; POSIX lets others
/// come back before.
func systemSyncAll() { sync() }

/// Calls the system again as long as a signal interrupts it.
private func uninterrupted(_ call: () -> Int32) -> Int32 {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}
