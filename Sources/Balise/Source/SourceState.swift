#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What can be seen of a site's sources without reading them: equal as long as nothing has changed.
package struct SourceState: Sendable, Equatable {
  private let files: [FileState]
  /// What has no place in a site, and what is left alone.
  private let others: [FilePath]
  /// Why the folder cannot be listed; nil where it can.
  private let failure: FileError?

  /// The state of the sources in a site's folder, as the disk has it now.
  package init(at site: String) {
    do throws(FileError) {
      let source = try readSource(at: site)
      files = source.files.map { FileState(path: FilePath($0), in: site) }
      others = (source.refused.map(\.path) + source.hidden).map(FilePath.init)
      failure = nil
    } catch {
      (files, others, failure) = ([], [], error)
    }
  }
}

/// One file as the disk describes it. The time at which its description changed tells, too, of a save
/// that keeps size and time of change.
private struct FileState: Equatable {
  let path: FilePath
  private let size: Int
  private let inode: UInt64
  private let times: [Int]

  /// Zeros for a file that has gone since it was listed.
  init(path: FilePath, in site: String) {
    var status = stat()
    _ = unsafe lstat(site + "/" + path.text, &status)
    self.path = path
    size = Int(status.st_size)
    inode = UInt64(status.st_ino)
    #if canImport(Darwin)
      let (changed, described) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (changed, described) = (status.st_mtim, status.st_ctim)
    #endif
    times = [changed.tv_sec, changed.tv_nsec, described.tv_sec, described.tv_nsec]
  }
}
