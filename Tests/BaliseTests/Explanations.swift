import Diagnostics
import Foundation
import Testing

@testable import Balise

@Suite struct Explanations {
  @Test func `every rule that is declared is listed once`() throws {
    let folder = HouseRules.sources.appending(path: "Balise/Rules")
    var declared: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      declared += text.matches(of: /= Rule\(\s*"([a-z0-9-]+)"/).map { String($0.1) }
    }
    #expect(declared.sorted() == Rule.all.map(\.id).sorted())
  }

  @Test(arguments: Rule.all)
  func `a wrong example has its fault and no other, a right one has none`(
    _ rule: Rule
  ) throws {
    let wrong = try Self.diagnostics(rule.wrong)
    #expect(!wrong.isEmpty, "\(rule.id)")
    #expect(
      wrong.allSatisfy { $0.rule == rule }, "\(Self.shown(wrong, rule))")
    let right = try Self.diagnostics(rule.right)
    #expect(right.isEmpty, "\(Self.shown(right, rule))")
  }

  @Test(arguments: [("rules.fr.md", MessageLanguage.french), ("rules.md", .english)])
  func `the document of the rules says what the program says`(
    _ name: String, _ language: MessageLanguage
  ) throws {
    let file = HouseRules.sources.deletingLastPathComponent().appending(path: "docs/\(name)")
    let text = Rule.document(in: language)
    if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] != nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  private static func diagnostics(_ example: Example) throws -> [Diagnostic] {
    try MemorySite.diagnostics(
      example.files.merging(
        [Settings.path: Example.settings, Example.homePath: Example.home]) { own, _ in own })
  }

  private static func shown(_ diagnostics: [Diagnostic], _ rule: Rule) -> String {
    ([rule.id + ":"] + diagnostics.map { $0.text(in: .french, line: nil) })
      .joined(separator: "\n")
  }
}

extension Rule: CustomTestStringConvertible {
  /// The rule, for the report of the test.
  public var testDescription: String { id }
}
