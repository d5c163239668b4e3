import ArgumentParser
import Balise
import Diagnostics

/// The language a command speaks.
struct LanguageOption: ParsableArguments {
  @Option(help: "The language of messages: fr or en. [default: from LC_ALL, LC_MESSAGES or LANG]")
  var lang: MessageLanguage?

  /// The language asked for, or the environment's, or English.
  func language(_ environment: [String: String]) -> MessageLanguage {
    if let lang { return lang }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment[name], !value.isEmpty else { continue }
      return value.hasPrefix("fr") ? .french : .english
    }
    return .english
  }
}

extension MessageLanguage: ExpressibleByArgument {}
