import Diagnostics

extension Rule {
  static let emptyTree = Rule(
    "empty-tree", .error, hides: .tree,
    finds: Wording(fr: "un arbre n'a aucune étape", en: "a tree has no step"),
    protects: Wording(
      fr: "Le lecteur verrait un bouton « Commencer » qui ne mène nulle part. Une étape s'ouvre "
        + "par un titre de niveau 2.",
      en: "The reader would see a button “Start” that leads nowhere. A level-2 heading opens a "
        + "step."),
    wrong: [
      Example.treePath:
        "---\ntitle: Faut-il un parapluie ?\nlayout: tree\nhelp: belgique\n---\n\nPleut-il ?\n"
    ],
    right: [Example.treePath: Example.tree])
}

/// A tree without steps.
func emptyTree(_ file: SourceFile) -> Diagnostic {
  Diagnostic(
    .emptyTree, at: Place(path: file.path, line: 0),
    Wording(fr: "cet arbre n'a aucune étape", en: "this tree has no step"),
    help: Wording(
      fr: "un titre de niveau 2 ouvre une étape : ## Ta question ? {#q1}",
      en: "a level-2 heading opens a step: ## Your question? {#q1}"))
}
