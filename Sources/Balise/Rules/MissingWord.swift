import Diagnostics

extension Rule {
  static let missingWord = Rule(
    "missing-word", .error,
    finds: Wording(
      fr: "un mot de l'interface n'est pas traduit dans une langue du site",
      en: "a word of the interface is not translated into a language of the site"),
    protects: Wording(
      fr: "Un bouton resterait vide pour qui lit dans cette langue.",
      en: "A button would stay empty for those who read in that language."),
    in: Example.guideTemplate, "<h1>{{{heading}}}</h1>\n{{{body}}}\n<p>{{words.home}}</p>\n",
    slip: ("words.home", "words.house"))
}
