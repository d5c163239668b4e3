import Diagnostics

extension Rule {
  static let questionTone = Rule(
    "question-tone", .warning, hides: .tree,
    finds: Wording(fr: "une question porte un ton", en: "a question has a tone"),
    protects: Wording(
      fr: "Seuls les conseils et les fins montrent leur ton. Le vôtre ne se verrait pas, et le "
        + "lecteur ne serait pas averti.",
      en: "Only advice and outcomes show their tone. Yours would not be seen, and the reader not "
        + "be warned."),
    slip: ("{#q1}", "{#q1 .danger}"))
}

/// Questions with a tone: only advice and outcomes show one, so it would be lost without a word.
func questionTones(in tree: Tree) -> [Diagnostic] {
  tree.steps.compactMap { step in
    guard step.kind == .question, let tone = step.tone else { return nil }
    return Diagnostic(
      .questionTone, at: step.place,
      Wording(
        fr: "« #\(step.id) » est une question : son ton « .\(tone.rawValue) » ne se verra pas",
        en: "“#\(step.id)” is a question: its tone “.\(tone.rawValue)” will not be seen"),
      help: Wording(
        fr: "retirez ce ton, ou mettez-le à l'étape où mène la réponse",
        en: "remove the tone, or put it on the step that the answer leads to"))
  }
}
