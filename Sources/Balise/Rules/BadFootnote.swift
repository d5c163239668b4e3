import Diagnostics

extension Rule {
  static let badFootnote = Rule(
    "bad-footnote", .warning,
    finds: Wording(
      fr: "une note de bas de page que rien n'appelle, écrite deux fois ou pas du tout, ou appelée "
        + "depuis un titre, un lien ou une autre note",
      en:
        "a footnote that nothing names, that is written twice or not at all, or that is named in a "
        + "heading, a link or another footnote"),
    protects: Wording(
      fr:
        "Un appel sans note s'affiche comme des signes sans suite, et ce que dit une note que rien "
        + "n'appelle n'est lu par personne.",
      en: "A mark without a footnote is shown as signs that lead nowhere, and what a footnote says "
        + "that nothing names is read by nobody."),
    in: Example.pagePath,
    Example.page("L'appel est gratuit[^1].\n\n[^1]: Depuis la Belgique."),
    slip: ("[^1].", "[^2]."))
}

/// `[^1]` for which no footnote is written.
func missingFootnote(_ label: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .badFootnote, at: place,
    Wording(
      fr: "aucune note n'est écrite pour \(label) : ces signes s'afficheraient tels quels",
      en: "no footnote is written for \(label): these signs would be shown as they are"),
    help: Wording(
      fr: "écrivez-la sur une ligne à part : \(label): le texte de la note",
      en: "write it on a line of its own: \(label): what the footnote says"))
}

/// A footnote that nothing names.
func unusedFootnote(_ label: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .badFootnote, at: place,
    Wording(
      fr: "rien n'appelle la note \(label) : elle n'est pas publiée",
      en: "nothing names the footnote \(label): it is not published"),
    help: Wording(
      fr: "mettez \(label) dans la phrase qu'elle explique, ou supprimez cette ligne",
      en: "put \(label) into the sentence that it explains, or remove this line"))
}

/// A footnote whose name another has.
func repeatedFootnote(_ label: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .badFootnote, at: place,
    Wording(
      fr: "une note \(label) est déjà écrite plus haut : celle-ci n'est pas publiée",
      en: "a footnote \(label) is written further up: this one is not published"),
    help: Wording(
      fr: "donnez à l'une des deux un autre nom, ou supprimez-la",
      en: "give one of the two another name, or remove it"))
}

/// `[^1]` where no link may stand.
func misplacedFootnote(_ label: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .badFootnote, at: place,
    Wording(
      fr: "\(label) est dans un titre, dans un lien ou dans une note : il s'afficherait tel quel",
      en: "\(label) stands in a heading, in a link or in a footnote: it would be shown as it is"),
    help: Wording(
      fr: "mettez-le à la fin d'une phrase du texte",
      en: "put it at the end of a sentence of the text"))
}
