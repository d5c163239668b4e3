import Diagnostics
import Fuzzing

@testable import Balise

/// Slips in front matter and settings: misspelt keys, values that will not do, files gone.
func frontMatterMutants(
  _ file: OriginalFile, _ numbers: inout SeededNumbers
) throws -> [Mutant] {
  let range = file.front.isEmpty ? file.lines.indices : file.front
  var mutants: [Mutant] = []
  for match in try file.matches(Regex(#"^(?:\s|-|\{)*(\w+):"#), in: range) {
    let key = match.captures[0]
    let line = file.lines[match.index]
    // The names of help blocks are the editor's own.
    if key == "belgique" || key == "suisse" || line.hasPrefix("  en-ligne") { continue }
    let misspelt =
      [String(key.dropLast()), key + "s", "\(key.prefix(1))z\(key.dropFirst())"]
      .randomElement(using: &numbers) ?? ""
    mutants.append(
      file.mutant(
        "a misspelt key", .unknownKey, match.index, line.replacing("\(key):", with: "\(misspelt):")
      ))
    if file.front.isEmpty, key == "help" { continue }
    mutants += values[key, default: []].map { value, rule in
      file.mutant("a wrong value", rule, match.index, "\(key): \(value)")
    }
  }
  if file.front.isEmpty { return mutants }
  mutants += [
    file.mutant("no first line", .frontMatter, 0, "", at: [1]),
    file.mutant("a colon too many", .frontMatter, 1, "title: Un: deux"),
    file.mutant(
      "a key twice", .frontMatter, file.front.upperBound, "title: Encore\n---",
      at: [file.front.upperBound + 1]),
    file.mutant("a key without colon", .frontMatter, 2, "seul"),
  ]
  if !file.lines[file.body].contains("---") {
    mutants.append(file.mutant("no last line", .frontMatter, file.front.upperBound, "", at: [1]))
  }
  if file.isTree, let help = file.lines.firstIndex(where: { $0.hasPrefix("help:") }) {
    mutants.append(file.mutant("no help", .missingHelp, help, "order: 1", at: [1]))
  }
  if let title = file.lines.firstIndex(where: { $0.hasPrefix("title:") }) {
    mutants.append(file.mutant("no title", .frontMatter, title, "draft: false", at: [1]))
  }
  return mutants
}

private let values: [String: [(String, Rule)]] = [
  "layout": [("three", .badValue)], "address": [("formel", .badValue)],
  "language": [("français", .badValue)], "toc": [("oui", .badValue)],
  "discreet": [("vrai", .badValue)], "reviewed": [("hier", .badValue), ("2019-05-01", .oldReview)],
  "help": [("nulle-part", .badValue)], "theme": [("clam", .badValue)],
  "exit": [("meteo", .unsafeAddress), ("http://www.meteo.example/", .insecureAddress)],
  "aliases": [("[sans-fin]", .badValue), ("[guide.html]", .duplicateAddress)],
]

/// Slips in what links lead to: a page gone, with everything that named it.
func lostPageMutants(_ files: [OriginalFile]) throws -> [Mutant] {
  try files.flatMap { file -> [Mutant] in
    let name = file.path.dropFirst("content/".count)
    guard file.path.hasSuffix(".md") else { return [] }
    return try files.filter { $0.path != file.path }.flatMap { other in
      try other.matches(
        Regex(#"\(([a-z.-]+\.md)|(?:page: |- )([a-z.-]+\.md)"#), in: other.lines.indices
      )
      .filter { $0.captures.contains(String(name)) }
      .map { match in
        Mutant(
          "\(file.path) is gone", .deadLink, in: other.path, at: [match.index + 1],
          [file.path: String?.none])
      }
    }
  }
}
