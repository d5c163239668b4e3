#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lists a site's folder. Files are read later, one by one, through ``SourceFolder/read``.
///
/// Symbolic links, devices and pipes are never followed or opened: each gives a diagnostic.
package func readSource(at site: String) throws(FileError) -> SourceFolder {
  var files: [String] = []
  var diagnostics: [Diagnostic] = []
  for root in ["content", "themes"] {
    var pending = [root]
    while let folder = pending.popLast() {
      let entries: [[UInt8]]
      do {
        entries = try namesInFolder(site + "/" + folder)
      } catch  where folder == "themes" && error.code == ENOENT {
        continue
      }
      for entry in entries {
        guard let name = String(validating: entry, as: UTF8.self) else {
          let shown = folder + "/" + String(decoding: entry, as: UTF8.self)
          diagnostics.append(notAName(shown))
          continue
        }
        let path = folder + "/" + name
        switch try kind(of: site + "/" + path) {
        case S_IFDIR: pending.append(path)
        case S_IFREG: files.append(path)
        default: diagnostics.append(notAFile(path))
        }
      }
    }
  }
  return SourceFolder(files: files, diagnostics: diagnostics) { path throws(FileError) in
    try readFile(site + "/" + path)
  }
}

/// Whether a path is a folder, or a link to one.
func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// The visible entries of a folder (hidden ones, such as `.DS_Store`, are left alone).
private func namesInFolder(_ path: String) throws(FileError) -> [[UInt8]] {
  guard let folder = opendir(path) else { throw FileError("list", path, code: errno) }
  defer { closedir(folder) }
  var names: [[UInt8]] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { name in
        UnsafeBufferPointer(start: name, count: strlen(name)).map(UInt8.init(bitPattern:))
      }
    }
    if name.first != UInt8(ascii: ".") { names.append(name) }
  }
  return names
}

private func kind(of path: String) throws(FileError) -> mode_t {
  var status = stat()
  guard lstat(path, &status) == 0 else { throw FileError("read", path, code: errno) }
  return status.st_mode & S_IFMT
}

/// A link, a device or a pipe where a file is expected.
func notAFile(_ path: String) -> Diagnostic {
  Diagnostic(
    .badName, at: Place(path: path, line: 0),
    Wording(
      fr: "ceci n'est ni un fichier ni un dossier (un lien symbolique, peut-être)",
      en: "this is neither a file nor a folder (a symbolic link, perhaps)"),
    help: Wording(
      fr: "mettez à sa place le fichier lui-même",
      en: "put the file itself in its place"))
}

/// A name that is no text, as old archives and disks bring them.
private func notAName(_ path: String) -> Diagnostic {
  Diagnostic(
    .badName, at: Place(path: path, line: 0),
    Wording(
      fr: "ce nom n'est pas en UTF-8 : « � » y tient lieu de ce qui ne se lit pas",
      en: "this name is not UTF-8: “�” stands for what cannot be read"),
    help: Wording(fr: "renommez ce fichier ou ce dossier", en: "rename this file or folder"))
}

/// The bytes of one file.
func readFile(_ path: String) throws(FileError) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { throw FileError("read", path, code: errno) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw FileError("read", path, code: errno) }
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

private func systemRead(
  _ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int
) -> Int {
  read(descriptor, buffer, count)
}
