import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of one file.
func readFile(_ path: String) throws(FileError) -> [UInt8] {
  try readFile(path, most: .max) ?? []
}

/// The bytes of one file; nil, without reading any, when there are more than so many.
func readFile(_ path: String, most: Int) throws(FileError) -> [UInt8]? {
  let (descriptor, size) = try openFile(path)
  defer { close(descriptor) }
  if size > most { return nil }
  var failure: Int32 = 0
  let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < buffer.count, let base = buffer.baseAddress {
      let got = unsafe systemRead(descriptor, base + count, buffer.count - count)
      if got < 0, errno == EINTR { continue }
      if got < 0 { failure = errno }
      if got <= 0 { break }
      count += got
    }
  }
  guard failure == 0 else { throw FileError("read", path, code: failure) }
  return bytes
}

/// The bytes of one file in pieces of a quarter of a megabyte.
func filePieces(_ path: String) -> Pieces {
  Pieces { take throws(FileError) in
    let (descriptor, _) = try openFile(path)
    defer { close(descriptor) }
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = unsafe systemRead(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileError("read", path, code: errno) }
      if count == 0 { return }
      try take(piece[..<count])
    }
  }
}

/// Opens a file to read, and says how many bytes it has; what is no file (a folder, a link, a device) is
/// refused, and a pipe keeps nobody waiting.
private func openFile(_ path: String) throws(FileError) -> (descriptor: Int32, size: Int) {
  let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else {
    // A link that is not followed would be said to lead in a circle.
    throw errno == ELOOP
      ? FileError("read", path, reason: noFile) : FileError("read", path, code: errno)
  }
  var status = stat()
  let failure = unsafe fstat(descriptor, &status) == 0 ? 0 : errno
  if failure == 0, status.st_mode & S_IFMT == S_IFREG {
    return (descriptor, Int(status.st_size))
  }
  close(descriptor)
  if failure != 0 { throw FileError("read", path, code: failure) }
  throw status.st_mode & S_IFMT == S_IFDIR
    ? FileError("read", path, code: EISDIR) : FileError("read", path, reason: noFile)
}

private let noFile = Wording(
  fr: "ce n'est pas un fichier (un lien ou un tube, peut-être)",
  en: "this is no file (a link or a pipe, perhaps)")

private func systemRead(
  _ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int
) -> Int {
  unsafe read(descriptor, buffer, count)
}
