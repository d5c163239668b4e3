import Text

/// How a list of sums says that a build of ours wrote it. A list has no place for a remark, since
/// `sha256sum --strict` takes none; so a file beside it holds the digest of all its other lines, and
/// the list holds the digest of that file. The list alone tells, then, also where a host keeps hidden
/// files to itself, and no line can be added to it by chance.
extension Manifest {
  /// The file that says whose the list is.
  static let markName = ".balise"
  private static let markPath = FilePath(markName)

  fileprivate static func mark(for list: [UInt8]) -> [UInt8] {
    let text = """
      Balise wrote the files that \(fileName) lists.
      format 1
      other lines \(Digest(of: list).hex)

      """
    return Array(text.utf8)
  }

  /// Whether the list has a line of that file.
  var hasMark: Bool { !lines(for: Self.markPath).isEmpty }

  /// Whether a build of ours wrote the list, and nobody has changed it since.
  var isOurs: Bool {
    let lines = lines(for: Self.markPath)
    guard let line = lines.first, lines.count == 1 else { return false }
    return line.digest == Digest(of: Self.mark(for: bytes(leavingOut: Self.markPath)))
  }
}

/// The list of a new build, with its mark.
struct MarkedList {
  private(set) var sums: Manifest
  /// The list as a file.
  private(set) var bytes: [UInt8]
  /// What stands in the file that says whose the list is.
  let mark: [UInt8]

  /// - Parameter sums: the list of all other files.
  init(_ sums: Manifest) {
    (self.sums, bytes) = (sums, sums.bytes)
    mark = Manifest.mark(for: bytes)
    let line = Manifest.Line(path: FilePath(Manifest.markName), digest: Digest(of: mark))
    let place = self.sums.add(line)
    // Each line ends with the only line break it has.
    var start = 0
    for _ in 0..<place {
      start = (bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex - 1) + 1
    }
    bytes.insert(contentsOf: Manifest([line]).bytes, at: start)
  }
}
