import Diagnostics

extension Rule {
  static let missingStepID = Rule(
    "missing-step-id", .error, hides: .tree,
    finds: Wording(fr: "une étape n'a pas de nom", en: "a step has no name"),
    protects: Wording(
      fr: "Le nom est ce que visent les choix, et l'adresse de la page de l'étape. Il reste le "
        + "même quand le titre change : les liens que d'autres ont gardés ne se perdent pas.",
      en: "The name is what choices lead to, and the address of the step's page. It stays when "
        + "the heading changes, so that links others have kept are not lost."),
    slip: ("maison. {#r2}", "maison."))
}

/// A step without an id.
func missingStepID(_ title: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .missingStepID, at: place,
    Wording(
      fr: "l'étape « \(title) » n'a pas de nom, aucun choix ne peut y mener",
      en: "the step “\(title)” has no name, so no choice can lead to it"),
    help: Wording(
      fr: "ajoutez un nom court et neutre à la fin du titre, par exemple {#q1}",
      en: "add a short, neutral name at the end of the heading, such as {#q1}"))
}
