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
    in: Example.guideTemplate,
    Example.template("<h1>{{{heading}}}</h1>\n{{{body}}}\n<p>{{words.home}}</p>"),
    slip: ("words.home", "words.house"))
}

/// A language of the site in which a theme says nothing; `path` is the file that is missing.
func missingWords(_ path: String) -> Diagnostic {
  Diagnostic(
    .missingWord, at: Place(path: path, line: 0),
    Wording(
      fr: "le thème n'a pas de mots dans cette langue",
      en: "the theme has no words in this language"),
    help: Wording(
      fr: "traduisez un autre fichier de ce dossier sous ce nom",
      en: "translate another file of that folder under this name"))
}

/// A word that a file of words does not have; `place` is where a template uses it, nil when Balise does.
func missingWord(_ word: String, in words: Words, at place: Place?) -> Diagnostic {
  Diagnostic(
    .missingWord, at: place ?? Place(path: words.path, line: 0),
    Wording(
      fr: "le mot « \(word) » manque dans \(words.path)",
      en: "the word “\(word)” is missing from \(words.path)"),
    help: didYouMean(word, among: words.texts.keys.sorted()))
}

/// A list of months that is none.
func otherThanTwelve(months count: Int, in words: Words) -> Diagnostic {
  Diagnostic(
    .missingWord, at: Place(path: words.path, line: 0),
    Wording(
      fr: "« months » compte \(count) mot\(count < 2 ? "" : "s") dans \(words.path), et non douze",
      en: "“months” has \(count) word\(count == 1 ? "" : "s") in \(words.path), not twelve"),
    help: Wording(
      fr: "écrivez les douze mois, de janvier à décembre, séparés par une espace",
      en: "write the twelve months, from January to December, with a space between them"))
}

/// A place between braces that nothing fills: it would be shown as it is.
func unknownPlace(
  _ place: String, of word: String, among known: [String], in words: Words
) -> Diagnostic {
  Diagnostic(
    .missingWord, at: Place(path: words.path, line: 0),
    Wording(
      fr: "« {\(place)} », dans « \(word) », s'afficherait tel quel",
      en: "“{\(place)}”, in “\(word)”, would be shown as it is"),
    help: didYouMean(
      place, among: known,
      otherwise: Wording(
        fr: "gardez entre accolades le même nom que dans les autres langues",
        en: "keep the same name between braces as in the other languages")))
}
