import Foundation
import Testing

/// What other modules see has a line that says what it is.
@Suite struct DeclarationComments {
  /// The numbers of the lines that declare such a thing, and have no `///` before them. What operators
  /// and literals are made by is said by their protocols.
  static func silentLines(of text: String) throws -> [Int] {
    let seen = #/^ *(@[\w(): "]+ )*(package|public) /#
    let asked = #/static func [<=+]|func hash\(into|init\(\w+Literal/#
    var silent: [Int] = []
    var isSaid = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let isSeen = line.contains(seen)
      if isSeen, !isSaid, !line.contains(asked) { silent.append(index + 1) }
      let code = line.drop { $0 == " " }
      // An attribute may stand between the two.
      isSaid = code.hasPrefix("///") || isSaid && code.hasPrefix("@") && !isSeen
    }
    return silent
  }

  @Test func `what other modules see says what it is`() throws {
    var silent: [String] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: HouseRules.sources.path)
    where path.hasSuffix(".swift") {
      let file = HouseRules.sources.appending(path: path)
      silent += try Self.silentLines(of: String(contentsOf: file, encoding: .utf8))
        .map { "\(path):\($0)" }
    }
    #expect(silent.sorted() == [])
  }

  @Test func `what says nothing is found`() throws {
    let text = """
      /// One.
      @inlinable
      package func one() {}
      package struct Two {
        @usableFromInline let a = 1
        package static func < (a: Two, b: Two) -> Bool { false }
        @inlinable package var three: Int { 3 }
        // Four.
        public let four = 4
      }
      """
    #expect(try Self.silentLines(of: text) == [4, 7, 9])
  }
}
