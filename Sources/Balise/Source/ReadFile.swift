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
  let descriptor = try openFile(path)
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw FileError("read", path, code: errno) }
  if Int(status.st_size) > most { return nil }
  var failure: Int32 = 0
  let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
    while count < buffer.count, let base = buffer.baseAddress {
      let got = systemRead(descriptor, base + count, buffer.count - count)
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
    let descriptor = try openFile(path)
    defer { close(descriptor) }
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = systemRead(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileError("read", path, code: errno) }
      if count == 0 { return }
      try take(piece[..<count])
    }
  }
}

/// Opens a file to read; a link is refused, and a pipe keeps nobody waiting.
private func openFile(_ path: String) throws(FileError) -> Int32 {
  let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { throw FileError("read", path, code: errno) }
  return descriptor
}

private func systemRead(
  _ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int
) -> Int {
  read(descriptor, buffer, count)
}
