import Diagnostics

extension Rule {
  static let missingSettings = Rule(
    "missing-settings", .error,
    finds: Wording(
      fr: "content/site.yml manque, ou ne dit pas le titre et la langue du site",
      en: "content/site.yml is missing, or does not give the site's title and language"),
    protects: Wording(
      fr: "Sans langue, un lecteur d'écran prononcerait tout le site de travers.",
      en: "Without a language a screen reader would mispronounce the whole site."),
    in: "content/site.yml", "title: Exemple\nlanguage: fr\n", slip: ("language: fr\n", ""))
}

/// No settings at all.
func missingSettings() -> Diagnostic {
  Diagnostic(
    .missingSettings, at: Place(path: Settings.path, line: 0),
    Wording(fr: "ce fichier manque", en: "this file is missing"),
    help: Wording(
      fr: "créez-le avec au moins « title: … » et « language: fr »",
      en: "create it with at least “title: …” and “language: en”"))
}

/// A key that the settings need, with an example of its value.
func missingSetting(_ key: String, _ example: String) -> Diagnostic {
  Diagnostic(
    .missingSettings, at: Place(path: Settings.path, line: 1),
    Wording(fr: "la clé « \(key) » manque", en: "the key “\(key)” is missing"),
    help: Wording(fr: "ajoutez « \(key): \(example) »", en: "add “\(key): \(example)”"))
}
