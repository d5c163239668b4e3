import Diagnostics
import TreeGraph

extension TreeSurvey {
  /// The tree in our own shape, `balise-tree` 1: members may be added, none will change. Counts of
  /// paths are texts: most programs read no number as long as these.
  var json: JSON {
    JSON([
      "format": "balise-tree",
      "version": 1,
      "file": .text(file),
      "title": .text(page.frontMatter.title),
      "language": .text(page.language),
      "start": tree.steps.indices.contains(tree.start) ? id(tree.start) : nil,
      "loops": .list(ways.counts.loops.map(id)),
      "steps": .list(tree.steps.indices.map(step)),
      "outcomes": .list(ends.map(outcome)),
      "paths": listed.map { .list($0.paths.map(path)) },
      "pathsCut": listed.map { .flag($0.isCut) },
    ])
  }

  private func id(_ place: Int) -> JSON { .text(ways.name(of: place)) }

  private func step(_ index: Int) -> JSON {
    let step = tree.steps[index]
    return JSON([
      "id": .text(step.id),
      "kind": .text(step.kind.rawValue),
      "tone": step.tone.map { .text($0.rawValue) },
      "title": .text(step.title),
      "line": .number(step.place.line),
      "choices": .list(
        step.choices.map { JSON(["label": .text($0.text), "target": id($0.target)]) }),
    ])
  }

  private func outcome(_ step: Int) -> JSON {
    let (count, loop) = countJSON(count(to: step))
    return JSON([
      "id": id(step),
      "pathCount": count,
      "loop": loop,
      "fewestPages": fewestPages(to: step).map { .number($0) },
      "mostPages": mostPages(to: step).map { .number($0) },
      "shortest": fewestPages(to: step).map { _ in .list(answers(to: step).map { .text($0) }) },
    ])
  }

  /// `"24"` and nil; `null` and the loop where there is any number of paths.
  private func countJSON(_ count: PathCounts.Count) -> (paths: JSON, loop: JSON?) {
    switch count {
    case .exactly(let paths): (.text("\(paths)"), nil)
    case .any(let loop, let atLeast):
      (.null, JSON(["step": id(loop), "pathCountWithoutTurning": .text("\(atLeast)")]))
    }
  }

  private func path(_ path: ListedPath) -> JSON {
    JSON([
      "answers": answers(along: path.choices),
      "steps": .list(path.choices.map { id($0.step) } + [id(path.end)]),
      "ends": path.turnsBack ? nil : id(path.end),
      "turnsBackTo": path.turnsBack ? id(path.end) : nil,
    ])
  }

  private func answers(along path: [StepGraph.Edge]) -> JSON {
    .list(tree.answers(along: path).map { .text($0) })
  }
}
