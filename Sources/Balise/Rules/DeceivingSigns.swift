import Diagnostics
import Text

extension Rule {
  static let deceivingSigns = Rule(
    "deceiving-signs", .error,
    finds: Wording(
      fr: "un lien, un titre ou une réponse contient un signe que personne ne voit",
      en: "a link, a title or an answer has a sign that nobody sees"),
    protects: Wording(
      fr: "De tels signes retournent ou coupent ce qui est écrit : un numéro se lirait autrement "
        + "qu'il ne se compose. (Ici, le signe est juste avant le premier chiffre.)",
      en:
        "Such signs turn round or cut what is written: a number would be read otherwise than it is "
        + "dialled. (Here the sign stands right before the first digit.)"),
    in: Example.pagePath, Example.page("Appelez le [116 000](tel:116000)."),
    slip: ("[116 000]", "[\u{202E}116 000]"))
}

/// A text in which nothing invisible may stand.
func deceivingSigns(in text: String, _ place: Place) -> Diagnostic? {
  guard let sign = deceivingSign(in: text) else { return nil }
  let name = codePoint(sign)
  return Diagnostic(
    .deceivingSigns, at: place,
    Wording(
      fr: "un signe que personne ne voit (\(name)) est dans « \(printable(text, most: 60)) »",
      en: "a sign that nobody sees (\(name)) is in “\(printable(text, most: 60))”"),
    help: Wording(
      fr: "effacez ces mots et retapez-les au clavier ; pour une autre direction d'écriture, "
        + "écrivez la langue : [mots]{lang=ar}",
      en: "remove these words and type them anew; for another direction of writing, write the "
        + "language: [words]{lang=ar}"))
}
