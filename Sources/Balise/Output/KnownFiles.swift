/// The files that earlier builds wrote, finished or killed, and what was in them.
///
/// A killed build may have put some of its files in place, so that a path can have several digests.
struct KnownFiles: Sendable {
  /// What the last finished build wrote.
  private let finished: Sums
  /// The record that killed builds left.
  private let interrupted: Sums

  init(in folder: OutputFolder, _ staging: Staging) throws(FileError) {
    if case .folder = try folder.entry(Sums.fileName) {
      throw FileError("write", folder.full(Sums.fileName), reason: folderInTheWay)
    }
    interrupted = Sums(parsing: try staging.interrupted())
    finished = Sums(parsing: try folder.bytes(Sums.fileName) ?? [])
  }

  /// Whether no build has written here before.
  var isEmpty: Bool { finished.lines.isEmpty && interrupted.lines.isEmpty }

  /// Whether a file with this digest still is what a build wrote there.
  func contains(_ digest: Digest, at path: FilePath) -> Bool {
    [finished, interrupted].contains { sums in
      sums.lines(for: path).contains { $0.digest == digest }
    }
  }

  /// The files that are no part of the new site, sorted.
  func missing(in sums: Sums) -> [FilePath] {
    Set([finished, interrupted].flatMap { $0.paths(missingIn: sums) }).sorted()
  }

  /// What the next build has to know if this one is killed; `bytes` are those of the new list.
  func record(with sums: Sums, _ bytes: [UInt8]) -> [UInt8] {
    if interrupted.lines.isEmpty { return bytes }
    return Sums(Array(Set(interrupted.lines + sums.lines))).bytes
  }
}
