#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a run of git said.
struct GitRun {
  /// 0 when it did what it was asked.
  let status: Int32
  let output: [UInt8]
  let messages: String
}

/// Runs git in a folder and waits for it.
///
/// All it reads and says passes through files without a name, so that neither side waits for the
/// other.
func runGit(_ arguments: [String], in folder: String, input: [UInt8] = []) throws(FileError)
  -> GitRun
{
  let given = try namelessFile(holding: input)
  defer { close(given) }
  let answered = try namelessFile(holding: [])
  defer { close(answered) }
  let said = try namelessFile(holding: [])
  defer { close(said) }
  let process = try start(
    ["git", "-C", folder] + arguments, input: given, output: answered, messages: said)
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0, errno == EINTR {}
  return GitRun(
    status: status, output: try bytes(of: answered),
    messages: String(decoding: try bytes(of: said), as: UTF8.self))
}

private func start(
  _ arguments: [String], input: Int32, output: Int32, messages: Int32
) throws(FileError) -> pid_t {
  #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
  #else
    var actions = posix_spawn_file_actions_t()
  #endif
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
  posix_spawn_file_actions_adddup2(&actions, messages, STDERR_FILENO)
  for descriptor in [input, output, messages] {
    posix_spawn_file_actions_addclose(&actions, descriptor)
  }
  var words = arguments.map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  var process = pid_t()
  let code = posix_spawnp(&process, "git", &actions, nil, &words, environ)
  guard code == 0 else { throw FileError("run", "git", code: code) }
  return process
}

/// A file that only its descriptor knows, open at its start.
private func namelessFile(holding bytes: [UInt8]) throws(FileError) -> Int32 {
  guard let file = tmpfile() else { throw FileError("write", "tmp", code: errno) }
  defer { fclose(file) }
  let descriptor = dup(fileno(file))
  guard descriptor >= 0 else { throw FileError("write", "tmp", code: errno) }
  var offset = 0
  while offset < bytes.count {
    let count = bytes.withUnsafeBytes { buffer in
      write(descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
    }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { throw FileError("write", "tmp", code: errno) }
    offset += count
  }
  lseek(descriptor, 0, SEEK_SET)
  return descriptor
}

/// Everything in a file, from its start.
private func bytes(of descriptor: Int32) throws(FileError) -> [UInt8] {
  lseek(descriptor, 0, SEEK_SET)
  var bytes: [UInt8] = []
  var part = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(descriptor, &part, part.count)
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { throw FileError("read", "git", code: errno) }
    if count == 0 { return bytes }
    bytes += part[..<count]
  }
}
