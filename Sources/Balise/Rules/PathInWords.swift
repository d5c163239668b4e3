import Diagnostics
import TreeGraph

/// The answers along a path, for a message: " (Oui → Oui → Non)"; "" at the start itself.
func pathInWords(_ path: [StepGraph.Edge], in tree: Tree) -> Wording {
  let labels = path.map { tree.steps[$0.step].choices[$0.choice].text }
  if labels.isEmpty { return Wording(fr: "", en: "") }
  let text = " (\(inArrows(labels)))"
  return Wording(fr: text, en: text)
}
