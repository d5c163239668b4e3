import Foundation
import Templates
import Testing

/// The examples of the public Mustache specification, and which of them are not in our part of it.
@Suite struct MustacheSpecification {
  /// Examples that use what our templates do not have, and the error it is.
  static let outside: [String: TemplateError.Problem] = [
    // Items of lists have names.
    "sections: Implicit Iterator - String": .emptyName,
    "sections: Implicit Iterator - Integer": .emptyName,
    "sections: Implicit Iterator - Decimal": .emptyName,
    // That rendering comes to an end is known before it begins.
    "partials: Recursion": .includesItself("node"),
  ]

  @Test func `templates print what the specification says`() throws {
    let examples = try Example.all()
    #expect(examples.count == 97)
    for example in examples where Self.outside[example.name] == nil {
      #expect(parse(example.sources).errors == [], "\(example.name)")
      #expect(rendered(example.sources, example.data) == example.expected, "\(example.name)")
    }
  }

  @Test func `what our templates do not have is an error`() throws {
    let examples = try Example.all().filter { Self.outside[$0.name] != nil }
    #expect(examples.count == Self.outside.count)
    for example in examples {
      let problems = parse(example.sources).errors.map(\.problem)
      #expect(problems == [Self.outside[example.name]], "\(example.name)")
    }
  }
}

/// One example of the specification.
private struct Example {
  /// The part of the specification, and the name in it.
  let name: String
  let data: TestData
  let sources: [String: String]
  let expected: String

  private struct Part: Decodable {
    struct Test: Decodable {
      let name: String
      let template: String
      let expected: String
      let data: TestData
      let partials: [String: String]?
    }

    let tests: [Test]
  }

  static func all() throws -> [Example] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/Mustache")
    return try ["interpolation", "sections", "inverted", "partials", "comments"].flatMap { part in
      let bytes = try Data(contentsOf: folder.appending(path: part + ".json"))
      return try JSONDecoder().decode(Part.self, from: bytes).tests.map { test in
        Example(
          name: "\(part): \(test.name)", data: test.data,
          sources: (test.partials ?? [:]).merging(["": test.template]) { $1 },
          expected: test.expected)
      }
    }
  }
}
