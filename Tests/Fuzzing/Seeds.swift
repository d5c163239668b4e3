import Diagnostics
import Foundation

extension FuzzTarget {
  /// Good texts to begin with, by their name: what the repository has, and what was found before.
  package var seeds: [String: [UInt8]] {
    var texts = files(below: "content").merging(files(below: "Tests/Fixtures/Sites")) { $1 }
      .merging(files(below: "Tests/Fixtures/Originals")) { $1 }
      .filter { $0.key.hasSuffix(".md") || $0.key.hasSuffix(".yml") }
    switch self {
    case .frontMatter: texts = texts.mapValues { Array(frontMatterLines(of: $0)) }
    case .markdown: texts.merge(specificationExamples) { $1 }
    case .page: texts = texts.filter { $0.key.hasSuffix(".md") }
    case .gitTree: texts = gitTrees
    case .svg: texts = drawings
    case .image: texts = pictures
    case .promise: texts = promises
    case .template:
      texts = files(below: "themes/calm").filter { $0.key.hasSuffix(".mustache") }
    }
    return texts.merging(kept) { $1 }
  }

  /// What this target has found, by the name of its file.
  package var kept: [String: [UInt8]] { files(below: "Tests/Fixtures/Fuzz/\(rawValue)") }
}

/// The lines between the `---` of a page; all of a file that has none.
private func frontMatterLines(of bytes: [UInt8]) -> ArraySlice<UInt8> {
  let fence = Array("---\n".utf8)
  guard bytes.starts(with: fence) else { return bytes[...] }
  let rest = bytes.dropFirst(fence.count)
  let end = rest.indices.first { rest[$0...].starts(with: fence) } ?? rest.endIndex
  return rest[..<end]
}

private struct Example: Decodable {
  let markdown: String
  let example: Int
}

private var specificationExamples: [String: [UInt8]] {
  let json = files(below: "Tests/Fixtures/CommonMark")["spec-0.30.json"] ?? []
  let examples = (try? JSONDecoder().decode([Example].self, from: Data(json))) ?? []
  return Dictionary(
    uniqueKeysWithValues: examples.map { ("example \($0.example)", Array($0.markdown.utf8)) })
}

/// The words of the formats, from libFuzzer's dictionary: `name="bytes"`, with `\x0A`, `\"`, `\\`.
package let tokens: [[UInt8]] = {
  let dictionary = files(below: "Tests/Fuzzing")["tokens.dict"] ?? []
  return dictionary.split(separator: 0x0A).compactMap { line in
    guard let quote = line.firstIndex(of: UInt8(ascii: "\"")), line.first != UInt8(ascii: "#")
    else { return nil }
    return unescaped(line[(quote + 1)...].dropLast())
  }
}()

private func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
  var bytes: [UInt8] = []
  var rest = text
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "\\"), let sign = rest.popFirst() else {
      bytes.append(byte)
      continue
    }
    let digits = String(decoding: rest.prefix(2), as: UTF8.self)
    if sign == UInt8(ascii: "x"), let value = UInt8(digits, radix: 16) {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(sign)
    }
  }
  return bytes
}
