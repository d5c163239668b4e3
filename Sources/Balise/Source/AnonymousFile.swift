#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that only its descriptor knows: nobody else finds it, and it is gone when the program ends,
/// however it ends.
final class AnonymousFile: Sendable {
  let descriptor: Int32
  /// What errors call it.
  static let name = "temporary file"

  /// An empty one.
  convenience init() throws(FileError) {
    guard let file = unsafe tmpfile() else { throw FileError("write", Self.name, code: errno) }
    defer { unsafe fclose(file) }
    // Beyond those that other programs read and write, even where this one was started without them.
    let descriptor = unsafe fcntl(fileno(file), F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    guard descriptor >= 0 else { throw FileError("write", Self.name, code: errno) }
    self.init(descriptor: descriptor)
  }

  /// The file of a descriptor, which is closed with it.
  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// The number of bytes.
  var count: Int {
    get throws(FileError) {
      var status = stat()
      guard unsafe fstat(descriptor, &status) == 0 else {
        throw FileError("read", Self.name, code: errno)
      }
      return Int(status.st_size)
    }
  }

  /// Writes bytes from some place on.
  func write(_ bytes: [UInt8], at offset: Int) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { bytes in
        unsafe pwrite(
          descriptor, bytes.baseAddress.map { unsafe $0 + done }, bytes.count - done,
          off_t(offset + done))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileError("write", Self.name, code: count < 0 ? errno : ENOSPC) }
      done += count
    }
  }

  /// The bytes of a part of the file.
  func bytes(in range: Range<Int>) throws(FileError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, done in
      while done < buffer.count {
        let count = unsafe pread(
          descriptor, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done,
          off_t(range.lowerBound + done))
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          failure = count < 0 ? errno : EIO
          break
        }
        done += count
      }
    }
    guard failure == 0 else { throw FileError("read", Self.name, code: failure) }
    return bytes
  }
}
