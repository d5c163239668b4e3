import TreeGraph

@testable import Balise

/// Slips in the choices and steps of a tree.
func treeMutants(_ file: OriginalFile) throws -> [Mutant] {
  guard file.isTree else { return [] }
  let outline = try TreeOutline(file)
  return try choiceMutants(file, outline) + stepMutants(file, outline) + scenarioMutants(file)
}

/// The steps and choices of a well-written tree, by their lines.
struct TreeOutline {
  struct Step {
    let index: Int
    let id: String
    var choices: [(index: Int, label: String, target: String)] = []
  }

  var steps: [Step] = []

  init(_ file: OriginalFile) throws {
    let heading = try Regex(#"^## .*\{#(\w+)"#)
    let choice = try Regex(#"^(?:- )?\[([^\]]+)\]\(#(\w+)\)$"#)
    for index in file.body {
      if let match = file.lines[index].firstMatch(of: heading) {
        steps.append(Step(index: index, id: String(match.output[1].substring ?? "")))
      } else if let match = file.lines[index].firstMatch(of: choice), !steps.isEmpty {
        steps[steps.count - 1].choices.append(
          (index, String(match.output[1].substring ?? ""), String(match.output[2].substring ?? "")))
      }
    }
  }

  /// The choices that lead to a step.
  func incoming(_ id: String) -> [(index: Int, label: String, target: String)] {
    steps.flatMap(\.choices).filter { $0.target == id }
  }
}

private func choiceMutants(_ file: OriginalFile, _ outline: TreeOutline) -> [Mutant] {
  outline.steps.flatMap { step in
    step.choices.flatMap { choice in
      let line = file.lines[choice.index]
      func retargeted(_ id: String) -> String {
        line.replacing("(#\(choice.target))", with: "(#\(id))")
      }
      var mutants = [
        file.mutant("a missing target", .unknownTarget, choice.index, retargeted("zz9"))
      ]
      let others = step.choices.filter { $0.index != choice.index }
      if let other = others.first {
        let first = min(choice.index, other.index)
        let second = max(choice.index, other.index)
        mutants.append(
          file.mutant(
            "a doubled label", .duplicateLabel, choice.index,
            line.replacing("[\(choice.label)]", with: "[\(other.label)]"), at: [second + 1]))
        let isIdle = others.count == 1
        let slip = file.mutant(
          "two choices to one step", isIdle ? .idleQuestion : .sameTarget, choice.index,
          retargeted(other.target), at: [isIdle ? step.index + 1 : second + 1])
        // A translation that differs from its original is told that, and nothing else.
        mutants.append(
          file.isTranslation
            ? file.mutant(
              "another target than the original's", .translationDrift, choice.index,
              retargeted(other.target), at: [(step.choices.first?.index ?? first) + 1]) : slip)
      }
      if outline.incoming(choice.target).count == 1, !file.isTranslation,
        choice.target != outline.steps.first?.id,
        let target = outline.steps.first(where: { $0.id == choice.target })
      {
        mutants.append(
          file.mutant(
            "a choice gone", .unreachableStep, choice.index, "", at: [target.index + 1]))
      }
      return mutants
    }
  }
}

private func stepMutants(_ file: OriginalFile, _ outline: TreeOutline) throws -> [Mutant] {
  let tone = try Regex(#" \.(\w+)\}"#)
  return outline.steps.enumerated().flatMap { number, step in
    let line = file.lines[step.index]
    let incoming = outline.incoming(step.id).prefix(1).map { $0.index + 1 }
    var mutants = [
      file.mutant(
        "attributes that cannot be read", .badAttributes, step.index,
        line.replacing("{#\(step.id)", with: "{#\(step.id) lang=")),
      file.mutant(
        "a skipped level", .headingLevel, step.index,
        line.replacing("## ", with: number == 0 ? "### " : "##### ")),
      file.mutant(
        "no name", .missingStepID, step.index, line.replacing(" {#\(step.id)", with: " {lang=fr")),
    ]
    if !incoming.isEmpty {
      mutants.append(
        file.mutant(
          "a renamed step", .unknownTarget, step.index,
          line.replacing("{#\(step.id)", with: "{#\(step.id)x"), at: incoming))
    }
    if number > 0 {
      let other = outline.steps[number - 1].id
      mutants.append(
        file.mutant(
          "a doubled name", .duplicateID, step.index,
          line.replacing("{#\(step.id)", with: "{#\(other)")))
    }
    if let match = line.firstMatch(of: tone), let word = match.output[1].substring {
      mutants.append(
        file.mutant(
          "a misspelt tone", .unknownTone, step.index, line.replacing(".\(word)", with: ".\(word)x")
        )
      )
    }
    if step.choices.isEmpty {
      let isLast = number + 1 == outline.steps.count
      let end = isLast ? file.lines.count - 1 : outline.steps[number + 1].index - 1
      mutants.append(
        file.mutant(
          "a loop", file.isTranslation ? .translationDrift : .endlessLoop, end,
          "\n[Encore](#\(step.id))\n", at: [(file.isTranslation ? end + 1 : step.index) + 1]))
    }
    if step.choices.count > 1 {
      mutants.append(
        file.mutant(
          "a question with a tone", .questionTone, step.index,
          line.replacing("{#\(step.id)}", with: "{#\(step.id) .danger}")))
    }
    return mutants
  }
}

private func scenarioMutants(_ file: OriginalFile) throws -> [Mutant] {
  try file.matches(Regex(#"ends: (\w+)"#), in: file.front).flatMap { match in
    let line = file.lines[match.index]
    let end = match.captures[0]
    return [
      file.mutant(
        "a scenario that ends elsewhere", .failedScenario, match.index,
        line.replacing("ends: \(end)", with: end == "r1" ? "ends: r2" : "ends: r1")),
      file.mutant(
        "a scenario that ends nowhere", .failedScenario, match.index,
        line.replacing("ends: \(end)", with: "ends: zz9")),
      file.mutant(
        "an answer nobody gives", .failedScenario, match.index,
        line.replacing("],", with: ", Peut-être],")),
      file.mutant(
        "a misspelt key of a scenario", .unknownKey, match.index,
        line.replacing("ends:", with: "end:")),
    ]
  }
}

/// Slips that only a translation can have.
func translationMutants(_ file: OriginalFile) throws -> [Mutant] {
  guard file.isTranslation, file.isTree else { return [] }
  let outline = try TreeOutline(file)
  let text = file.lines.joined(separator: "\n")
  var mutants: [Mutant] = []
  for step in outline.steps {
    let line = file.lines[step.index]
    mutants.append(
      Mutant(
        "a step renamed everywhere: \(step.id)", .translationDrift, in: file.path,
        at: [step.index + 1], [file.path: text.replacing("#\(step.id)", with: "#nieuw")]))
    for tone in Tone.allCases where line.contains(".\(tone.rawValue)") {
      let other = tone == .safe ? "support" : "safe"
      mutants.append(
        file.mutant(
          "another tone", .translationDrift, step.index,
          line.replacing(".\(tone.rawValue)", with: ".\(other)")))
    }
  }
  let last = file.lines.count - 1
  mutants.append(
    file.mutant(
      "a step too many", .translationDrift, last, "\n## Extra {#extra}", at: [last + 2]))
  if let layout = file.lines.firstIndex(of: "layout: tree") {
    mutants.append(
      Mutant(
        "no tree", .translationDrift, in: file.path, at: [1],
        [file.path: file.replacing(layout, by: "layout: page")]))
    mutants.append(
      file.mutant(
        "another start", .translationDrift, layout, "layout: tree\nstart: q2", at: [layout + 2]))
  }
  return mutants
}
