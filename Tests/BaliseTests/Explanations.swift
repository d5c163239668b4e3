import Foundation
import Testing

@testable import Balise

@Suite struct Explanations {
  @Test func `every rule is explained once, in the order of the rules`() {
    #expect(Explanation.all.map(\.rule) == Rule.allCases)
  }

  @Test(arguments: Explanation.all)
  func `a wrong example has its fault and no other, a right one has none`(
    _ explanation: Explanation
  ) throws {
    let wrong = try Self.diagnostics(explanation.wrong)
    #expect(!wrong.isEmpty, "\(explanation.rule)")
    #expect(
      wrong.allSatisfy { $0.rule == explanation.rule }, "\(Self.shown(wrong, explanation.rule))")
    let right = try Self.diagnostics(explanation.right)
    #expect(right.isEmpty, "\(Self.shown(right, explanation.rule))")
  }

  @Test(arguments: [("rules.fr.md", MessageLanguage.french), ("rules.md", .english)])
  func `the document of the rules says what the program says`(
    _ name: String, _ language: MessageLanguage
  ) throws {
    let file = HouseRules.sources.deletingLastPathComponent().appending(path: "docs/\(name)")
    let text = Explanation.document(in: language)
    if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] != nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  private static func diagnostics(_ example: Example) throws -> [Diagnostic] {
    try MemorySite.diagnostics(
      example.files.merging([Settings.path: Example.settings]) { own, _ in own })
  }

  private static func shown(_ diagnostics: [Diagnostic], _ rule: Rule) -> String {
    ([rule.rawValue + ":"] + diagnostics.map { $0.text(in: .french, line: nil) })
      .joined(separator: "\n")
  }
}

extension Explanation: CustomTestStringConvertible {
  /// The rule, for the report of the test.
  public var testDescription: String { rule.rawValue }
}
