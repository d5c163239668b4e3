import Diagnostics
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
  let found = try inParallel(paths.count) { index throws(FileError) in
    let path = paths[index]
    let wrong =
      misnamedPage(path) ?? activeFile(path, allowed: settings.copiedEndings)
    if let wrong { return [wrong] }
    guard case .drawing = FileKind(ending: fileEnding(of: path)) else { return [] }
    guard let bytes = try source.read("content/" + path, mostTextBytes) else {
      return [tooLarge("content/" + path)]
    }
    return readSVG(bytes).faults.map { activeDrawing($0, path) }
  }
  return hidden + found.flatMap(\.self)
}
