import Text

/// How a folder differs from what the build wrote that it says it comes from.
package struct Verification: Sendable, Equatable {
  /// The number of files in the list of sums.
  package var listed = 0
  /// Files of the list that are not there.
  package var missing: [String] = []
  /// Files of the list with other bytes, or where something else than a file stands. The list of
  /// sums itself is among them when some of its lines are none.
  package var changed: [String] = []
  /// What is there and not in the list; folders, which are named when they are empty, end with `/`.
  package var foreign: [String] = []

  /// Whether the folder is what a build wrote, no more and no less.
  package var isExact: Bool { missing.isEmpty && changed.isEmpty && foreign.isEmpty }
}

/// What git keeps in the folder of a branch is no part of the site in it.
private let filesOfGit: Set<String> = [".git", ".gitignore", ".gitattributes"]

/// Compares a folder with its list of sums. Links are not followed.
/// - Throws: When the folder, its list or a file in it cannot be read.
package func verifyFolder(_ path: String) throws(FileError) -> Verification {
  let folder = try OutputFolder(existing: path)
  let sums = Sums(parsing: try readFile(folder.full(Sums.fileName)))
  let lines = Dictionary(sums.lines.map { ($0.path, $0.digest) }, uniquingKeysWith: { $1 })
  var result = Verification(listed: lines.count)
  if sums.isDamaged { result.changed.append(Sums.fileName) }

  var present: [FilePath] = []
  var pending = [""]
  while let parent = pending.popLast() {
    let names = try folder.names(in: parent.isEmpty ? "." : parent)
      .filter { !parent.isEmpty || !filesOfGit.contains($0) }
    if names.isEmpty, !parent.isEmpty { result.foreign.append(parent) }
    for name in names where parent + name != Sums.fileName {
      if case .folder = try folder.entry(parent + name), lines[FilePath(parent + name)] == nil {
        pending.append(parent + name + "/")
      } else {
        present.append(FilePath(parent + name))
      }
    }
  }
  let here = Set(present)
  let all = present
  let states = try inParallel(all.count) { index throws(FileError) -> Bool? in
    guard let digest = lines[all[index]] else { return nil }
    return try folder.digest(all[index].text) == digest
  }
  for (path, isSame) in zip(present, states) {
    if isSame == nil { result.foreign.append(path.text) }
    if isSame == false { result.changed.append(path.text) }
  }
  result.missing = lines.keys.filter { !here.contains($0) }.map(\.text)
  for list in [\Verification.missing, \.changed, \.foreign] as [WritableKeyPath] {
    result[keyPath: list].sort { $0.precedesInBytes($1) }
  }
  return result
}
