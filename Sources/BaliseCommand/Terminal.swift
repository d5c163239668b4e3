import Balise
import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The environment this process was started in.
var processEnvironment: [String: String] {
  var result: [String: String] = [:]
  for name in [
    "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM", "GITHUB_ACTIONS", "SOURCE_DATE_EPOCH",
    // For git.
    "PATH", "HOME", "XDG_CONFIG_HOME", "SUDO_UID",
  ] {
    if let value = unsafe getenv(name) { result[name] = unsafe String(cString: value) }
  }
  return result
}

/// The day it is in Greenwich: by `SOURCE_DATE_EPOCH` where builds are to be repeated
/// (reproducible-builds.org), else by the machine's clock.
func today(_ environment: [String: String]) -> CalendarDate {
  CalendarDate(secondsSince1970: environment["SOURCE_DATE_EPOCH"].flatMap(Int.init) ?? time(nil))
}

/// Whether messages may be coloured: on a terminal that can, unless NO_COLOR is set
/// (no-color.org).
func mayColour(_ environment: [String: String]) -> Bool {
  isatty(STDERR_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
    && environment["TERM"] != "dumb"
}

/// The folder the command was started in; "" where the system cannot say.
var currentFolder: String {
  guard let path = unsafe getcwd(nil, 0) else { return "" }
  defer { unsafe free(path) }
  return unsafe String(cString: path)
}

/// Sets two signals, whatever the program was started with: a limit on the size of files (`ulimit -f`)
/// is a reason why something cannot be written, and not the end; how git has ended is told.
func setSignals() {
  signal(SIGXFSZ, SIG_IGN)
  signal(SIGCHLD, SIG_DFL)
}

/// Sets the signals of a command that runs until it is asked to end: Ctrl-C reaches it whatever it was
/// started by, and a browser that closes a connection is no reason to end.
func setServerSignals() {
  signal(SIGPIPE, SIG_IGN)
  var ending = sigset_t()
  unsafe sigemptyset(&ending)
  for number in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&ending, number) }
  unsafe sigprocmask(SIG_UNBLOCK, &ending, nil)
}

/// A path from the root, without links; the path as it was given where there is nothing.
func withoutLinks(_ path: String) -> String {
  guard let found = unsafe realpath(path, nil) else { return path }
  defer { unsafe free(found) }
  return unsafe String(cString: found)
}

/// Ends the program with a site still in memory. The system takes that back at once; to give it back
/// page by page would take longer.
func end(_ outcome: CommandOutcome, keeping result: BuildResult) -> Never {
  withExtendedLifetime(result) { exit(outcome.rawValue) }
}

/// Whether the runner of GitHub Actions reads what is printed, and would do what it takes for a command.
private let isReadByRunner =
  processEnvironment["GITHUB_ACTIONS"] == "true"
  || CommandLine.arguments.contains("--format=github")
  || zip(CommandLine.arguments, CommandLine.arguments.dropFirst())
    .contains { $0 == "--format" && $1 == "github" }

/// A text as it may be printed: nothing in it steers a terminal, hides, or is a command to the runner of
/// GitHub Actions. Whatever is printed comes through here, but the two kinds of text below.
private func harmless(_ text: String) -> String {
  func isHarmful(_ scalar: Unicode.Scalar) -> Bool { scalar != "\n" && isUnprintable(scalar) }
  var text = text
  if text.unicodeScalars.contains(where: isHarmful) {
    text = escaping(text) { isHarmful($0) ? String(printable($0, after: nil)) : nil }
  }
  return isReadByRunner ? RunnerCommands.parted(in: text) : text
}

/// Prints a line where messages go. Where nobody can read it, nothing else could say so.
///
/// - Parameter word: one of its words, which is printed in a colour; nil for none.
func printMessage(_ text: String, colouring word: (text: String, code: Int)? = nil) {
  var text = harmless(text)
  if let word, let range = text.firstRange(of: word.text) {
    text.replaceSubrange(range, with: "\u{1B}[1;\(word.code)m\(word.text)\u{1B}[0m")
  }
  try? writeAll(Array((text + "\n").utf8)[...], to: STDERR_FILENO, called: "standard error")
}

/// Prints a result, whole lines; one that cannot be written whole is an error, so that nobody takes a
/// part of it for all.
func printText(_ text: String) throws(FileError) { try printCommands(harmless(text)) }

/// Prints what is made of commands to the runner of GitHub Actions.
func printCommands(_ text: String) throws(FileError) {
  try writeAll(Array(text.utf8)[...], to: STDOUT_FILENO, called: "standard output")
}

/// Prints a result of one line.
func printLine(_ text: String) throws(FileError) { try printText(text + "\n") }

/// Prints the diagnostics, errors first, and then how many there were.
func printReport(
  _ diagnostics: [Diagnostic], notes: Int = 0, hidden: Int = 0, limit: Int = mostOfOneRule,
  of source: SourceFolder, in language: MessageLanguage
) {
  if diagnostics.isEmpty, hidden == 0 { return }
  let colours = mayColour(processEnvironment)
  let listing = DiagnosticListing(of: diagnostics, limit: limit)
  var lines = SpokenLines(of: source)
  for entry in listing.entries {
    switch entry {
    case .diagnostic(let diagnostic):
      let text = diagnostic.text(in: language, line: lines.line(at: diagnostic.place))
      let word = "\(diagnostic.severity.rawValue):"
      printMessage(
        text, colouring: colours ? (word, diagnostic.severity == .error ? 31 : 33) : nil)
    case .more(let rule, let count):
      printMessage(moreOf(rule, count).text(in: language))
    }
  }
  if listing.isLong { printMessage(listing.table(in: language)) }
  let errors = diagnostics.count { $0.severity == .error }
  let counts = countText(
    errors: errors, warnings: diagnostics.count - errors, notes: notes, hidden: hidden)
  printMessage(counts.text(in: language))
}
