import Text

/// The list of files a build wrote, with the digest of each: `SHA256SUMS`, as `sha256sum -c` reads
/// it. It is also how the next build knows which files are ours.
package struct Manifest: Sendable, Equatable {
  /// In the folder that was written.
  package static let fileName = Route.sums.path

  /// A file of the folder and its digest.
  package struct Line: Sendable, Hashable, Comparable {
    /// From the folder of the list.
    package let path: FilePath
    /// Of all bytes of the file.
    package let digest: Digest

    package static func < (a: Line, b: Line) -> Bool {
      a.path < b.path || a.path == b.path && a.digest < b.digest
    }

    /// Adds the line to a list; names with line breaks are written as `sha256sum` writes them.
    fileprivate func append(to list: inout [UInt8]) {
      let name = Array(path.text.utf8)
      let isEscaped = name.contains(where: Self.isEscaped)
      if isEscaped { list.append(UInt8(ascii: "\\")) }
      list.append(hex: digest)
      list.append(utf8: "  ")
      if isEscaped { escape(name, into: &list) } else { list += name }
      list.append(UInt8(ascii: "\n"))
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private func escape(_ name: [UInt8], into list: inout [UInt8]) {
      for byte in name {
        switch byte {
        case UInt8(ascii: "\\"): list.append(utf8: "\\\\")
        case UInt8(ascii: "\n"): list.append(utf8: "\\n")
        case UInt8(ascii: "\r"): list.append(utf8: "\\r")
        default: list.append(byte)
        }
      }
    }
  }

  /// Sorted by path. A list that others have changed may name a path several times.
  package private(set) var lines: [Line]
  /// Whether there were lines that are none, or that name a place where no build writes.
  package private(set) var isDamaged = false

  /// A list sorted by path.
  package init(_ lines: [Line]) {
    self.lines = indicesInByteOrder(of: lines.map(\.path.text)).map { lines[$0] }
  }

  /// Reads a list. Lines that are none are left out.
  package init(parsing bytes: [UInt8]) {
    lines = []
    var rest = bytes[...]
    while !rest.isEmpty {
      var line = rest.prefix { $0 != UInt8(ascii: "\n") }
      rest = rest[line.endIndex...].dropFirst()
      if line.isEmpty { continue }
      // Some programs that copy texts end lines in their own way.
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      if let parsed = Line(parsing: line) { lines.append(parsed) } else { isDamaged = true }
    }
    if zip(lines, lines.dropFirst()).contains(where: { $1 < $0 }) { lines.sort() }
  }

  /// The lines that name a file.
  func lines(for path: FilePath) -> ArraySlice<Line> {
    var (start, end) = (0, lines.count)
    while start < end {
      let middle = (start + end) / 2
      if lines[middle].path < path { start = middle + 1 } else { end = middle }
    }
    return lines[start...].prefix { $0.path == path }
  }

  /// The files that another list does not name, sorted.
  func paths(missingIn other: Manifest) -> [FilePath] {
    var rest = other.lines[...]
    return lines.compactMap { line in
      while let first = rest.first, first.path < line.path { rest.removeFirst() }
      return rest.first?.path == line.path ? nil : line.path
    }
  }

  /// The list as a file.
  package var bytes: [UInt8] { bytes(leavingOut: nil) }

  /// The list as a file, without the lines of one path.
  func bytes(leavingOut path: FilePath?) -> [UInt8] {
    var list: [UInt8] = []
    list.reserveCapacity(lines.reduce(0) { $0 + $1.path.text.utf8.count + 67 })
    for line in lines where line.path != path { line.append(to: &list) }
    return list
  }

  /// Adds a line in its place, and says which that is.
  mutating func add(_ line: Line) -> Int {
    let place = lines.partitionPoint { $0 < line }
    lines.insert(line, at: place)
    return place
  }
}

extension Manifest.Line {
  /// Nil when it is no line of a list, or names a place where no build writes.
  fileprivate init?(parsing line: ArraySlice<UInt8>) {
    let isEscaped = line.first == UInt8(ascii: "\\")
    let line = isEscaped ? line.dropFirst() : line
    // After a blank, a second one stands for a text and `*` for bytes: on most systems they are one.
    let marks = line.dropFirst(64).prefix(2)
    guard let digest = Digest(hex: line.prefix(64)),
      marks.elementsEqual("  ".utf8) || marks.elementsEqual(" *".utf8)
    else { return nil }
    let name = isEscaped ? unescaped(line.dropFirst(66)) : Array(line.dropFirst(66))
    if leadsOutside(name) || isHidden(name) { return nil }
    self.init(path: FilePath(String(decoding: name, as: UTF8.self)), digest: digest)
  }
}

/// A name as `sha256sum` writes it after a `\` at the beginning of its line.
private func unescaped(_ name: ArraySlice<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  var follows = false
  for byte in name {
    if follows {
      switch byte {
      case UInt8(ascii: "\\"): result.append(byte)
      case UInt8(ascii: "n"): result.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "r"): result.append(UInt8(ascii: "\r"))
      default: result += [UInt8(ascii: "\\"), byte]
      }
      follows = false
    } else if byte == UInt8(ascii: "\\") {
      follows = true
    } else {
      result.append(byte)
    }
  }
  if follows { result.append(UInt8(ascii: "\\")) }
  return result
}

/// Whether a path begins with a dot, and is none of those a build writes: `.git/config` and the like
/// are never ours, whatever a list says.
private func isHidden(_ path: [UInt8]) -> Bool {
  guard path.first == UInt8(ascii: ".") else { return false }
  return ![Manifest.markName, ".nojekyll"].contains { path.elementsEqual($0.utf8) }
    && !path.starts(with: ".well-known/".utf8)
}

/// Whether a path has a part that is empty, `.` or `..`, or a byte that ends names.
private func leadsOutside(_ path: [UInt8]) -> Bool {
  var (length, dots) = (0, 0)
  for byte in path {
    switch byte {
    case 0: return true
    case UInt8(ascii: "/"):
      if length <= 2, length == dots { return true }
      (length, dots) = (0, 0)
    default:
      length += 1
      if byte == UInt8(ascii: ".") { dots += 1 }
    }
  }
  return length <= 2 && length == dots
}
