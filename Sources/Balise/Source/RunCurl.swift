import Diagnostics
import Text

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One answer of a host: the status, and the digest of what came with it.
struct Answer: Equatable {
  let status: Int
  let digest: Digest
}

/// So many bytes of one file are read, and no more.
private let mostBytes = 1 << 30

/// Asks a host for files, one after the other over the same connection, and keeps nothing of them but
/// their digests.
///
/// curl does it: certificates, proxies and protocols are its craft. It reads no settings of the user's,
/// speaks HTTP only, and is told an end in time and size for each file.
///
/// - Parameter addresses: of HTTP, percent-encoded.
/// - Returns: an answer for each.
/// - Throws: as soon as one of them brings no answer at all.
func runCurl(_ addresses: [String]) throws(FileError) -> [Answer] {
  if addresses.isEmpty { return [] }
  // Only who has read it knows where one answer ends and the next begins: a host cannot pretend it.
  var secret = [UInt8](repeating: 0, count: 16)
  guard unsafe getentropy(&secret, secret.count) == 0 else {
    throw FileError("run", "curl", code: errno)
  }
  let digits = secret.flatMap { [hexDigit($0 >> 4), hexDigit($0 & 15)] }
  var answers = Answers(mark: "\n\(String(decoding: digits, as: UTF8.self)) ")
  let (given, said) = (try AnonymousFile(), try AnonymousFile())
  try given.write(Array(configuration(addresses, mark: answers.mark).utf8), at: 0)
  let status = try runCurl(input: given, messages: said) { piece throws(FileError) in
    try answers.add(piece)
  }
  let done = answers.done
  if status != 0 || done.count != addresses.count {
    let words = String(decoding: try said.bytes(in: 0..<min(said.count, 500)), as: UTF8.self)
    let reason = words.split(separator: "\n").first.map { printable($0) } ?? "curl: \(status)"
    let place = min(done.count, addresses.count - 1)
    throw FileError("read", addresses[place], reason: Wording(fr: reason, en: reason))
  }
  return done
}

/// What curl reads from its standard input: settings, then one address a line.
private func configuration(_ addresses: [String], mark: String) -> String {
  let isSafe = addresses.allSatisfy { $0.lowercased().hasPrefix("https:") }
  let settings = """
    silent
    show-error
    fail-early
    globoff
    path-as-is
    location
    max-redirs = 5
    proto = "=http,https"
    proto-redir = "=\(isSafe ? "https" : "http,https")"
    connect-timeout = 20
    max-time = 300
    speed-limit = 100
    speed-time = 30
    max-filesize = \(mostBytes)
    write-out = "\\n\(mark.dropFirst())%{http_code}\\n"

    """
  return settings + addresses.map { "url = \"\($0)\"\n" }.joined()
}

/// What curl writes: each file, then the mark, the status of the answer, and the end of the line.
struct Answers: ~Copyable {
  let mark: String
  private(set) var done: [Answer] = []
  private var digest = RunningDigest()
  private var count = 0
  /// What may be the beginning of a mark.
  private var pending: [UInt8] = []

  init(mark: String) { self.mark = mark }

  /// - Throws: when a file is too large.
  mutating func add(_ piece: ArraySlice<UInt8>) throws(FileError) {
    pending += piece
    let mark = Array(mark.utf8)
    var start = 0
    var place = 0
    while let lineBreak = pending[place...].firstIndex(of: UInt8(ascii: "\n")) {
      place = lineBreak
      let rest = pending[lineBreak...]
      // The status has three digits.
      guard rest.count >= mark.count + 4 else {
        if mark.starts(with: rest.prefix(mark.count)) { break }
        place += 1
        continue
      }
      guard rest.starts(with: mark) else {
        place += 1
        continue
      }
      try take(pending[start..<lineBreak])
      let status = rest.dropFirst(mark.count).prefix(3)
      finish(status: Int(String(decoding: status, as: UTF8.self)) ?? 0)
      start = lineBreak + mark.count + 4
      place = start
    }
    let isOpen = place < pending.count && pending[place] == UInt8(ascii: "\n")
    let end = isOpen ? place : pending.count
    try take(pending[start..<max(start, end)])
    pending.removeFirst(max(start, end))
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>) throws(FileError) {
    count += bytes.count
    if count > mostBytes { throw FileError("read", "curl", code: EFBIG) }
    digest.add(bytes)
  }

  private mutating func finish(status: Int) {
    var finished = RunningDigest()
    swap(&finished, &digest)
    done.append(Answer(status: status, digest: finished.finished()))
    count = 0
  }
}

/// Runs curl until its end, or until what it writes is not taken any more.
///
/// - Returns: how it ended: 0 when all went well.
private func runCurl(
  input: AnonymousFile, messages: AnonymousFile,
  _ take: (ArraySlice<UInt8>) throws(FileError) -> Void
) throws(FileError) -> Int32 {
  let (output, end) = try pipe()
  defer { close(output) }
  let process: pid_t
  do throws(FileError) {
    process = try startCurl(input: input.descriptor, output: end, messages: messages.descriptor)
    close(end)
  } catch {
    close(end)
    throw error
  }
  var status: Int32 = 0
  do throws(FileError) {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(output, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileError("read", "curl", code: errno) }
      if count == 0 { break }
      try take(piece[..<count])
    }
  } catch {
    kill(process, SIGKILL)
    unsafe waitpid(process, &status, 0)
    throw error
  }
  while unsafe waitpid(process, &status, 0) < 0 {
    if errno != EINTR { throw FileError("run", "curl", code: errno) }
  }
  return status
}

/// Two ends of which no other program gets one by chance: it would keep this one waiting.
private func pipe() throws(FileError) -> (output: Int32, input: Int32) {
  var ends: [Int32] = [-1, -1]
  guard unsafe pipe(&ends) == 0 else { throw FileError("run", "curl", code: errno) }
  let moved = ends.map { fcntl($0, F_DUPFD_CLOEXEC, STDERR_FILENO + 1) }
  for end in ends { close(end) }
  guard moved[0] >= 0, moved[1] >= 0 else { throw FileError("run", "curl", code: EMFILE) }
  return (moved[0], moved[1])
}

private func startCurl(
  input: Int32, output: Int32, messages: Int32
) throws(FileError) -> pid_t {
  #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
  #else
    var actions = unsafe posix_spawn_file_actions_t()
  #endif
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
  unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
  unsafe posix_spawn_file_actions_adddup2(&actions, messages, STDERR_FILENO)
  // The first word keeps it from reading settings of the user's: they could send it elsewhere.
  let arguments = ["curl", "--disable", "--config", "-"]
  var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
  defer { unsafe words.forEach { unsafe free($0) } }
  var process = pid_t()
  let code = unsafe posix_spawnp(&process, "curl", &actions, nil, &words, environ)
  guard code == 0 else { throw FileError("run", "curl", code: code) }
  return process
}
