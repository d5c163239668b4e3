import ArgumentParser
import Balise
import Diagnostics

/// `balise explain`: says what a rule is for, with a wrong and a right example.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule, or list them all.",
    discussion: "A rule's name stands in brackets at the end of each message.")

  @Argument(help: ArgumentHelp("The name of a rule; without it all are listed.", valueName: "rule"))
  var name: String?

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let language = speech.language(processEnvironment)
    let rule = Rule.all.first { $0.id == name }
    if let name, rule == nil {
      throw ValidationError(unknownRule(name).text(in: language))
    }
    try reportingFileErrors(in: language) { () throws(FileError) in
      if let rule {
        try printText(rule.markdown(in: language, level: 1))
      } else {
        for rule in Rule.all { try printLine(rule.line(in: language)) }
      }
      return .done
    }
  }
}

/// What to say of a name that no rule has.
func unknownRule(_ name: String) -> Wording {
  let names = Rule.all.map(\.id)
  let meant = didYouMean(name, among: names)
  return Wording(
    fr: "aucune règle ne s'appelle « \(name) »" + (meant.map { " ; \($0.french)" } ?? ""),
    en: "there is no rule “\(name)”" + (meant.map { "; \($0.english)" } ?? ""))
}
