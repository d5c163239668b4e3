import Diagnostics
import Images
import SVG

/// How large a picture is, in pixels, as browsers show it.
struct PictureSize: Sendable, Equatable {
  let width: Int
  let height: Int
}

/// What is wrong with the files that would be copied, and the sizes of pictures; `paths` are counted
/// from `content/`. Pictures and drawings are read for it, other files are not.
func checkAssets(
  _ paths: [String], _ settings: Settings, _ source: SourceFolder
) throws(FileError) -> ([Diagnostic], sizes: [String: PictureSize]) {
  let hidden = source.hidden.compactMap { path in
    let name = path.utf8.starts(with: "content/".utf8) ? path.dropFirst("content/".count) : ""
    return hostFile(String(name)).map { hostsOwn($0, Place(path: path, line: 0)) }
  }
  let found = try inParallel(paths.count) { index throws(FileError) -> CheckedFile in
    let path = paths[index]
    // Settings of another name have had their message.
    if isMisnamedSettings("content/" + path), !source.files.contains(Settings.path) {
      return CheckedFile()
    }
    let wrong =
      misnamedPage(path)
      // Of a name that will not do nobody knows the ending; it has its own message.
      ?? (isMangled(path) ? nil : activeFile(path, allowed: settings.copiedEndings))
    if let wrong { return CheckedFile(diagnostics: [wrong]) }
    return try checkContent(of: path, source)
  }
  let stray = strayFiles(source.files, hidden: source.hidden, allowed: settings.copiedEndings)
  var sizes: [String: PictureSize] = [:]
  for (path, file) in zip(paths, found) { sizes[path] = file.size }
  return (hidden + stray + found.flatMap(\.diagnostics), sizes)
}

/// What is wrong with pictures of the theme; `paths` are counted from the folder of the site.
func checkPictures(
  _ paths: [String], _ source: SourceFolder
) throws(FileError) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for path in paths {
    diagnostics += try checkContent(of: path, in: "", source).diagnostics.map { $0.moved(to: path) }
  }
  return diagnostics
}

extension Diagnostic {
  /// The same of a file that does not stand in `content/`.
  fileprivate func moved(to path: String) -> Diagnostic {
    Diagnostic(
      rule, at: Place(path: path, line: place.line, column: place.column), message, help: help)
  }
}

/// What was found of a file.
private struct CheckedFile: Sendable {
  var diagnostics: [Diagnostic] = []
  /// nil for what is no picture, or not a whole one.
  var size: PictureSize?
}

/// What is inside a file whose kind may be copied; `path` is counted from `folder`.
private func checkContent(
  of path: String, in folder: String = "content/", _ source: SourceFolder
) throws(FileError) -> CheckedFile {
  let kind = FileKind(ending: fileEnding(of: path))
  switch kind {
  case .drawing, .image: break
  case .plain, .active, .other: return CheckedFile()
  }
  guard let bytes = try source.read(folder + path, mostTextBytes) else {
    if case .drawing = kind { return CheckedFile(diagnostics: [tooLarge("content/" + path)]) }
    return CheckedFile(diagnostics: heavyImage(mostTextBytes, path).map { [$0] } ?? [])
  }
  var file: CheckedFile
  if case .image(let format) = kind {
    file = checkedImage(bytes, format, path)
  } else {
    let report = readSVG(bytes)
    file = CheckedFile(
      diagnostics: report.faults.map { activeDrawing($0, path) },
      size: report.size.flatMap { pictureSize($0.width, $0.height) })
  }
  if let heavy = heavyImage(bytes.count, path) { file.diagnostics.append(heavy) }
  return file
}

private func checkedImage(
  _ bytes: [UInt8], _ format: ImageFormat, _ path: String
) -> CheckedFile {
  if format == .icon { return CheckedFile() }
  do throws(ImageFault) {
    let header = try readImageHeader(bytes)
    let faults = [
      misnamedImage(header, named: format, path),
      header.holdsPlace ? photographedPlace(path) : nil,
    ]
    return CheckedFile(
      diagnostics: faults.compactMap(\.self), size: pictureSize(header.width, header.height))
  } catch { return CheckedFile(diagnostics: [brokenImage(error, path)]) }
}

/// A size that a browser can reserve; nil for none.
private func pictureSize(_ width: Int, _ height: Int) -> PictureSize? {
  1...100_000 ~= width && 1...100_000 ~= height ? PictureSize(width: width, height: height) : nil
}
