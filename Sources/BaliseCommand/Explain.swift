import ArgumentParser
import Balise

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
    let explanation = Explanation.all.first { $0.rule.rawValue == name }
    if let name, explanation == nil {
      throw ValidationError(unknownRule(name).text(in: language))
    }
    try reportingFileErrors(in: language) { () throws(FileError) in
      if let explanation {
        try printText(explanation.markdown(in: language, level: 1))
      } else {
        for explanation in Explanation.all { try printLine(explanation.line(in: language)) }
      }
      return .done
    }
  }

  private func unknownRule(_ name: String) -> Wording {
    let names = Rule.allCases.map(\.rawValue)
    let meant = didYouMean(name, among: names)
    return Wording(
      fr: "aucune règle ne s'appelle « \(name) »" + (meant.map { " ; \($0.french)" } ?? ""),
      en: "there is no rule “\(name)”" + (meant.map { "; \($0.english)" } ?? ""))
  }
}
