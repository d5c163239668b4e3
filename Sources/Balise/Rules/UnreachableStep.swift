import Diagnostics
import TreeGraph

extension Rule {
  static let unreachableStep = Rule(
    "unreachable-step", .error, hides: .tree,
    finds: Wording(
      fr: "aucun chemin ne mène à cette étape", en: "no path leads to this step"),
    protects: Wording(
      fr: "Un conseil que personne ne peut atteindre est un conseil perdu, et c'est souvent le "
        + "signe d'un choix qui mène ailleurs que prévu.",
      en: "An advice nobody can reach is lost, and often the sign of a choice that leads "
        + "elsewhere than meant."),
    wrong: [Example.treePath: Example.tree + "## Attends une heure. {#r3}\n"],
    right: [Example.treePath: Example.tree])
}

/// Steps that no path from the start reaches, and none from another tree. Of a chain only its heads are named: what hangs on an
/// unreachable step is mended with it. Where ``strayChoices(in:)`` names the link, it is enough.
func unreachableSteps(
  in tree: Tree, _ graph: StepGraph, isReachedFromOthers: (Int) -> Bool
) -> [Diagnostic] {
  let lost = Set(
    tree.steps.indices.filter { graph.distance[$0] == nil && !isReachedFromOthers($0) })
  var covered: Set<Int> = []
  var heads: [Int] = []
  // First those that nothing leads to, then one for each ring that only leads to itself.
  let alone = lost.sorted().filter { graph.incoming[$0].isEmpty }
  for head in alone + lost.sorted() where !covered.contains(head) {
    heads.append(head)
    var pending = [head]
    while let step = pending.popLast() {
      guard covered.insert(step).inserted else { continue }
      pending += graph.next[step].filter(lost.contains)
    }
  }
  let said = targetsOfStrayChoices(in: tree)
  return heads.compactMap { index in
    let step = tree.steps[index]
    if said.contains(step.id) || isNamedAmongStrays(step.id, in: tree) { return nil }
    let stray = tree.strayChoices.first { $0.link.fragment == step.id }?.link
    return Diagnostic(
      .unreachableStep, at: step.place,
      Wording(
        fr: "aucun chemin ne mène à l'étape « #\(step.id) »",
        en: "no path leads to the step “#\(step.id)”"),
      help: stray.map { notAChoice($0.place.line) } ?? tree.mentions[step.id].map(notAChoice)
        ?? Wording(
          fr: "faites-y mener un choix, par exemple - [Oui](#\(step.id)), ou supprimez-la",
          en: "let a choice lead to it, such as - [Yes](#\(step.id)), or remove it"))
  }
}

/// Whether a step is first named in a step whose choices are none, or may be what an item without link
/// there was to lead to.
private func isNamedAmongStrays(_ id: String, in tree: Tree) -> Bool {
  let isForgotten = tree.strayCulprits.values.contains {
    if case .noLink = $0.cause { true } else { false }
  }
  guard let line = tree.mentions[id] else { return isForgotten }
  guard let step = tree.steps.lastIndex(where: { $0.place.line <= line }) else { return false }
  return tree.strayCulprits[step] != nil
}

private func notAChoice(_ line: Int) -> Wording {
  Wording(
    fr: "le lien de la ligne \(line) n'est pas un choix : \(howChoicesAreWritten.french)",
    en: "the link on line \(line) is no choice: \(howChoicesAreWritten.english)")
}
