import Diagnostics
import Images
import Markdown

extension Rule {
  static let brokenImage = Rule(
    "broken-image", .error,
    finds: Wording(
      fr: "une image est vide, coupée, ou n'en est pas une",
      en: "a picture is empty, cut short, or none at all"),
    protects: Wording(
      fr:
        "À sa place, le lecteur verrait un cadre vide. (Ici, le fichier ne contient que du texte.)",
      en:
        "In its place the reader would see an empty frame. (Here the file holds nothing but text.)"),
    wrong: [
      Example.pagePath: Example.page("![L'entrée est derrière l'école](plan.png)"),
      "content/plan.png": "le plan\n",
    ],
    right: [
      Example.pagePath: Example.page("![L'entrée est derrière l'école](plan.svg)"),
      "content/plan.svg": Example.drawing,
    ])
}

/// A file whose name says that it is a picture, and that browsers would not show.
func brokenImage(_ fault: ImageFault, _ path: String) -> Diagnostic {
  let message: Wording =
    switch fault {
    case .empty: Wording(fr: "cette image est vide", en: "this picture is empty")
    case .truncated:
      Wording(
        fr: "cette image est coupée avant sa fin", en: "this picture is cut short")
    case .pointer:
      Wording(
        fr: "ce n'est que l'étiquette que git laisse à la place d'un gros fichier (git-lfs)",
        en: "this is only what git leaves in the place of a large file (git-lfs)")
    case .other(let kind?):
      Wording(
        fr: "ce fichier n'est pas une image que les navigateurs montrent : c'est du \(kind)",
        en: "this file is no picture that browsers show: it is \(kind)")
    case .other(nil):
      Wording(
        fr: "ce fichier n'est pas une image que les navigateurs montrent",
        en: "this file is no picture that browsers show")
    }
  let help: Wording =
    switch fault {
    case .pointer:
      Wording(
        fr: "demandez le fichier lui-même : git lfs pull", en: "fetch the file itself: git lfs pull"
      )
    case .empty, .truncated:
      Wording(fr: "copiez le fichier de nouveau", en: "copy the file again")
    case .other:
      Wording(
        fr: "ouvrez-la dans un logiciel d'images et enregistrez-la en PNG ou en JPEG",
        en: "open it in a program for pictures and save it as PNG or JPEG")
    }
  return Diagnostic(
    .brokenImage, at: Place(path: "content/" + path, line: 0), message, help: help)
}

/// An image whose address is that of a page, a document or a film.
func notAPicture(_ link: Link, _ place: Place) -> Diagnostic? {
  let path = link.address.prefix { $0 != "#" && $0 != "?" }
  let ending = fileEnding(of: String(path))
  guard !ending.isEmpty, !unshownFormats.contains(ending) else { return nil }
  switch FileKind(ending: ending) {
  case .image, .drawing: return nil
  // Other endings are those of names without one: plan.v2
  case .other where ending != "md": return nil
  case .plain, .active, .other:
    return Diagnostic(
      .brokenImage, at: place,
      Wording(
        fr: "« \(printable(link.address, most: 60)) » n'est pas une image",
        en: "“\(printable(link.address, most: 60))” is no picture"),
      help: Wording(
        fr: "pour un lien, retirez le « ! » : [\(printable(link.text, most: 40))](\(link.address))",
        en: "for a link, remove the “!”: [\(printable(link.text, most: 40))](\(link.address))"))
  }
}

/// A picture of a format that no browser, or not every one, shows.
func unshownImage(_ path: String) -> Diagnostic? {
  let ending = fileEnding(of: path)
  guard unshownFormats.contains(ending) else { return nil }
  return Diagnostic(
    .brokenImage, at: Place(path: "content/" + path, line: 0),
    Wording(
      fr: "les navigateurs ne montrent pas les images « .\(ending) »",
      en: "browsers do not show “.\(ending)” pictures"),
    help: Wording(
      fr: "ouvrez-la dans un logiciel d'images et enregistrez-la en JPEG ou en PNG",
      en: "open it in a program for pictures and save it as JPEG or PNG"))
}

private let unshownFormats: Set<String> = [
  "heic", "heif", "tif", "tiff", "psd", "psb", "bmp", "xcf", "ai", "eps", "jp2", "jxl", "raw",
  "dng",
  "cr2", "cr3", "nef", "arw", "indd", "emf", "wmf", "tga", "pcx",
]

/// A picture whose name says that it is of another format than it is: some hosts then serve it wrongly.
func misnamedImage(_ header: ImageHeader, named format: ImageFormat, _ path: String) -> Diagnostic?
{
  guard format != .icon, format.rawValue != header.format.rawValue else { return nil }
  let ending = header.format == .jpeg ? "jpg" : header.format.rawValue
  return Diagnostic(
    .brokenImage, at: Place(path: "content/" + path, line: 0),
    Wording(
      fr: "cette image est en \(header.format.rawValue.uppercased()), son nom dit autre chose",
      en: "this picture is \(header.format.rawValue.uppercased()), its name says otherwise"),
    help: Wording(
      fr: "donnez-lui un nom qui finit par « .\(ending) »",
      en: "give it a name that ends in “.\(ending)”"))
}
