import Diagnostics

extension Rule {
  static let heavyPage = Rule(
    "heavy-page", .warning,
    finds: Wording(
      fr: "une page ferait plus de \(mostPageBytes / 1000) kilo-octets, compressée",
      en: "a page would have more than \(mostPageBytes / 1000) kilobytes, compressed"),
    protects: Wording(
      fr:
        "Une page plus légère arrive d'un coup, même sur un réseau lent ; une plus lourde se fait "
        + "attendre, et coûte de l'argent. (Ici, le signe ▤ tient lieu de 4 000 mots tous différents.)",
      en:
        "A lighter page arrives in one go, even on a slow network; a heavier one keeps its reader "
        + "waiting, and costs money. (Here the sign ▤ stands for 4,000 different words.)"),
    in: Example.pagePath, Example.page("## Que faire {#agir}\n\nParlez-en."),
    slip: ("Parlez-en.", "▤"))
}

/// Compressed pages of more bytes are said: so many arrive in the first answer of a server.
let mostPageBytes = 14_000

/// What a page weighs, compressed, in bytes.
struct PageWeight {
  let whole: Int
  let style: Int
  /// What is neither style nor the author's text.
  let frame: Int
  /// What its longest part is called; nil where it has none.
  let longestPart: String?
  /// The file that weighs so much.
  let route: Route

  var text: Int { max(0, whole - style - frame) }
}

/// A page that takes long to arrive.
func heavyPage(_ weight: PageWeight, _ page: Page) -> Diagnostic {
  func kilobytes(_ bytes: Int) -> Int { (bytes + 500) / 1000 }
  let (whole, text, style, frame) = (
    kilobytes(weight.whole), kilobytes(weight.text), kilobytes(weight.style),
    kilobytes(weight.frame)
  )
  return Diagnostic(
    .heavyPage, at: page.frontMatter.place,
    Wording(
      fr:
        "\(weight.route.path) ferait environ \(whole) ko compressée, et \(mostPageBytes / 1000) au plus : "
        + "le texte \(text), le style \(style), le reste \(frame)",
      en:
        "\(weight.route.path) would have about \(whole) kB compressed, and \(mostPageBytes / 1000) at most: "
        + "the text \(text), the style \(style), the rest \(frame)"),
    help: weight.text < weight.style
      ? Wording(fr: "allégez le style du thème", en: "make the style of the theme lighter")
      : howToLighten(page, longestPart: weight.longestPart.map(quoted)))
}

private func howToLighten(_ page: Page, longestPart part: Wording?) -> Wording {
  if page.tree != nil {
    return Wording(
      fr: "faites-en deux arbres, dont l'un mène à l'autre : - [Oui](suite.md)",
      en: "make two trees of it, one of which leads to the other: - [Yes](more.md)")
  }
  guard let part else {
    return Wording(fr: "faites-en deux pages", en: "make two pages of it")
  }
  return Wording(
    fr: "faites-en deux pages ; la partie la plus longue est \(part.french)",
    en: "make two pages of it; its longest part is \(part.english)")
}
