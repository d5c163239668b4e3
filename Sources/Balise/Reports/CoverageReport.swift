import Diagnostics

extension ScenarioCoverage {
  /// What no scenario touches, a line each, with a scenario to copy for every outcome left out.
  package func text(in language: MessageLanguage) -> String {
    var lines = [file + colon.text(in: language) + summary.text(in: language)]
    if !untriedChoices.isEmpty {
      lines.append(
        Wording(fr: "  aucun scénario ne choisit :", en: "  no scenario chooses:")
          .text(in: language))
    }
    for choice in untriedChoices {
      let label = quoted(choice.label).text(in: language)
      lines.append(
        "    \(choice.place.line): #\(choice.step) \(label) → \(choice.isExit ? "" : "#")"
          + printable(choice.target, most: 80))
    }
    if !untriedOutcomes.isEmpty {
      lines.append(
        Wording(fr: "  aucun scénario ne finit à :", en: "  no scenario ends at:")
          .text(in: language))
    }
    for outcome in untriedOutcomes {
      lines.append(
        "    \(outcome.place.line): #\(outcome.step) · \(printable(outcome.title, most: 60))")
      if let answers = outcome.answers {
        lines.append("      - \(scenario(answers, ends: outcome.step))")
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private var summary: Wording {
    let choices = choiceCount - untriedChoices.count
    let outcomes = outcomeCount - untriedOutcomes.count
    return Wording(
      fr: "\(scenarioCount) scénario\(scenarioCount < 2 ? "" : "s") ; "
        + "\(choices) choix sur \(choiceCount), "
        + "\(outcomes) résultat\(outcomes < 2 ? "" : "s") sur \(outcomeCount)",
      en: "\(scenarioCount) scenario\(scenarioCount == 1 ? "" : "s"); "
        + "\(choices) of \(choiceCount) choices, \(outcomes) of \(outcomeCount) outcomes")
  }

  var json: JSON {
    JSON([
      "file": .text(file),
      "scenarios": .number(scenarioCount),
      "choices": .number(choiceCount),
      "outcomes": .number(outcomeCount),
      "untriedChoices": .list(
        untriedChoices.map {
          JSON([
            "line": .number($0.place.line), "step": .text($0.step), "label": .text($0.label),
            "target": .text($0.target),
          ])
        }),
      "untriedOutcomes": .list(
        untriedOutcomes.map {
          JSON([
            "line": .number($0.place.line), "step": .text($0.step), "title": .text($0.title),
            "answers": $0.answers.map { .list($0.map { .text($0) }) },
          ])
        }),
    ])
  }
}

/// A scenario as it is written in front matter: `{ answers: [Oui, Non], ends: r2 }`.
func scenario(_ answers: [String], ends: String) -> String {
  "{ answers: [\(answers.map(yamlText).joined(separator: ", "))], ends: \(yamlText(ends)) }"
}

/// A text as YAML reads it back inside a list: bare when it is plain words, else quoted.
private func yamlText(_ text: String) -> String {
  let isPlain = text.unicodeScalars.allSatisfy {
    $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == " " || $0 == "-"
  }
  if isPlain, let first = text.unicodeScalars.first, first != "-", first != " ",
    text.last != " "
  {
    return text
  }
  let safe = escaping(printable(text)) { $0 == "\\" || $0 == "\"" ? "\\\($0)" : nil }
  return "\"\(safe)\""
}
