import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program git, and all it gets of the environment.
struct Git: Sendable {
  /// Where it stands on the disk.
  private let program: String
  /// `NAME=VALUE`, the same for every run.
  private let common: [String]

  /// - Parameter environment: the caller's. Of `PATH`, folders named from the current one are left
  ///   out: what lies there may be somebody else's.
  /// - Throws: an error with the code ENOENT when git is not installed.
  init(_ environment: [String: String]) throws(FileError) {
    let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
      .filter { $0.hasPrefix("/") }
    let places = folders.map { folder -> String in folder + "/git" }
    guard let program = places.first(where: { unsafe access($0, X_OK) == 0 }) else {
      throw FileError("run", "git", code: ENOENT)
    }
    self.program = program
    // Its words are looked for below.
    common = ["PATH=" + folders.joined(separator: ":"), "LC_ALL=C"]
  }

  /// How a run ended.
  struct End {
    /// Whether git did what it was asked.
    let isDone: Bool
    /// What it said on standard error, or the beginning of it.
    let messages: String
  }

  /// So many milliseconds git may say nothing.
  private static let longestSilence: Int32 = 60_000

  /// Runs git and hands over what it prints, piece by piece, as it comes.
  ///
  /// It ends with us: it is killed when `take` throws or it falls silent, and when this program is
  /// killed, nobody reads on what it prints.
  /// - Throws: what `take` throws; an error of the operation "run" when git cannot be started, or says
  ///   nothing for a minute.
  func run(
    _ arguments: [String], environment: [String], input: [UInt8] = [],
    take: (ArraySlice<UInt8>) throws(FileError) -> Void
  ) throws(FileError) -> End {
    let (given, said) = (try AnonymousFile(), try AnonymousFile())
    try given.write(input, at: 0)
    let (process, output) = try start([program] + arguments, common + environment, given, said)
    do throws(FileError) {
      try Self.readAll(of: output, take)
    } catch {
      kill(-process, SIGKILL)
      _ = Self.wait(for: process)
      throw error
    }
    let status = Self.wait(for: process)
    withExtendedLifetime(given) {}
    let messages = try said.bytes(in: 0..<min(said.count, 4096))
    return End(isDone: status == 0, messages: String(decoding: messages, as: UTF8.self))
  }

  private static func readAll(
    of output: AnonymousFile, _ take: (ArraySlice<UInt8>) throws(FileError) -> Void
  ) throws(FileError) {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var heard = pollfd(fd: output.descriptor, events: Int16(POLLIN), revents: 0)
      let ready = unsafe poll(&heard, 1, longestSilence)
      if ready < 0, errno == EINTR { continue }
      if ready == 0 { throw FileError("run", "git", reason: silent) }
      let count = unsafe read(output.descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileError("run", "git", code: errno) }
      if count == 0 { return }
      try take(piece[..<count])
    }
  }

  /// How the process ended, as `waitpid` says it.
  private static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }

  private static let silent = Wording(
    fr: "pas de réponse depuis une minute ; interrompu",
    en: "no answer for a minute; ended")

  /// Starts the program as the first of a group of processes, so that all of them can be killed, and
  /// gives the exit of the pipe that it prints into. The entry is left to it alone: when it ends, so does
  /// what can be read.
  private func start(
    _ arguments: [String], _ environment: [String], _ input: AnonymousFile,
    _ messages: AnonymousFile
  ) throws(FileError) -> (process: pid_t, output: AnonymousFile) {
    let (exit, entry) = try makePipe()
    defer { withExtendedLifetime(entry) {} }
    #if canImport(Darwin)
      var (actions, attributes): (posix_spawn_file_actions_t?, posix_spawnattr_t?)
    #else
      var (actions, attributes) = unsafe (posix_spawn_file_actions_t(), posix_spawnattr_t())
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (number, file) in [input, entry, messages].enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, file.descriptor, Int32(number))
    }
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    // A program that starts us may ignore this one; git has to end when nobody reads on.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var values = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer { unsafe (words + values).forEach { unsafe free($0) } }
    var process = pid_t()
    let code = unsafe posix_spawn(&process, program, &actions, &attributes, &words, &values)
    guard code == 0 else { throw FileError("run", "git", code: code) }
    return (process, exit)
  }
}

/// A pipe: what another program writes into its entry comes out of its exit.
private func makePipe() throws(FileError) -> (exit: AnonymousFile, entry: AnonymousFile) {
  var ends: [Int32] = [-1, -1]
  guard unsafe pipe(&ends) == 0 else { throw FileError("run", "git", code: errno) }
  defer { for end in ends { close(end) } }
  // Beyond those that other programs read and write, even where this one was started without them.
  let raised = ends.map { fcntl($0, F_DUPFD_CLOEXEC, STDERR_FILENO + 1) }
  let files = raised.map { AnonymousFile(descriptor: $0) }
  guard raised.allSatisfy({ $0 >= 0 }) else { throw FileError("run", "git", code: errno) }
  return (files[0], files[1])
}
