import Diagnostics
import TreeGraph

extension TreeSurvey {
  /// The tree as an indented text, then its outcomes and the paths to them.
  func text(in language: MessageLanguage) -> String {
    var lines = [
      printable(page.frontMatter.title),
      "\(file)\(colon.text(in: language))\(size.text(in: language))",
    ]
    for line in Outline(graph).lines {
      if line.depth == 0 { lines.append("") }
      lines.append(text(of: line, in: language))
    }
    lines.append("")
    for step in outcomes {
      lines.append(name(of: step, in: language))
      lines.append("  " + pathsText(to: step).text(in: language))
    }
    let further = ways.furtherEnds
    if !further.isEmpty {
      let title = Wording(fr: "En passant par d'autres arbres :", en: "By way of other trees:")
      lines += ["", title.text(in: language)]
    }
    for place in further {
      lines.append(furtherName(of: place, in: language))
      lines.append("  " + pathsText(to: place).text(in: language))
    }
    if let listed { lines += [""] + text(of: listed, in: language) }
    return lines.map { $0 + "\n" }.joined()
  }

  private var size: Wording {
    func count(_ kind: Step.Kind) -> Int { tree.steps.count { $0.kind == kind } }
    let (questions, advices, outcomes) = (count(.question), count(.advice), count(.outcome))
    func s(_ number: Int) -> String { number < 2 ? "" : "s" }
    return Wording(
      fr: "\(tree.steps.count) étape\(s(tree.steps.count)) (\(questions) question\(s(questions)), "
        + "\(advices) conseil\(s(advices)), \(outcomes) résultat\(s(outcomes)))",
      en: "\(tree.steps.count) step\(tree.steps.count == 1 ? "" : "s") "
        + "(\(questions) question\(questions == 1 ? "" : "s"), \(advices) advice, "
        + "\(outcomes) outcome\(outcomes == 1 ? "" : "s"))")
  }

  private func text(of line: Outline.Line, in language: MessageLanguage) -> String {
    let indent = String(repeating: "  ", count: line.depth)
    let label = line.choice.map {
      printable(tree.steps[$0.step].choices[$0.choice].text, most: 60) + " → "
    }
    let start = indent + (label ?? "")
    switch line.form {
    case .here:
      return start + name(of: line.step, in: language)
    case .above:
      let note = Wording(fr: "voir plus haut", en: "see above").text(in: language)
      return "\(start)\(printable(tree.shown(line.step), most: 80)) (\(note))"
    case .below:
      let note = Wording(fr: "voir plus bas", en: "see below").text(in: language)
      return "\(start)\(printable(tree.shown(line.step), most: 80)) (\(note))"
    }
  }

  /// `#r1 résultat .safe · Aucun problème !`
  private func name(of index: Int, in language: MessageLanguage) -> String {
    if let exit = tree.exit(at: index) {
      let page =
        leadsOn[index]
        ? Wording(fr: "autre arbre", en: "another tree")
        : Wording(fr: "autre page", en: "another page")
      return "\(printable(exit.name, most: 80)) \(page.text(in: language))"
    }
    let step = tree.steps[index]
    let tone = step.tone.map { " ." + $0.rawValue } ?? ""
    let unreachable =
      isReached[index]
      ? Wording(fr: " (depuis un autre arbre)", en: " (from another tree)")
      : Wording(fr: " (hors d'atteinte)", en: " (out of reach)")
    let reach = graph.distance[index] == nil ? unreachable.text(in: language) : ""
    return "#\(step.id) \(step.kind.name.text(in: language))\(tone)\(reach) · "
      + printable(step.title, most: 70)
  }

  /// `autre.md#r1 résultat .safe · Aucun problème !`
  private func furtherName(of place: Int, in language: MessageLanguage) -> String {
    let name = printable(ways.name(of: place), most: 80)
    guard let target = ways.places[place].target, let tree = ways.tree(of: place),
      tree.exit(at: target) == nil
    else {
      let page = Wording(fr: "autre page", en: "another page")
      return "\(name) \(page.text(in: language))"
    }
    let step = tree.steps[target]
    let tone = step.tone.map { " ." + $0.rawValue } ?? ""
    return "\(name) \(step.kind.name.text(in: language))\(tone) · "
      + printable(step.title, most: 70)
  }

  private func text(
    of listed: (paths: [ListedPath], isCut: Bool), in language: MessageLanguage
  ) -> [String] {
    var lines = listed.paths.enumerated().map { number, path in
      let labels = tree.answers(along: path.choices).map { printable($0, most: 60) + " → " }
      let back = Wording(fr: " (déjà passé par là)", en: " (been there before)")
      return "\(number + 1). \(labels.joined())\(printable(tree.shown(path.end), most: 80))"
        + (path.turnsBack ? back.text(in: language) : "")
    }
    if listed.isCut {
      lines.append(
        Wording(
          fr: "… il y en a d'autres : --limit en montre davantage",
          en: "… there are more: --limit shows them"
        ).text(in: language))
    }
    return lines
  }
}
