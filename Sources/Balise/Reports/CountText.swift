import Diagnostics

/// The closing line: how many errors and warnings, and how many editors' notes, if there are any,
/// will not be published.
package func countText(
  errors: Int, warnings: Int, notes: Int = 0, hidden: Int = 0
) -> Wording {
  func counted(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }
  func compté(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number < 2 ? "" : "s")"
  }
  var text = Wording(
    fr: "\(compté(errors, "erreur")), \(compté(warnings, "avertissement"))",
    en: "\(counted(errors, "error")), \(counted(warnings, "warning"))")
  if hidden > 0 {
    text = Wording(
      fr:
        "\(text.french) ; \(compté(hidden, "autre message")) que vous n'avez pas demandé\(hidden < 2 ? "" : "s")",
      en: "\(text.english); \(counted(hidden, "other message")) that you did not ask for")
  }
  if notes > 0 {
    text = Wording(
      fr: "\(text.french) ; \(compté(notes, "note")) <!-- … --> non publiée\(notes < 2 ? "" : "s")",
      en: "\(text.english); \(counted(notes, "note")) <!-- … --> not published")
  }
  return text
}
