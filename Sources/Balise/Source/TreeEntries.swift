import Text

/// An entry of a tree of git: what stands in a folder of a revision.
package struct TreeEntry {
  /// What stands behind a name.
  package enum Kind {
    case file
    case folder
    /// A link, or a repository inside the repository.
    case other
  }

  /// A file, a folder, or neither.
  package let kind: Kind
  /// Signs stand for what is not UTF-8.
  package let name: String
  /// Whether the name is UTF-8.
  package let isText: Bool
  /// Git's name for the bytes, or for the folder's own tree: hexadecimal digits.
  package let object: String
}

/// Reads a tree of git: `MODE NAME`, a NUL, and the bytes of an object's name, again and again. Nil for
/// anything else, and for names that no folder can hold: `a/b`, `..`, two of one name.
///
/// - Parameter objectSize: the bytes of an object's name, 20 or 32.
package func treeEntries(_ tree: some Collection<UInt8>, objectSize: Int) -> [TreeEntry]? {
  var entries: [TreeEntry] = []
  var names: Set<[UInt8]> = []
  var rest = tree[...]
  while !rest.isEmpty {
    guard let space = rest.firstIndex(of: UInt8(ascii: " ")),
      let end = rest[space...].firstIndex(of: 0)
    else { return nil }
    let name = Array(rest[rest.index(after: space)..<end])
    let object = rest[rest.index(after: end)...].prefix(objectSize)
    guard object.count == objectSize, canStandInFolder(name), names.insert(name).inserted else {
      return nil
    }
    let text = String(validating: name, as: UTF8.self)
    entries.append(
      TreeEntry(
        kind: kind(ofMode: rest[..<space]), name: text ?? String(decoding: name, as: UTF8.self),
        isText: text != nil, object: hex(object)))
    rest = rest[object.endIndex...]
  }
  return entries
}

private func canStandInFolder(_ name: [UInt8]) -> Bool {
  !name.isEmpty && !name.contains(UInt8(ascii: "/")) && name != [UInt8](".".utf8)
    && name != [UInt8]("..".utf8)
}

/// Of an octal number as `stat` gives it, with or without a 0 before it.
private func kind(ofMode digits: some Collection<UInt8>) -> TreeEntry.Kind {
  let mode = Int(String(decoding: digits, as: UTF8.self), radix: 8) ?? 0
  switch mode & 0o170_000 {
  case 0o040_000: return .folder
  case 0o100_000: return .file
  default: return .other
  }
}

private func hex(_ bytes: some Collection<UInt8>) -> String {
  String(decoding: bytes.flatMap { [hexDigit($0 >> 4), hexDigit($0 & 15)] }, as: UTF8.self)
}
