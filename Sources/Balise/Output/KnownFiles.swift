/// The files that earlier builds wrote, finished or killed, and what was in them.
///
/// A killed build may have put some of its files in place, so that a path can have several digests.
struct KnownFiles: Sendable {
  private var digests: [FilePath: Set<String>] = [:]
  /// The record that killed builds left.
  private let interrupted: [Sums.Line]

  init(in folder: OutputFolder, _ staging: Staging) throws(FileError) {
    if case .folder = try folder.entry(Sums.fileName) {
      throw FileError("write", folder.full(Sums.fileName), reason: folderInTheWay)
    }
    interrupted = Sums(parsing: try staging.interrupted()).lines
    let finished = Sums(parsing: try folder.bytes(Sums.fileName) ?? []).lines
    for line in finished + interrupted { digests[line.path, default: []].insert(line.digest) }
  }

  /// Whether no build has written here before.
  var isEmpty: Bool { digests.isEmpty }

  /// Whether a file with this digest still is what a build wrote there.
  func contains(_ digest: String, at path: FilePath) -> Bool {
    digests[path]?.contains(digest) ?? false
  }

  /// The files that are no part of the new site, sorted.
  func missing(in sums: Sums) -> [FilePath] {
    if digests.isEmpty { return [] }
    let here = Set(sums.lines.lazy.map(\.path))
    return digests.keys.filter { !here.contains($0) }.sorted()
  }

  /// What the next build has to know if this one is killed.
  func record(with sums: Sums) -> [UInt8] {
    if interrupted.isEmpty { return sums.bytes }
    return Sums(Array(Set(interrupted + sums.lines))).bytes
  }
}
