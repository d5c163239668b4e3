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
    guard let name else {
      for explanation in Explanation.all { printLine(explanation.line(in: language)) }
      return
    }
    guard let explanation = Explanation.all.first(where: { $0.rule.rawValue == name }) else {
      throw ValidationError(unknownRule(name).text(in: language))
    }
    printText(explanation.markdown(in: language, level: 1))
  }

  private func unknownRule(_ name: String) -> Wording {
    let names = Rule.allCases.map(\.rawValue)
    let meant = didYouMean(name, among: names)
    return Wording(
      fr: "aucune règle ne s'appelle « \(name) »" + (meant.map { " ; \($0.french)" } ?? ""),
      en: "there is no rule “\(name)”" + (meant.map { "; \($0.english)" } ?? ""))
  }
}
