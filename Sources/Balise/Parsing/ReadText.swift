import Diagnostics

/// A text of more bytes is not read: no library has a book of so many.
let mostTextBytes = 10_000_000

/// Reads a text file of the sources; nil, and why, for one that is too large or not UTF-8.
func readText(
  _ path: String, _ source: SourceFolder
) throws(FileError) -> (SourceFile?, [Diagnostic]) {
  guard let bytes = try source.read(path, mostTextBytes) else { return (nil, [tooLarge(path)]) }
  let file = SourceFile(path: path, bytes: bytes)
  if let place = file.firstInvalidUTF8 { return (nil, [notUTF8(place)]) }
  return (file, [])
}

private func tooLarge(_ path: String) -> Diagnostic {
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

private func notUTF8(_ place: Place) -> Diagnostic {
  Diagnostic(
    .notUTF8, at: place,
    Wording(
      fr: "le fichier n'est pas en UTF-8 à partir d'ici", en: "the file is not UTF-8 from here on"),
    help: Wording(
      fr: "enregistrez-le de nouveau en choisissant l'encodage UTF-8",
      en: "save it again with the encoding UTF-8"))
}
