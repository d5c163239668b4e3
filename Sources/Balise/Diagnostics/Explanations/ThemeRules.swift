extension Explanation {
  /// The theme: its templates and words.
  static let themeRules: [Explanation] = [
    Explanation(
      .badTemplate,
      finds: Wording(
        fr: "un gabarit manque ou ne se lit pas", en: "a template is missing or cannot be read"),
      protects: Wording(
        fr: "Toutes les pages faites avec ce gabarit seraient vides ou coupées.",
        en: "Every page made with this template would be empty or cut short."),
      in: guidePath, "<h1>{{{heading}}}</h1>\n{{#body}}{{{body}}}{{/body}}\n",
      slip: ("{{/body}}", "")),
    Explanation(
      .unknownName,
      finds: Wording(
        fr: "un gabarit emploie un nom qui n'existe pas",
        en: "a template uses a name that does not exist"),
      protects: Wording(
        fr: "À cette place, il n'y aurait rien : ni titre, ni texte, ni numéro à appeler.",
        en: "There would be nothing in that place: no title, no text, no number to call."),
      in: guidePath, "<h1>{{{heading}}}</h1>\n{{{body}}}\n", slip: ("{{{body}}}", "{{{boddy}}}")),
    Explanation(
      .missingWord,
      finds: Wording(
        fr: "un mot de l'interface n'est pas traduit dans une langue du site",
        en: "a word of the interface is not translated into a language of the site"),
      protects: Wording(
        fr: "Un bouton resterait vide pour qui lit dans cette langue.",
        en: "A button would stay empty for those who read in that language."),
      in: guidePath, "<h1>{{{heading}}}</h1>\n{{{body}}}\n<p>{{words.home}}</p>\n",
      slip: ("words.home", "words.house")),
  ]

  private static let guidePath = "themes/calm/guide.mustache"
}
