import Diagnostics
import TreeGraph

extension Rule {
  static let leadsBack = Rule(
    "leads-back", .warning,
    finds: Wording(
      fr: "d'une étape qui a l'air d'une fin, le seul chemin ramène en arrière",
      en: "from a step that looks like an end the only way leads back"),
    protects: Wording(
      fr: "Le lecteur qui est arrivé recommencerait sans fin ; et son conseil n'est pas compté "
        + "parmi les fins, ni montré avec l'aide.",
      en: "The reader who has arrived would begin again and again; and their advice is not counted "
        + "among the ends, nor shown with the help."),
    in: Example.treePath,
    Example.tree.replacing(
      "## Laisse-le à la maison. {#r2}",
      with: "## Laisse-le à la maison. {#r2 .safe}\n\nBonne route."),
    slip: ("Bonne route.", "Bonne route.\n\n[Recommencer](#q1)"))
}

/// Steps with one choice, which leads to a step before them, and that look like ends: they have a tone,
/// or the choice says that it goes back. To wait and try again is a way on.
func waysBack(in tree: Tree, _ graph: StepGraph) -> [Diagnostic] {
  tree.steps.enumerated().compactMap { index, step in
    guard step.kind == .advice, let choice = step.choices.first,
      choice.target != index, step.tone != nil || saysBack(choice.text),
      let here = graph.distance[index], let there = graph.distance[choice.target], there < here,
      leads(from: choice.target, to: index, graph)
    else { return nil }
    let target = tree.steps[choice.target].id
    return Diagnostic(
      .leadsBack, at: choice.place,
      Wording(
        fr: "de « #\(step.id) », le seul chemin ramène à « #\(target) » : ce n'est pas une fin",
        en: "from “#\(step.id)” the only way leads back to “#\(target)”: it is no end"),
      help: Wording(
        fr: "supprimez ce lien : la page d'une fin permet déjà de recommencer",
        en: "remove this link: the page of an end already lets one begin again"))
  }
}

/// Whether the last step of a shortest path is reached by way of another.
private func leads(from step: Int, to end: Int, _ graph: StepGraph) -> Bool {
  step == graph.start || graph.path(to: end).contains { $0.step == step }
}

/// Whether a label says that it begins again, in the languages of the theme.
private func saysBack(_ label: String) -> Bool {
  let words = spoken(label).split(separator: " ").map(String.init)
  return words.contains(where: wordsForBack.contains)
}

private let wordsForBack: Set<String> = [
  "recommencer", "recommence", "recommencez", "retour", "retourner", "revenir", "reviens",
  "revenez",
  "début", "terug", "opnieuw", "begin", "zurück", "anfang", "start", "restart", "back", "again",
  "beginning", "indietro", "ricomincia", "ricominciare", "inizio", "torna",
]
