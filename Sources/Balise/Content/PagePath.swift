/// The path of a page's Markdown file below `content/`, taken apart: `guides/parents.nl.md` has the
/// stem `guides/parents` and the language suffix `nl`.
package struct PagePath: Hashable, Sendable {
  /// As written on disk, from `content/`.
  package let file: String
  /// Without language suffix and `.md`.
  package let stem: String
  /// The language in the file's name, when it has one.
  package let suffix: String?

  /// Nil when the name is not made of lower-case ASCII letters, digits and `-`.
  package init?(_ file: String) {
    guard file.hasSuffix(".md") else { return nil }
    let name = file.utf8.lastIndex(of: UInt8(ascii: "/")).map(file.utf8.index(after:))
    let stem = file.utf8.dropLast(3)
    let dot = stem[(name ?? stem.startIndex)...].firstIndex(of: UInt8(ascii: "."))
    let suffix = dot.map { String(file[file.utf8.index(after: $0)..<stem.endIndex]) }
    let path = file[..<(dot ?? stem.endIndex)]
    let names = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard names.allSatisfy({ isPlainName(Substring($0)) }), suffix.map(isLanguageTag) ?? true else {
      return nil
    }
    self.file = file
    self.stem = String(path)
    self.suffix = suffix
  }

  /// The folder the file stands in, from `content/`; "" at the top.
  var folder: Substring { file.utf8.lastIndex(of: UInt8(ascii: "/")).map { file[..<$0] } ?? "" }
}

/// Whether a name may be part of an address: lower-case ASCII letters, digits, `-`.
func isPlainName(_ name: some StringProtocol) -> Bool {
  !name.utf8.isEmpty
    && name.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
    }
}

/// Whether a text has the shape of a language tag (BCP 47): `fr`, `fr-BE`, `zh-Hant-TW`.
func isLanguageTag(_ text: some StringProtocol) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard let first = parts.first, (2...3).contains(first.utf8.count),
    first.allSatisfy({ $0.isASCII && $0.isLetter })
  else { return false }
  return parts.dropFirst().allSatisfy {
    (1...8).contains($0.utf8.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}
