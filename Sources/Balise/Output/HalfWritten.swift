import Diagnostics

/// So many files are named in a message of one line.
private let mostNamed = 10

/// Some names, and how many more there are.
func listed(_ paths: [String]) -> Wording {
  let names = paths.prefix(mostNamed).map { printable($0, most: 200) }.joined(separator: ", ")
  let more = paths.count - mostNamed
  if more <= 0 { return Wording(fr: names, en: names) }
  return Wording(fr: "\(names) et \(more) de plus", en: "\(names) and \(more) more")
}

/// Why a build writes nothing into a folder where files of somebody else stand in its way.
func filesOfOthers(_ paths: [String]) -> Wording {
  let names = listed(paths)
  let isOne = paths.count == 1
  return Wording(
    fr: (isOne
      ? "il s'y trouve un fichier qu'aucune construction n'a écrit"
      : "il s'y trouve \(paths.count) fichiers qu'aucune construction n'a écrits")
      + " (\(names.french)) ; choisissez un autre dossier, "
      + "ou ajoutez --replace pour \(isOne ? "le" : "les") remplacer",
    en: (isOne
      ? "a file stands there that no build wrote"
      : "\(paths.count) files stand there that no build wrote")
      + " (\(names.english)); choose another folder, "
      + "or add --replace to replace \(isOne ? "it" : "them")")
}

/// What stopped a build between its first move and its last, and what the site is like now.
///
/// - Parameters:
///   - new: files that are in their places.
///   - removed: how many that have no place any more are gone.
///   - old: those that still wait, and those that should be gone.
func halfWritten(
  _ error: FileError, new: [String], removed: Int, old: [String]
) -> FileError {
  let parts = [
    part(Wording(fr: "nouveaux", en: "new"), new.count, new),
    part(Wording(fr: "supprimés", en: "removed"), removed, []),
    part(Wording(fr: "encore anciens", en: "still old"), old.count, old),
  ].compactMap(\.self)
  let now =
    new.isEmpty && removed == 0
    ? Wording(fr: "aucun fichier n'a changé", en: "no file has changed")
    : Wording(
      fr: "le site est à moitié nouveau : " + parts.map(\.french).joined(separator: " ; "),
      en: "the site is half new: " + parts.map(\.english).joined(separator: "; "))
  return FileError(
    error.operation, error.path,
    reason: Wording(
      fr: "\(error.reason.french) ; \(now.french) ; la prochaine construction achèvera tout",
      en: "\(error.reason.english); \(now.english); the next build completes it"))
}

private func part(_ word: Wording, _ count: Int, _ paths: [String]) -> Wording? {
  if count == 0 { return nil }
  let names = listed(paths)
  return Wording(
    fr: "\(word.french), \(count)" + (paths.isEmpty ? "" : " (\(names.french))"),
    en: "\(word.english), \(count)" + (paths.isEmpty ? "" : " (\(names.english))"))
}
