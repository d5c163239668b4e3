import Diagnostics

extension Rule {
  static let unknownName = Rule(
    "unknown-name", .error,
    finds: Wording(
      fr: "un gabarit emploie un nom qui n'existe pas",
      en: "a template uses a name that does not exist"),
    protects: Wording(
      fr: "À cette place, il n'y aurait rien : ni titre, ni texte, ni numéro à appeler.",
      en: "There would be nothing in that place: no title, no text, no number to call."),
    in: Example.guideTemplate, Example.template("<h1>{{{heading}}}</h1>\n{{{body}}}"),
    slip: ("{{{body}}}", "{{{boddy}}}"))
}

/// A name in a template that stands for nothing; `known` are those that do.
func unknownName(_ name: String, among known: [String], _ place: Place) -> Diagnostic {
  Diagnostic(
    .unknownName, at: place,
    Wording(
      fr: "« \(name) » n'est pas un nom que les gabarits connaissent",
      en: "“\(name)” is not a name that templates know"),
    help: didYouMean(name, among: known))
}
