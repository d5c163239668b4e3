import Diagnostics

/// Which state of a site somebody means.
package enum SiteState: Sendable, Equatable {
  /// A folder, as it was typed.
  case folder(String)
  /// A revision, as it was typed, and git's name for its commit; nil for a bare tree.
  case revision(String, commit: String?)
}

/// The state somebody means, and its sources: a folder that holds `content/`, or a revision of the
/// repository that a site's folder stands in.
///
/// A name with `.` or `/` at its beginning is a folder; one with `refs/` at its beginning or
/// `^{commit}` at its end is a revision.
/// - Parameter environment: the caller's; git gets a small part of it.
/// - Throws: an error also when a name is a folder and a revision: whoever writes the one may not be
///   trusted with the other.
package func readState(
  _ name: String, repository site: String, environment: [String: String]
) throws(FileError) -> (SiteState, SourceFolder) {
  let isPath = name.hasPrefix(".") || name.hasPrefix("/")
  let isNamedRevision = name.hasPrefix("refs/") || name.hasSuffix(asCommit)
  let isFolder = !isNamedRevision && isFolder(name + "/content")
  if isPath, !isFolder { throw nothing(name) }
  let revision =
    isPath ? nil : try findRevision(name, around: site, environment, mayBeMissing: isFolder)
  switch (isFolder, revision) {
  case (true, nil): return (.folder(name), try readSource(at: name))
  case (true, _?): throw FileError("read", name, reason: both(name))
  case (false, nil): throw nothing(name)
  case (false, let (repository, tree)?):
    let commit = try repository.object(name + asCommit)
    return (
      .revision(name, commit: commit), try readRevision(name, tree: tree, of: repository)
    )
  }
}

/// Git's way to say that a name is meant to be that of a commit.
private let asCommit = "^{commit}"

/// - Parameter mayBeMissing: whether somebody may have no git, since a folder has the name.
private func findRevision(
  _ name: String, around site: String, _ environment: [String: String], mayBeMissing: Bool
) throws(FileError) -> (repository: Repository, tree: String)? {
  let repository: Repository?
  do {
    repository = try Repository(around: site, environment)
  } catch  where mayBeMissing && error.operation == "run" && error.code == 2 {
    return nil
  }
  guard let repository, let tree = try repository.tree(name) else { return nil }
  return (repository, tree)
}

private func nothing(_ name: String) -> FileError {
  FileError(
    "read", name,
    reason: Wording(
      fr: "ce n'est ni un dossier avec content/, ni une révision de git",
      en: "this is neither a folder with content/ nor a revision of git"))
}

private func both(_ name: String) -> Wording {
  Wording(
    fr: "c'est un dossier et une révision de git ; écrivez ./\(name) pour le dossier, "
      + "'\(name)\(asCommit)' pour la révision",
    en: "this is a folder and a revision of git; write ./\(name) for the folder, "
      + "'\(name)\(asCommit)' for the revision")
}
