import Foundation

/// What is fuzzed. Each takes any bytes and says what is wrong with what the program made of them.
package enum FuzzTarget: String, CaseIterable, Sendable {
  /// The YAML of a page, and of the settings, which are read by the same code.
  case frontMatter = "front-matter"
  /// One Markdown text, with and without all that goes beyond CommonMark.
  case markdown
  /// One page in a site, from its bytes to the files of the site.
  case page
  /// One template, and a theme that has it.
  case template
  /// A folder of a revision, as git stores it.
  case gitTree = "git-tree"
  /// A drawing.
  case svg
  /// The beginning of a picture.
  case image
  /// A part of a template, which a theme has on every page.
  case promise

  /// What is wrong; empty for bytes that were dealt with as promised.
  package func flaws(_ bytes: [UInt8]) -> [String] {
    switch self {
    case .frontMatter: frontMatterFlaws(bytes)
    case .markdown: markdownFlaws(bytes)
    case .page: pageFlaws(bytes)
    case .template: templateFlaws(bytes)
    case .gitTree: gitTreeFlaws(bytes)
    case .svg: svgFlaws(bytes)
    case .image: imageFlaws(bytes)
    case .promise: promiseFlaws(bytes)
    }
  }
}

/// The checkout this was built from.
package let checkout = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// The files below a folder of the checkout, by their path from it, with all their bytes.
func files(below folder: String) -> [String: [UInt8]] {
  let root = checkout.appending(path: folder)
  guard let paths = FileManager.default.enumerator(atPath: root.path) else { return [:] }
  var files: [String: [UInt8]] = [:]
  for case let path as String in paths {
    let attributes = paths.fileAttributes
    guard attributes?[.type] as? FileAttributeType == .typeRegular else { continue }
    files[path] = []
    // Foundation leaks what it reads of an empty file.
    guard let size = attributes?[.size] as? Int, size > 0 else { continue }
    files[path] = Array(
      FileManager.default.contents(atPath: root.appending(path: path).path) ?? Data())
  }
  return files
}
