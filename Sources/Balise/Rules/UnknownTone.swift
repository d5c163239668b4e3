import Diagnostics

extension Rule {
  static let unknownTone = Rule(
    "unknown-tone", .error, hides: .tree,
    finds: Wording(
      fr: "une étape porte un ton qui n'existe pas", en: "a step has a tone that does not exist"),
    protects: Wording(
      fr: "Le ton dit au lecteur, par un mot et une couleur, si la situation est grave. Mal "
        + "écrit, il ne dirait plus rien.",
      en: "The tone tells the reader, by a word and a colour, how serious things are. Misspelt, "
        + "it would say nothing."),
    in: Example.treePath, Example.tree.replacing("{#r1}", with: "{#r1 .caution}"),
    slip: (".caution", ".prudence"))
}
