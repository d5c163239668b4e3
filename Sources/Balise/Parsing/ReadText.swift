import Diagnostics

/// Reads a text file of the sources; nil, and why, for one that is too large or not UTF-8.
func readText(
  _ path: String, _ source: SourceFolder
) throws(FileError) -> (SourceFile?, [Diagnostic]) {
  guard let bytes = try source.read(path, mostTextBytes) else { return (nil, [tooLarge(path)]) }
  let file = SourceFile(path: path, bytes: bytes)
  if let place = file.firstInvalidUTF8 { return (nil, [notUTF8(place)]) }
  return (file, [])
}
