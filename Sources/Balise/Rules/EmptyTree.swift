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
