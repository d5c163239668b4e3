import Diagnostics

extension Rule {
  static let emptyOutcome = Rule(
    "empty-outcome", .warning,
    finds: Wording(
      fr: "une fin ne dit rien : elle n'a qu'un mot ou deux, ou une question",
      en: "an end says nothing: it has only a word or two, or a question"),
    protects: Wording(
      fr: "Le lecteur a répondu à tout, et ne reçoit aucun conseil.",
      en: "The reader has answered everything, and gets no advice."),
    slip: ("## Laisse-le à la maison. {#r2}", "## Résultat 2 {#r2}"))
}

/// Outcomes without text whose heading is no advice. A sentence is one.
func emptyOutcomes(in tree: Tree) -> [Diagnostic] {
  let strays = Set(tree.strayChoices.map(\.step))
  return tree.steps.enumerated().compactMap { index, step in
    guard step.kind == .outcome, step.text == nil, !strays.contains(index), saysNothing(step.title)
    else { return nil }
    let isQuestion = step.title.last == "?"
    return Diagnostic(
      .emptyOutcome, at: step.place,
      isQuestion
        ? Wording(
          fr: "« #\(step.id) » pose une question, mais n'a ni réponse ni texte",
          en: "“#\(step.id)” asks a question, but has neither answers nor text")
        : Wording(
          fr: "« #\(step.id) » est une fin qui ne dit rien",
          en: "“#\(step.id)” is an end that says nothing"),
      help: isQuestion
        ? Wording(
          fr: "écrivez ses réponses, une par ligne : - [Oui](#r1)",
          en: "write its answers, one on each line: - [Yes](#r1)")
        : Wording(
          fr: "écrivez sous le titre ce que le lecteur peut faire",
          en: "write below the heading what the reader can do"))
  }
}

private func saysNothing(_ title: String) -> Bool {
  let text = trimmedTitle(title)
  if isEmpty(title) { return false }
  if text.last == "?" { return true }
  let words = text.split { !$0.isLetter && !$0.isNumber }
  return words.count <= 2 && !".!…".contains(text.last ?? " ")
}

private func trimmedTitle(_ title: String) -> Substring {
  var text = title[...]
  while let last = text.last, last.isWhitespace || "»\")”".contains(last) { text = text.dropLast() }
  return text
}
