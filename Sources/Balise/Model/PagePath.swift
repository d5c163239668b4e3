/// The path of a page's Markdown file below `content/`, taken apart: `guides/parents.nl.md` has the
/// stem `guides/parents` and the language suffix `nl`.
package struct PagePath: Hashable, Sendable {
  /// As written on disk, from `content/`.
  package let file: String
  /// The language in the file's name, when it has one.
  package let suffix: String?

  /// Nil when the name is not made of lower-case ASCII letters, digits and `-`.
  package init?(_ file: String) {
    guard file.utf8.suffix(3).elementsEqual(".md".utf8) else { return nil }
    let path = file.utf8.dropLast(3)
    let name = path.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
    let dot = path[name...].firstIndex(of: UInt8(ascii: "."))
    suffix = dot.map { String(Substring(path[$0...].dropFirst())) }
    guard arePlainNames(path[..<(dot ?? path.endIndex)]), suffix.map(isLanguageTag) ?? true else {
      return nil
    }
    self.file = file
  }

  /// Without language suffix and `.md`.
  package var stem: String { String(Substring(stemBytes)) }

  private var stemBytes: Substring.UTF8View { file.utf8.prefix(stemLength) }

  private var stemLength: Int {
    file.utf8.count - ".md".utf8.count - (suffix.map { $0.utf8.count + 1 } ?? 0)
  }

  /// The folder of the site that its edition stands in: "" or the language's, such as `nl/`.
  var editionFolder: String { suffix.map { $0 + "/" } ?? "" }

  /// Where the page will stand.
  var route: Route { Route(editionFolder + stem + ".html") }

  /// Whether another file holds the same page, perhaps in another language.
  func hasStem(of other: PagePath) -> Bool {
    // Asked of pages side by side, which differ at the end.
    stemLength == other.stemLength && stemBytes.last == other.stemBytes.last
      && stemBytes.elementsEqual(other.stemBytes)
  }
}

/// Whether every name of a path may be part of an address.
private func arePlainNames(_ path: Substring.UTF8View) -> Bool {
  var isEmpty = true
  for byte in path {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "-"): isEmpty = false
    case UInt8(ascii: "/") where !isEmpty: isEmpty = true
    default: return false
    }
  }
  return !isEmpty
}

/// Whether a name may be part of an address: lower-case ASCII letters, digits, `-`.
func isPlainName(_ name: some StringProtocol) -> Bool {
  !name.utf8.isEmpty
    && name.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
    }
}
