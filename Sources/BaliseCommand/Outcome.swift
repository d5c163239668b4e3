import ArgumentParser
import Balise
import Diagnostics

/// How a command ended.
enum CommandOutcome: Int32 {
  case done = 0
  case contentErrors = 1
  static let differences = CommandOutcome.contentErrors
  case fileError = 2
}

/// Runs a command's work, prints what the machine got wrong, and exits as documented.
func reportingFileErrors(
  in language: MessageLanguage, _ work: () throws(FileError) -> CommandOutcome
) throws {
  var outcome: CommandOutcome
  do throws(FileError) {
    outcome = try work()
  } catch {
    printMessage(describe(error).text(in: language))
    outcome = .fileError
  }
  if outcome != .done { throw ExitCode(outcome.rawValue) }
}

/// What the machine got wrong, in one line.
func describe(_ error: FileError) -> Wording {
  let verbs: [String: (String, String)] = [
    "read": ("impossible de lire", "cannot read"), "list": ("impossible de lire", "cannot read"),
    "write": ("impossible d'écrire", "cannot write"),
    "open": ("impossible d'ouvrir", "cannot open"),
    "run": ("impossible de lancer", "cannot run"),
    "remove": ("impossible de supprimer", "cannot remove"),
  ]
  let verb = verbs[error.operation] ?? ("échec", "failed")
  return Wording(
    fr: "balise: \(verb.0) \(printable(error.path)) : \(error.reason.french)",
    en: "balise: \(verb.1) \(printable(error.path)): \(error.reason.english)")
}
