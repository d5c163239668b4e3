import Diagnostics

extension Rule {
  static let heavyImage = Rule(
    "heavy-image", .warning,
    finds: Wording(
      fr: "une image fait plus de \(mostImageBytes / 1000) kilo-octets",
      en: "a picture has more than \(mostImageBytes / 1000) kilobytes"),
    protects: Wording(
      fr:
        "Sur un téléphone bon marché et un réseau lent, elle arriverait longtemps après le texte, et "
        + "coûterait de l'argent. (Ici, le signe □ tient lieu d'une photographie, et ▦ de 300 000 octets.)",
      en: "On a cheap phone and a slow network it would come long after the text, and cost money. "
        + "(Here the sign □ stands for a photograph, and ▦ for 300,000 bytes.)"),
    wrong: [
      Example.pagePath: Example.page("![La cour de l'école](cour.jpg)"),
      "content/cour.jpg": "□▦\n",
    ],
    right: [
      Example.pagePath: Example.page("![La cour de l'école](cour.jpg)"),
      "content/cour.jpg": "□\n",
    ])
}

/// Pictures of more bytes are said.
let mostImageBytes = 300_000

/// A picture that takes long to arrive; `count` is the number of its bytes.
func heavyImage(_ count: Int, _ path: String) -> Diagnostic? {
  guard count > mostImageBytes else { return nil }
  return Diagnostic(
    .heavyImage, at: Place(path: "content/" + path, line: 0),
    Wording(
      fr: "cette image fait \(count / 1000) ko : elle arriverait tard sur un téléphone",
      en: "this picture has \(count / 1000) kB: it would arrive late on a phone"),
    help: Wording(
      fr: "réduisez-la à 1 200 pixels de large, et enregistrez-la en JPEG ou en WebP",
      en: "make it 1,200 pixels wide, and save it as JPEG or WebP"))
}
