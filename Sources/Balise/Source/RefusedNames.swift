import Diagnostics

/// A link, a device or a pipe where a file is expected.
func notAFile(_ path: String) -> Diagnostic {
  Diagnostic(
    .badName, at: Place(path: path, line: 0),
    Wording(
      fr: "ceci n'est ni un fichier ni un dossier (un lien symbolique, peut-être)",
      en: "this is neither a file nor a folder (a symbolic link, perhaps)"),
    help: Wording(
      fr: "mettez à sa place le fichier lui-même",
      en: "put the file itself in its place"))
}

/// A name that is no text, as old archives and disks bring them.
func notAName(_ path: String) -> Diagnostic {
  Diagnostic(
    .badName, at: Place(path: path, line: 0),
    Wording(
      fr: "ce nom n'est pas en UTF-8 : « � » y tient lieu de ce qui ne se lit pas",
      en: "this name is not UTF-8: “�” stands for what cannot be read"),
    help: Wording(fr: "renommez ce fichier ou ce dossier", en: "rename this file or folder"))
}

/// So many bytes of a path leave room for the folder that the site stands in, wherever it is copied.
let mostPathBytes = 1000

/// A path of folders in folders that no disk would take.
func refusedPath(at place: Place) -> Diagnostic {
  Diagnostic(
    .badName, at: place,
    Wording(
      fr: "ce chemin est trop long : plus de \(mostPathBytes) octets avec tous ses dossiers",
      en: "this path is too long: more than \(mostPathBytes) bytes with all its folders"),
    help: Wording(
      fr: "raccourcissez les noms des dossiers, ou emboîtez-en moins ; un « é » prend deux octets",
      en: "shorten the names of the folders, or nest fewer of them; an “é” takes two bytes"))
}
