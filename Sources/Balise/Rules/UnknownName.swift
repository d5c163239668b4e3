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
    in: Example.guideTemplate, "<h1>{{{heading}}}</h1>\n{{{body}}}\n",
    slip: ("{{{body}}}", "{{{boddy}}}"))
}
