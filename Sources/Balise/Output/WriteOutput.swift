/// What writing a site changed.
package struct WriteReport: Sendable, Equatable {
  /// Files new or different.
  package var written = 0
  /// Files left as they were.
  package var unchanged = 0
  /// Files of an earlier build that are gone.
  package var removed = 0
  /// Files somebody changed since the last build, replaced now.
  package var replaced: [String] = []
  /// Files somebody changed since the last build that are no part of the site any more: left there.
  package var kept: [String] = []
}

/// Beyond this many new files each one is not synced by itself.
private let mostSyncedFiles = 100

/// Writes a rendered site into a folder so that every file is at any moment the old or the new one.
///
/// All new files are first written out of sight; only when all are there do they take their places.
/// Equal files are not touched. Files that an earlier build wrote and this one does not are removed.
func writeOutput(_ site: RenderedSite, into path: String) throws(FileError) -> WriteReport {
  let folder = try OutputFolder(opening: path)
  let old = Sums(
    parsing: String(decoding: try folder.existingFile(Sums.fileName) ?? [], as: UTF8.self))
  var report = WriteReport()
  try folder.beginStaging()
  defer { folder.endStaging() }

  let files = try inParallel(site.count) { index throws(FileError) in
    try stage(site.file(index), index, in: folder, old, synced: site.count <= mostSyncedFiles)
  }
  var sums = Sums()
  for (index, file) in files.enumerated() {
    sums.digests[site.route(index).path] = file.digest
    if file.wasChanged { report.replaced.append(site.route(index).path) }
  }
  let sumsBytes = Array(sums.text.utf8)
  let sumsChanged = try folder.existingFile(Sums.fileName) != sumsBytes
  if sumsChanged { try folder.stage(sumsBytes, site.count, synced: true) }

  for (index, file) in files.enumerated() where file.isNew {
    try folder.makeFolders(for: site.route(index).path)
  }
  for (index, file) in files.enumerated() where file.isNew {
    try folder.publish(index, as: site.route(index).path)
  }
  for (route, digest) in old.digests.sorted(by: { $0.key < $1.key })
  where sums.digests[route] == nil {
    guard let bytes = try? folder.existingFile(route) else { continue }
    if hexDigest(bytes) == digest {
      try folder.remove(route)
      report.removed += 1
    } else {
      report.kept.append(route)
    }
  }
  if sumsChanged { try folder.publish(site.count, as: Sums.fileName) }
  report.written = files.count { $0.isNew } + (sumsChanged ? 1 : 0)
  report.unchanged = files.count + 1 - report.written
  return report
}

private struct StagedFile {
  let digest: String
  /// False when the file on disk already has these bytes.
  let isNew: Bool
  /// True when the file on disk is not what the last build wrote.
  let wasChanged: Bool
}

private func stage(
  _ file: OutputFile, _ index: Int, in folder: OutputFolder, _ old: Sums, synced: Bool
) throws(FileError) -> StagedFile {
  let digest = hexDigest(file.bytes)
  let existing = try folder.existingFile(file.route.path)
  if let existing, existing == file.bytes {
    return StagedFile(digest: digest, isNew: false, wasChanged: false)
  }
  try folder.stage(file.bytes, index, synced: synced)
  let wasChanged = existing.map { hexDigest($0) != old.digests[file.route.path] } ?? false
  return StagedFile(digest: digest, isNew: true, wasChanged: wasChanged)
}
