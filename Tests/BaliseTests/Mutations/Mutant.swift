import Diagnostics

@testable import Balise

/// A site with one slip in it, and where the slip has to be reported.
struct Mutant {
  /// What was done, for the message when nobody noticed.
  let slip: String
  /// The files that differ from the original's; nil for one that is gone.
  let changes: [String: String?]
  let rule: Rule
  let places: [Place]

  init(
    _ slip: String, _ rule: Rule, in path: String, at lines: [Int], _ changes: [String: String?]
  ) {
    self.slip = slip
    self.changes = changes
    self.rule = rule
    places = lines.map { Place(path: path, line: $0) }
  }

  /// The places where the slip should have been reported and was not.
  func missed(in diagnostics: [Diagnostic]) -> [Place] {
    places.filter { place in
      !diagnostics.contains {
        $0.rule == rule && $0.place.path == place.path && $0.place.line == place.line
      }
    }
  }
}

/// One file of an original, line by line, as a maker of mutants sees it.
struct OriginalFile {
  let path: String
  let lines: [String]
  /// The lines between the `---` lines; none in settings.
  let front: Range<Int>

  init(_ path: String, _ text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let end = lines.dropFirst().firstIndex(of: "---")
    front = lines.first == "---" ? 1..<(end ?? 1) : 0..<0
  }

  var isTree: Bool { lines[front].contains("layout: tree") }
  var isTranslation: Bool { path.hasSuffix(".nl.md") }
  /// The indices of lines after the front matter.
  var body: Range<Int> { (front.isEmpty ? 0 : front.upperBound + 1)..<lines.count }

  /// The file with one line put in the place of another; several lines and none are possible.
  func replacing(_ index: Int, by line: String?) -> String {
    var lines = lines
    lines.replaceSubrange(index...index, with: line.map { [$0] } ?? [])
    return lines.joined(separator: "\n")
  }

  /// A mutant with one line changed, to be reported there.
  func mutant(
    _ slip: String, _ rule: Rule, _ index: Int, _ line: String, at lines: [Int]? = nil
  ) -> Mutant {
    Mutant(
      "\(slip), \(path):\(index + 1): \(line)", rule, in: path, at: lines ?? [index + 1],
      [path: replacing(index, by: line)])
  }

  /// The first match of a pattern on every line that has one: the indices and the captures.
  func matches(
    _ pattern: Regex<AnyRegexOutput>, in range: Range<Int>? = nil
  ) -> [(index: Int, whole: Substring, captures: [String])] {
    (range ?? body).compactMap { index in
      guard let match = lines[index].firstMatch(of: pattern) else { return nil }
      let captures = match.output.dropFirst().map { String($0.substring ?? "") }
      return (index, match.output[0].substring ?? "", captures)
    }
  }
}
