import Diagnostics
import Images
import SVG

/// What is wrong with the files that would be copied; `paths` are counted from `content/`. Drawings
/// are read for it, other files are not.
func checkAssets(
  _ paths: [String], _ settings: Settings, _ source: SourceFolder
) throws(FileError) -> [Diagnostic] {
  let hidden = source.hidden.compactMap { path in
    let name = path.utf8.starts(with: "content/".utf8) ? path.dropFirst("content/".count) : ""
    return hostFile(String(name)).map { hostsOwn($0, Place(path: path, line: 0)) }
  }
  let found = try inParallel(paths.count) { index throws(FileError) -> [Diagnostic] in
    let path = paths[index]
    // Settings of another name have had their message.
    if isMisnamedSettings("content/" + path), !source.files.contains(Settings.path) { return [] }
    let wrong =
      misnamedPage(path)
      // Of a name that will not do nobody knows the ending; it has its own message.
      ?? (isMangled(path) ? nil : activeFile(path, allowed: settings.copiedEndings))
    if let wrong { return [wrong] }
    return try contentFaults(of: path, source)
  }
  return hidden + found.flatMap(\.self)
}

/// What is wrong inside a file whose kind may be copied.
private func contentFaults(
  of path: String, _ source: SourceFolder
) throws(FileError) -> [Diagnostic] {
  let kind = FileKind(ending: fileEnding(of: path))
  switch kind {
  case .drawing, .image: break
  case .plain, .active, .other: return []
  }
  guard let bytes = try source.read("content/" + path, mostTextBytes) else {
    if case .drawing = kind { return [tooLarge("content/" + path)] }
    return heavyImage(mostTextBytes, path).map { [$0] } ?? []
  }
  let isHeavy = heavyImage(bytes.count, path).map { [$0] } ?? []
  if case .image(let format) = kind { return imageFaults(bytes, format, path) + isHeavy }
  return readSVG(bytes).faults.map { activeDrawing($0, path) } + isHeavy
}

private func imageFaults(_ bytes: [UInt8], _ format: ImageFormat, _ path: String) -> [Diagnostic] {
  if format == .icon { return [] }
  do throws(ImageFault) {
    let header = try readImageHeader(bytes)
    return [
      misnamedImage(header, named: format, path),
      header.holdsPlace ? photographedPlace(path) : nil,
    ].compactMap(\.self)
  } catch { return [brokenImage(error, path)] }
}
