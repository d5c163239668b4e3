import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

private let isProtected = Wording(
  fr: "protégé contre tout changement (chattr, chflags)",
  en: "protected against any change (chattr, chflags)")
private let isOfAnother = Wording(
  fr: "appartient à quelqu'un d'autre, dans un dossier où chacun ne change que ce qui est à lui",
  en: "belongs to somebody else, in a folder where all change only what is theirs")
let isMounted = Wording(
  fr: "autre chose est monté à cette place", en: "something else is mounted in this place")

/// Asks the system for everything that could stop a move, before the first one.
struct Permissions {
  let output: OutputFolder
  /// Places of the output where something else is mounted.
  let mounts: Set<String>

  /// Ends the build if the names in some folders, or some files, cannot be changed.
  ///
  /// - Parameters:
  ///   - folders: where files are put or removed; "" is the output itself. Where there is no such
  ///     folder, the nearest above it counts.
  ///   - files: those that are replaced or removed.
  func check(folders: [String], files: [String]) throws(FileError) {
    let folders = Set(try folders.map { path throws(FileError) in FilePath(try nearest(path)) })
      .sorted()
    let areSticky = try inParallel(folders.count) { index throws(FileError) in
      try checkFolder(folders[index].text)
    }
    let sticky = Set(zip(folders, areSticky).lazy.filter(\.1).map(\.0))
    _ = try inParallel(files.count) { index throws(FileError) in
      let folder = FilePath(Route(files[index]).folder)
      try checkFile(files[index], isInSticky: sticky.contains(folder))
    }
  }

  /// Ends the build if nothing can be moved out of a folder, although files can be made there.
  func checkFlags(_ route: String) throws(FileError) {
    let path = output.full(route)
    if isUnchangeable(path) { throw FileError("write", path, reason: isProtected) }
  }

  /// Whether files in a folder can be changed by their owners only, and this user is not the folder's.
  private func checkFolder(_ route: String) throws(FileError) -> Bool {
    let path = output.full(route)
    guard unsafe faccessat(AT_FDCWD, path, W_OK | X_OK, AT_EACCESS) == 0 else {
      throw FileError("write", path, code: errno)
    }
    try checkFlags(route)
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw FileError("write", path, code: errno) }
    return status.st_mode & S_ISVTX != 0 && geteuid() != 0 && status.st_uid != geteuid()
  }

  private func checkFile(_ route: String, isInSticky: Bool) throws(FileError) {
    guard try output.entry(route) != .nothing else { return }
    if mounts.contains(route) { throw FileError("write", output.full(route), reason: isMounted) }
    if isInSticky, try !output.isOwned(route) {
      throw FileError("write", output.full(route), reason: isOfAnother)
    }
    if case .file = try output.entry(route) { try checkFlags(route) }
  }

  /// A folder, or the nearest above it that is there.
  private func nearest(_ route: String) throws(FileError) -> String {
    var route = route
    while !route.isEmpty {
      if case .folder = try output.entry(route) { return route }
      route = Route(route).folder
    }
    return route
  }
}

/// Whether a file or a folder is marked so that even root cannot replace it or remove it.
private func isUnchangeable(_ path: String) -> Bool {
  #if canImport(Darwin)
    var status = stat()
    let flags = UInt32(UF_IMMUTABLE | UF_APPEND | SF_IMMUTABLE | SF_APPEND)
    return lstat(path, &status) == 0 && status.st_flags & flags != 0
  #else
    let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    // The numbers are those of linux/fs.h, which Swift cannot read. Many disks know no flags.
    let (getFlags, immutable, append): (UInt, CLong, CLong) = (
      MemoryLayout<CLong>.size == 8 ? 0x8008_6601 : 0x8004_6601, 0x10, 0x20
    )
    var flags: CLong = 0
    return unsafe ioctl(descriptor, getFlags, &flags) == 0 && flags & (immutable | append) != 0
  #endif
}

/// The places below a folder where something is mounted, from that folder: another disk, or another
/// folder of the same one. Only Linux tells.
func mountPoints(below folder: String) -> Set<String> {
  guard let real = realPath(folder),
    let descriptor = unsafe Optional(open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)),
    descriptor >= 0
  else { return [] }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 14)
  while true {
    let count = unsafe read(descriptor, &piece, piece.count)
    if count <= 0 { break }
    bytes += piece[..<count]
  }
  let above = real == "/" ? "/" : real + "/"
  let places = bytes.split(separator: UInt8(ascii: "\n")).compactMap { line -> String? in
    let words = line.split(separator: UInt8(ascii: " "))
    // 36 35 98:0 / /mnt/a\040disk rw …
    guard words.count > 4 else { return nil }
    let place = withoutOctal(words[4])
    return place.utf8.starts(with: above.utf8)
      ? String(Substring(place.utf8.dropFirst(above.utf8.count))) : nil
  }
  return Set(places)
}

/// A path in which blanks and the like stand as `\040`.
private func withoutOctal(_ path: ArraySlice<UInt8>) -> String {
  var bytes: [UInt8] = []
  var rest = path
  while let byte = rest.popFirst() {
    let digits = rest.prefix(3)
    if byte == UInt8(ascii: "\\"), digits.count == 3, digits.allSatisfy({ 0x30...0x37 ~= $0 }) {
      bytes.append(digits.reduce(0) { $0 << 3 | ($1 - 0x30) })
      rest = rest.dropFirst(3)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
