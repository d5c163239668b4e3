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
  let (given, answered, said) = (try NamelessFile(), try NamelessFile(), try NamelessFile())
  try given.write(input, at: 0)
  defer { withExtendedLifetime(given) {} }
  let process = try start(
    ["git", "-C", folder] + arguments, input: given.descriptor, output: answered.descriptor,
    messages: said.descriptor)
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0 {
    if errno != EINTR { throw FileError("run", "git", code: errno) }
  }
  return GitRun(
    status: status, output: try answered.bytes(in: 0..<answered.count),
    messages: String(decoding: try said.bytes(in: 0..<said.count), as: UTF8.self))
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
  var words = arguments.map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  var process = pid_t()
  let code = posix_spawnp(&process, "git", &actions, nil, &words, environ)
  guard code == 0 else { throw FileError("run", "git", code: code) }
  return process
}
