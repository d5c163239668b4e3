import Synchronization
import Text

/// The files that earlier builds wrote, finished or killed, and what was in them.
///
/// A killed build may have put some of its files in place, so that a path can have several digests.
final class KnownFiles: Sendable {
  /// The list of sums of the last finished build. Where nothing has changed it need not be read.
  private let list: [UInt8]
  private let finished = Mutex<Sums?>(nil)
  /// The record that killed builds left.
  private let interrupted: Sums

  init(in folder: OutputFolder, _ staging: Staging) throws(FileError) {
    if case .folder = try folder.entry(Sums.fileName) {
      throw FileError("write", folder.full(Sums.fileName), reason: folderInTheWay)
    }
    interrupted = Sums(parsing: try staging.interrupted())
    list = try folder.bytes(Sums.fileName) ?? []
  }

  /// Whether no build has written here before.
  var isEmpty: Bool { list.isEmpty && interrupted.lines.isEmpty }

  /// Whether the last build wrote this very list of sums.
  func isList(_ bytes: [UInt8]) -> Bool { list.isSame(as: bytes) }

  /// Whether a file with this digest still is what a build wrote there.
  func contains(_ digest: Digest, at path: FilePath) -> Bool {
    all.contains { sums in sums.lines(for: path).contains { $0.digest == digest } }
  }

  /// The files that are no part of the new site, sorted; `bytes` are those of its list.
  func missing(in sums: Sums, _ bytes: [UInt8]) -> [FilePath] {
    if interrupted.lines.isEmpty, isList(bytes) { return [] }
    return Set(all.flatMap { $0.paths(missingIn: sums) }).sorted()
  }

  /// What the next build has to know if this one is killed.
  func record(with sums: Sums, _ bytes: [UInt8]) -> [UInt8] {
    if interrupted.lines.isEmpty { return bytes }
    return Sums(Set(interrupted.lines + sums.lines).sorted()).bytes
  }

  private var all: [Sums] {
    let finished = finished.withLock { known in
      let sums = known ?? Sums(parsing: list)
      known = sums
      return sums
    }
    return [finished, interrupted]
  }
}
