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
  let lock = try folder.lock()
  defer { lock.release() }
  // What a killed build was about to put in place is ours too.
  let known = [
    Sums(parsing: try folder.existingFile(Sums.fileName) ?? []), try folder.interruptedSums(),
  ]
  try folder.beginStaging()
  defer { folder.endStaging() }

  let files = try inParallel(site.count) { index throws(FileError) in
    try stage(site.file(index), index, in: folder, known, synced: site.count <= mostSyncedFiles)
  }
  var sums = Sums()
  for (index, file) in files.enumerated() {
    sums.digests[site.route(index).path] = file.digest
  }
  let sumsBytes = Array(sums.text.utf8)
  let sumsChanged = try folder.existingFile(Sums.fileName) != sumsBytes
  if sumsChanged { try folder.stage(sumsBytes, as: Sums.fileName, synced: true) }

  var report = WriteReport()
  let new = files.indices.filter { files[$0].isNew }
  for index in new { try folder.makeFolders(for: site.route(index).path) }
  for index in new { try folder.publish(String(index), as: site.route(index).path) }
  try removeOthers(than: sums, known, in: folder, &report)
  if sumsChanged { try folder.publish(Sums.fileName, as: Sums.fileName) }

  report.written = new.count + (sumsChanged ? 1 : 0)
  report.unchanged = files.count + 1 - report.written
  report.replaced = new.filter { files[$0].wasChanged }.map { site.route($0).path }.sorted()
  return report
}

/// Removes what earlier builds wrote and this one did not, unless somebody changed it.
private func removeOthers(
  than sums: Sums, _ known: [Sums], in folder: OutputFolder, _ report: inout WriteReport
) throws(FileError) {
  let gone = Set(known.flatMap(\.digests.keys)).filter { sums.digests[$0] == nil }
  for route in gone.sorted() {
    guard let bytes = try? folder.existingFile(route) else { continue }
    if isKnown(bytes, route, known) {
      try folder.remove(route)
      report.removed += 1
    } else {
      report.kept.append(route)
    }
  }
}

/// Whether a file still is what a build wrote there.
private func isKnown(_ bytes: [UInt8], _ route: String, _ known: [Sums]) -> Bool {
  let digest = hexDigest(bytes)
  return known.contains { $0.digests[route] == digest }
}

private struct StagedFile {
  let digest: String
  /// False when the file on disk already has these bytes.
  let isNew: Bool
  /// True when the file on disk is not what the last build wrote.
  let wasChanged: Bool
}

private func stage(
  _ file: OutputFile, _ index: Int, in folder: OutputFolder, _ known: [Sums], synced: Bool
) throws(FileError) -> StagedFile {
  let digest = hexDigest(file.bytes)
  let existing = try folder.existingFile(file.route.path)
  if let existing, existing == file.bytes {
    return StagedFile(digest: digest, isNew: false, wasChanged: false)
  }
  try folder.stage(file.bytes, as: String(index), synced: synced)
  let wasChanged = existing.map { !isKnown($0, file.route.path, known) } ?? false
  return StagedFile(digest: digest, isNew: true, wasChanged: wasChanged)
}
