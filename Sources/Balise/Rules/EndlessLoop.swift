import Diagnostics
import TreeGraph

extension Rule {
  static let endlessLoop = Rule(
    "endless-loop", .error, hides: .tree,
    finds: Wording(
      fr: "à partir de cette étape, aucun chemin n'arrive à une fin",
      en: "from this step on, no path comes to an end"),
    protects: Wording(
      fr: "Le lecteur tournerait en rond, de question en question, sans jamais arriver à un "
        + "conseil.",
      en: "The reader would go round in circles, from question to question, and never arrive at "
        + "any advice."),
    in: Example.treePath, patience, slip: ("[J'ai attendu](#r2)", "[J'ai attendu](#a1)"))
}

private let patience = Example.tree.replacing("[Oui](#r1)", with: "[Oui](#a1)")
  .replacing(
    "## Prends ton parapluie. {#r1}",
    with: "## Attends un peu. {#a1}\n\n[J'ai attendu](#r2)")

/// Steps from which no path leads to an outcome. The first step of each loop is named, with the
/// answers that lead there.
/// Where trees lead to others, `headsAmongAll` tells the first steps of loops through all of them.
func endlessLoops(
  in tree: Tree, _ graph: StepGraph, headsAmongAll: ((Int) -> Bool)?
) -> [Diagnostic] {
  if let headsAmongAll {
    return tree.steps.indices.filter(headsAmongAll).map { endlessLoop(from: $0, in: tree, graph) }
  }
  let canEnd = graph.canEnd()
  let stuck = tree.steps.indices.filter { !canEnd[$0] && graph.distance[$0] != nil }
    .sorted { (graph.distance[$0] ?? 0, $0) < (graph.distance[$1] ?? 0, $1) }
  var covered: Set<Int> = []
  var diagnostics: [Diagnostic] = []
  for head in stuck where !covered.contains(head) {
    var pending = [head]
    while let step = pending.popLast() {
      guard covered.insert(step).inserted else { continue }
      pending += graph.next[step]
    }
    diagnostics.append(endlessLoop(from: head, in: tree, graph))
  }
  return diagnostics
}

private func endlessLoop(from head: Int, in tree: Tree, _ graph: StepGraph) -> Diagnostic {
  let step = tree.steps[head]
  let path = pathInWords(graph.path(to: head), in: tree)
  return Diagnostic(
    .endlessLoop, at: step.place,
    Wording(
      fr: "à partir de « #\(step.id) »\(path.french), aucun chemin n'arrive à une fin",
      en: "from “#\(step.id)”\(path.english) on, no path comes to an end"),
    help: Wording(
      fr: "faites mener l'un des choix à une étape sans choix",
      en: "let one of the choices lead to a step without choices"))
}
