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
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
