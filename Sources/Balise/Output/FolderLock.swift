import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Which program writes into a folder.
package struct LockOwner: Sendable, Equatable {
  /// The file of the staging folder that names it.
  static let fileName = "lock"

  /// The number of the process.
  package let process: Int
  /// The name of its machine.
  package let host: String

  /// This program.
  static var current: LockOwner {
    var name = [CChar](repeating: 0, count: 256)
    let isKnown = unsafe gethostname(&name, name.count - 1) == 0
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return LockOwner(
      process: Int(getpid()), host: isKnown ? String(decoding: bytes, as: UTF8.self) : "?")
  }

  var bytes: [UInt8] { Array("\(process) \(host)\n".utf8) }
}

extension LockOwner {
  /// Nil for anything that is no such line.
  init?(parsing bytes: [UInt8]) {
    let words = String(decoding: bytes, as: UTF8.self)
      .split(maxSplits: 1, whereSeparator: { $0 == " " })
    guard words.count == 2, let process = Int(words[0]) else { return nil }
    self.init(process: process, host: String(words[1].prefix { $0 != "\n" }))
  }
}

/// The right to write into a folder.
struct FolderLock {
  private let descriptor: Int32
  private let path: String

  /// Waits until no other build writes into a folder, and keeps others waiting until the lock is
  /// released.
  ///
  /// - Parameters:
  ///   - longestWait: in seconds.
  ///   - onWait: called once if there is another build, with what is known of it.
  /// - Throws: when the other one is not done by then.
  init(
    of folder: OutputFolder, longestWait: Int, onWait: (LockOwner?) -> Void
  ) throws(FileError) {
    path = folder.path
    descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("open", path, code: errno) }
    if !isHeldByAnother { return }
    onWait(owner(of: folder))
    for _ in 0..<longestWait * 50 {
      usleep(20_000)
      if !isHeldByAnother { return }
    }
    close(descriptor)
    throw FileError("write", path, reason: stillHeld(by: owner(of: folder), after: longestWait))
  }

  /// Some network disks know no locks; then there is nothing to wait for.
  private var isHeldByAnother: Bool {
    flock(descriptor, LOCK_EX | LOCK_NB) != 0 && (errno == EWOULDBLOCK || errno == EINTR)
  }

  /// Whether the folder's path still leads to the folder that was locked.
  var isInPlace: Bool {
    var (locked, now) = (stat(), stat())
    return unsafe fstat(descriptor, &locked) == 0 && stat(path, &now) == 0
      && FileIdentity(locked) == FileIdentity(now)
  }

  func release() { close(descriptor) }
}

/// What the build at work wrote down of itself; nil where it has not yet.
private func owner(of folder: OutputFolder) -> LockOwner? {
  let file = folder.full(Staging.name + "/" + LockOwner.fileName)
  guard let bytes = try? readFile(file, most: 1000) else { return nil }
  return LockOwner(parsing: bytes)
}

/// The build that keeps this one waiting.
package func anotherBuild(_ owner: LockOwner?) -> Wording {
  guard let owner else { return Wording(fr: "une autre construction", en: "another build") }
  let host = printable(owner.host, most: 100)
  return Wording(
    fr: "une autre construction (processus \(owner.process) sur \(host))",
    en: "another build (process \(owner.process) on \(host))")
}

/// A number of seconds, in minutes where it is one of them.
package func waitingTime(_ seconds: Int) -> String {
  seconds >= 60 && seconds % 60 == 0 ? "\(seconds / 60) min" : "\(seconds) s"
}

private func stillHeld(by owner: LockOwner?, after seconds: Int) -> Wording {
  let other = anotherBuild(owner)
  return Wording(
    fr: "\(other.french) y écrit, et n'a pas fini en \(waitingTime(seconds)) ; "
      + "si elle ne finit pas, arrêtez-la",
    en: "\(other.english) writes there, and was not done in \(waitingTime(seconds)); "
      + "if it does not end, stop it")
}
