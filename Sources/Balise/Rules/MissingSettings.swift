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
