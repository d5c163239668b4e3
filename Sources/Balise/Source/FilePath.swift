import Text

/// The path of a file, told apart from others by its bytes as disks do: `é` may be one character
/// or a letter and an accent.
package struct FilePath: Sendable, Hashable, Comparable {
  /// As the disk has it, from the folder that is read or written.
  package let text: String

  /// A path by its text, which is not checked.
  package init(_ text: String) { self.text = text }

  package static func == (a: FilePath, b: FilePath) -> Bool { a.text.hasSameBytes(as: b.text) }

  package static func < (a: FilePath, b: FilePath) -> Bool { a.text.precedesInBytes(b.text) }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

/// A path as a disk knows it that cannot tell upper from lower case, nor one way to write `é` from the
/// other, and takes no notice of signs nobody sees. Two paths are one there when these are equal.
func foldedPath(_ path: String) -> String {
  if path.utf8.allSatisfy({ $0 < 0x41 || 0x5B...0x7F ~= $0 }) { return path }
  if path.utf8.allSatisfy({ $0 < 0x80 }) { return path.lowercased() }
  let seen = path.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
  // `ß` and `SS` are one to some of these disks.
  return String(String.UnicodeScalarView(seen)).uppercased().lowercased()
}
