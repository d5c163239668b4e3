import Diagnostics
import Markdown

extension Rule {
  static let brokenLink = Rule(
    "broken-link-text", .error,
    finds: Wording(
      fr: "un lien mal écrit resterait du texte, avec ses crochets",
      en: "a link written with a slip would stay text, brackets and all"),
    protects: Wording(
      fr: "Le lecteur verrait l'adresse au lieu du lien, et n'aurait rien à toucher.",
      en: "The reader would see the address instead of the link, and have nothing to press."),
    in: Example.pagePath, Example.page("## Agir {#agir}\n\nVoyez [comment agir](#agir)."),
    slip: ("](", "] ("))
}

/// Links that a slip left as text, brackets and all: `[Oui] (#r1)`, `[le guide](mon guide.md)`.
///
/// One message a line; what is written with a backslash is meant as text.
func brokenLinks(in runs: [TextRun], _ file: SourceFile) -> [Diagnostic] {
  runs.compactMap { run in
    guard let sign = signOfLink(in: run.text), file.place(of: "\\" + sign, on: run.line) == nil,
      let place = file.place(of: sign, on: run.line)
    else { return nil }
    return Diagnostic(
      .brokenLink, at: place,
      Wording(
        fr: "un lien n'en est pas devenu un : « \(sign) » s'afficherait tel quel",
        en: "a link did not become one: “\(sign)” would be shown as it is"),
      help: Wording(
        fr: "pas d'espace entre ] et (, ni dans l'adresse : [le guide](parents.md)",
        en: "no space between ] and (, nor in the address: [the guide](parents.md)"))
  }
}

/// What only a link has in it; nil when nothing of the kind is in a text.
private func signOfLink(in text: String) -> String? {
  let bytes = Array(text.utf8)
  for place in bytes.indices where bytes[place] == UInt8(ascii: "]") || isTurned(place, bytes) {
    let rest = bytes[place...]
    for sign in ["](", "][", ")[", "] (#", "] (http"] where rest.starts(with: sign.utf8) {
      return sign
    }
  }
  return nil
}

/// Whether the brackets of a link stand here the wrong way round; `)[^` is a note's number.
private func isTurned(_ place: Int, _ text: [UInt8]) -> Bool {
  text[place] == UInt8(ascii: ")") && text[place...].starts(with: ")[".utf8)
    && !text[place...].starts(with: ")[^".utf8)
}
