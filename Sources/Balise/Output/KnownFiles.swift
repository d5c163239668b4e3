import Synchronization
import Text

/// The files that earlier builds wrote, finished or killed, and what was in them.
///
/// A killed build may have put some of its files in place, so that a path can have several digests.
final class KnownFiles: Sendable {
  private let folder: OutputFolder
  /// The list of sums that stands in the folder. Where nothing has changed it need not be read.
  private let list: [UInt8]
  private let finished = Mutex<Finished?>(nil)
  /// The record that killed builds left.
  private let interrupted: Manifest

  init(in folder: OutputFolder, _ staging: Staging) throws(FileError) {
    if case .folder = try folder.entry(Manifest.fileName) {
      throw FileError("write", folder.full(Manifest.fileName), reason: folderInTheWay)
    }
    self.folder = folder
    interrupted = try staging.interrupted() ?? Manifest([])
    list = try folder.bytes(Manifest.fileName) ?? []
  }

  /// Whether nothing stands here that a power failure could take away.
  var isEmpty: Bool { list.isEmpty && interrupted.lines.isEmpty }

  /// Whether the last build wrote this very list of sums.
  func isList(_ bytes: [UInt8]) -> Bool { list.isSame(as: bytes) }

  /// Whether a list of sums stands here that is somebody else's.
  var hasForeignList: Bool { !list.isEmpty && lastBuild.isForeign }

  /// Whether a build wrote a file to this place, whatever stands there now.
  func names(_ path: FilePath) -> Bool { proven.contains { !$0.lines(for: path).isEmpty } }

  /// Whether a file with this digest still is what a build wrote there.
  func contains(_ digest: Digest, at path: FilePath) -> Bool {
    (proven + [lastBuild.unproven]).contains { $0.contains(digest, at: path) }
  }

  /// Whether a file with this digest goes when the site has it no more: only where the list or the
  /// record proves that a build wrote it.
  func mayRemove(_ digest: Digest, at path: FilePath) -> Bool {
    proven.contains { $0.contains(digest, at: path) }
  }

  /// The files that are no part of the new site, sorted; `bytes` are those of its list.
  func missing(in sums: Manifest, _ bytes: [UInt8]) -> [FilePath] {
    if interrupted.lines.isEmpty, isList(bytes) { return [] }
    return Set((proven + [lastBuild.unproven]).flatMap { $0.paths(missingIn: sums) }).sorted()
  }

  /// What the next build has to know if this one is killed, besides the list that stands here; `bytes`
  /// are those of the new list.
  func record(with sums: Manifest, _ bytes: [UInt8]) -> [UInt8] {
    if interrupted.lines.isEmpty { return bytes }
    return Manifest(Set(interrupted.lines + sums.lines).sorted()).bytes
  }

  /// All that builds wrote, by what names are where a disk cannot tell upper from lower case.
  func linesByFoldedPath() -> [String: [Manifest.Line]] {
    let lines = (proven + [lastBuild.unproven]).flatMap(\.lines)
    return Dictionary(grouping: lines) { foldedPath($0.path.text) }
  }

  private var proven: [Manifest] { [lastBuild.proven, interrupted] }

  private var lastBuild: Finished {
    finished.withLock { known in
      let read = known ?? Finished(Manifest(parsing: list), in: folder)
      known = read
      return read
    }
  }
}

/// What a list of sums tells of the last build.
private struct Finished {
  /// The list, if it shows that a build of ours wrote it; else empty.
  var proven = Manifest([])
  /// The list, if it does not, but stands beside other files of ours: builds before there was a mark
  /// wrote such lists, and somebody may have changed one.
  var unproven = Manifest([])
  var isForeign = false

  init(_ sums: Manifest, in folder: OutputFolder) {
    if sums.isOurs {
      proven = sums
    } else if let headers = try? folder.bytes("_headers"), isMadeHere(headers),
      sums.contains(Digest(of: headers), at: FilePath("_headers"))
    {
      unproven = sums
    } else {
      isForeign = true
    }
  }
}

/// Whether `_headers` is as every build of ours makes it, whatever its policy.
private func isMadeHere(_ bytes: [UInt8]) -> Bool {
  let parts = headers(policy: "\0").split(separator: "\0")
  return zip(parts, [bytes.prefix(parts[0].utf8.count), bytes.suffix(parts[1].utf8.count)])
    .allSatisfy { $1.elementsEqual($0.utf8) }
}

extension Manifest {
  fileprivate func contains(_ digest: Digest, at path: FilePath) -> Bool {
    lines(for: path).contains { $0.digest == digest }
  }
}
