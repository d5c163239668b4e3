import Diagnostics

extension Rule {
  static let longLabel = Rule(
    "long-label", .warning,
    finds: Wording(
      fr: "une réponse a plus de 120 caractères", en: "an answer has more than 120 characters"),
    protects: Wording(
      fr:
        "Un bouton de cinq lignes ne se lit pas d'un coup d'œil, et repousse les autres réponses hors de "
        + "l'écran.",
      en: "A button of five lines cannot be read at a glance, and pushes the other answers off the "
        + "screen."),
    wrong: [Example.treePath: question(saying: 14)], right: [Example.treePath: question(saying: 1)])
}

private func question(saying count: Int) -> String {
  let label = "Oui" + String(repeating: ", je l'ai vu", count: count)
  return """
    ---
    title: As-tu ton sac ?
    layout: tree
    help: belgique
    ---

    ## As-tu vu ton sac ? {#q1}

    - [\(label)](#r1)
    - [Non](#r2)

    ## Tout va bien. {#r1}

    ## Demande à l'accueil. {#r2}

    """
}

/// In characters.
private let longestLabel = 120

/// Answers that are too long for a button.
func longLabels(in tree: Tree) -> [Diagnostic] {
  tree.steps.flatMap(\.choices).filter { $0.text.count > longestLabel }.map { choice in
    let count = choice.text.count
    return Diagnostic(
      .longLabel, at: choice.place,
      Wording(
        fr: "cette réponse a \(count) caractères", en: "this answer has \(count) characters"),
      help: Wording(
        fr: "au plus \(longestLabel) : mettez l'explication dans le texte de la question, et les "
          + "mots qui la distinguent dans la réponse",
        en: "at most \(longestLabel): put the explanation into the text of the question, and the "
          + "words that tell it apart into the answer"))
  }
}
