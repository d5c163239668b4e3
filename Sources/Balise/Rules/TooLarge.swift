import Diagnostics

extension Rule {
  static let tooLarge = Rule(
    "too-large", .error, hides: .page,
    finds: Wording(
      fr: "un texte ou un gabarit fait plus de \(mostTextBytes / 1_000_000) mégaoctets",
      en: "a text or a template has more than \(mostTextBytes / 1_000_000) megabytes"),
    protects: Wording(
      fr: "Personne ne lirait une telle page ; c'est le signe d'un fichier qui n'est pas un "
        + "texte, ou qui s'est répété. (Ici, le signe ∞ tient lieu de dix millions de lettres.)",
      en: "Nobody would read such a page; it is the sign of a file that is no text, or that got "
        + "repeated. (Here the sign ∞ stands for ten million letters.)"),
    in: Example.pagePath, Example.page("Bonjour."), slip: ("Bonjour.", "Bonjour ∞"))
}

/// A text of more bytes is not read: no library has a book of so many.
let mostTextBytes = 10_000_000

/// A file that is not read for its size.
func tooLarge(_ path: String) -> Diagnostic {
  let megabytes = mostTextBytes / 1_000_000
  return Diagnostic(
    .tooLarge, at: Place(path: path, line: 0),
    Wording(
      fr: "ce texte fait plus de \(megabytes) Mo : il n'est pas lu",
      en: "this text has more than \(megabytes) MB: it is not read"),
    help: Wording(
      fr: "partagez-le en plusieurs fichiers ; s'il est là par erreur, supprimez-le",
      en: "split it into several files; if it is here by mistake, remove it"))
}
