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
///
/// `files` are those of the sources: settings of another name are said to be them.
func missingSettings(beside files: [String]) -> Diagnostic {
  if let other = files.first(where: isMisnamedSettings) {
    return Diagnostic(
      .missingSettings, at: Place(path: other, line: 0),
      Wording(
        fr: "les réglages du site s'appellent site.yml",
        en: "the site's settings are called site.yml"),
      help: Wording(
        fr: "renommez ce fichier en \(Settings.path)", en: "rename this file to \(Settings.path)"))
  }
  return Diagnostic(
    .missingSettings, at: Place(path: Settings.path, line: 0),
    Wording(fr: "ce fichier manque", en: "this file is missing"),
    help: Wording(
      fr: "créez-le avec au moins « title: … » et « language: fr »",
      en: "create it with at least “title: …” and “language: en”"))
}

/// Whether a file has the name that the settings of other tools have.
func isMisnamedSettings(_ path: String) -> Bool {
  let names = [
    "site.yaml", "site.yml.txt", "_site.yml", "content.yml", "content.yaml", "config.yml",
    "config.yaml", "settings.yml", "settings.yaml",
  ]
  return path.hasPrefix("content/") && names.contains(path.dropFirst("content/".count).lowercased())
    || path.lowercased() == Settings.path && path != Settings.path
}

/// A key that the settings need, with an example of its value.
func missingSetting(_ key: String, _ example: String) -> Diagnostic {
  Diagnostic(
    .missingSettings, at: Place(path: Settings.path, line: 1),
    Wording(fr: "la clé « \(key) » manque", en: "the key “\(key)” is missing"),
    help: Wording(fr: "ajoutez « \(key): \(example) »", en: "add “\(key): \(example)”"))
}
