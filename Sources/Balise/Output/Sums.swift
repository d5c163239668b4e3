/// The list of files a build wrote, with the digest of each: `SHA256SUMS`, as `sha256sum -c` reads
/// it. It is also how the next build knows which files are ours.
package struct Sums: Sendable, Equatable {
  package static let fileName = "SHA256SUMS"

  /// A file of the folder and its digest, 64 lower-case hexadecimal digits.
  package struct Line: Sendable, Hashable {
    package let path: FilePath
    package let digest: String

    /// Adds the line to a list; names with line breaks are written as `sha256sum` writes them.
    fileprivate func append(to list: inout [UInt8]) {
      let isEscaped = path.bytes.contains { $0 == 0x5C || $0 == 0x0A || $0 == 0x0D }
      if isEscaped { list.append(UInt8(ascii: "\\")) }
      list += digest.utf8
      list += "  ".utf8
      guard isEscaped else {
        list += path.bytes
        return list.append(UInt8(ascii: "\n"))
      }
      for byte in path.bytes {
        switch byte {
        case UInt8(ascii: "\\"): list += "\\\\".utf8
        case UInt8(ascii: "\n"): list += "\\n".utf8
        case UInt8(ascii: "\r"): list += "\\r".utf8
        default: list.append(byte)
        }
      }
      list.append(UInt8(ascii: "\n"))
    }
  }

  package private(set) var lines: [Line]
  /// Whether there were lines that are none, or that name a place outside the folder.
  package private(set) var isDamaged = false

  /// A list sorted by path.
  package init(_ lines: [Line]) {
    self.lines = lines.sorted { ($0.path, $0.digest) < ($1.path, $1.digest) }
  }

  /// Reads a list. Lines that are none are left out.
  package init(parsing bytes: [UInt8]) {
    lines = []
    for var line in bytes.split(separator: 0x0A) {
      // Some programs that copy texts end lines in their own way.
      if line.last == 0x0D { line.removeLast() }
      if let parsed = Line(parsing: line) { lines.append(parsed) } else { isDamaged = true }
    }
  }

  /// The list as a file.
  package var bytes: [UInt8] {
    var list: [UInt8] = []
    list.reserveCapacity(lines.reduce(0) { $0 + $1.path.bytes.count + 67 })
    for line in lines { line.append(to: &list) }
    return list
  }
}

extension Sums.Line {
  /// Nil when it is no line of a list, or names a place outside the folder.
  fileprivate init?(parsing bytes: ArraySlice<UInt8>) {
    let isEscaped = bytes.first == UInt8(ascii: "\\")
    let line = isEscaped ? bytes.dropFirst() : bytes
    let digest = line.prefix(64)
    let mark = line.dropFirst(64).prefix(2)
    guard digest.count == 64, digest.allSatisfy({ $0 &- 0x30 < 10 || $0 &- 0x61 < 6 }),
      mark.elementsEqual("  ".utf8)
    else { return nil }
    var name = String(decoding: line.dropFirst(66), as: UTF8.self)
    if isEscaped {
      name = name.split(separator: "\\\\", omittingEmptySubsequences: false)
        .map { $0.replacing("\\n", with: "\n").replacing("\\r", with: "\r") }
        .joined(separator: "\\")
    }
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let leadsOutside = parts.contains {
      $0.isEmpty || $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8)
    }
    if name.utf8.contains(0) || leadsOutside { return nil }
    self.init(path: FilePath(name), digest: String(decoding: digest, as: UTF8.self))
  }
}

/// The path of a file, told apart from others by its bytes as disks do: `é` may be one character
/// or a letter and an accent.
package struct FilePath: Sendable, Hashable, Comparable {
  fileprivate let bytes: [UInt8]

  package init(_ text: String) { bytes = Array(text.utf8) }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package static func < (a: FilePath, b: FilePath) -> Bool {
    a.bytes.withUnsafeBufferPointer { a in
      b.bytes.withUnsafeBufferPointer { b in a.lexicographicallyPrecedes(b) }
    }
  }
}
