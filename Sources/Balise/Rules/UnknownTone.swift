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

/// A class of a step's heading that is no tone.
func unknownTone(_ name: String, _ place: Place) -> Diagnostic {
  let tones = Tone.allCases.map(\.rawValue)
  let list = tones.map { "." + $0 }.joined(separator: ", ")
  return Diagnostic(
    .unknownTone, at: place,
    Wording(fr: "le ton « .\(name) » n'existe pas", en: "there is no tone “.\(name)”"),
    help: didYouMean(
      name, among: tones, prefix: ".",
      otherwise: Wording(fr: "tons possibles : \(list)", en: "possible tones: \(list)")))
}

/// A second tone, other than the first.
func secondTone(_ name: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .unknownTone, at: place,
    Wording(
      fr: "« .\(name) » est un ton de trop : une étape n'en a qu'un seul",
      en: "“.\(name)” is one tone too many: a step has only one"),
    help: Wording(fr: "gardez le plus grave des deux", en: "keep the more serious of the two"))
}
