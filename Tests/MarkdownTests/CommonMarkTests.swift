import CCMark
import Foundation
import Markdown
import Testing

/// The examples of the CommonMark specification, and which of them our extensions touch.
@Suite struct CommonMarkTests {
  @Test func libcmarkPrintsWhatTheSpecificationSays() throws {
    let examples = try SpecificationExample.all()
    #expect(examples.count == 652)
    // Safe mode leaves out raw HTML and the addresses it takes for dangerous.
    let (safe, touched) = examples.split { $0.printed == $0.printed(CMARK_OPT_UNSAFE) }
    #expect(touched.count == 71)
    for example in safe { #expect(example.printed == example.html, "example \(example.example)") }
  }

  @Test func aDocumentWithoutExtensionsIsPrintedAsLibcmarkPrintsIt() throws {
    let examples = try SpecificationExample.all()
    var compared = 0
    var left: [SpecificationExample.Extension: Int] = [:]
    for example in examples {
      if let used = example.extension {
        left[used, default: 0] += 1
        continue
      }
      compared += 1
      let document = Document(parsing: Array(example.markdown.utf8))
      let passage = document.html(of: document.blocks.indices)
      #expect(String(decoding: passage.html, as: UTF8.self) == example.printed, "\(example)")
      var parts: [UInt8] = []
      for block in document.blocks.indices { parts += document.html(of: block..<block + 1).html }
      #expect(parts == passage.html, "block by block: \(example)")
    }
    #expect(left == [.rawHTML: 71, .bareAddress: 5])
    #expect(compared == 576)
  }
}

/// One example of the specification.
struct SpecificationExample: Decodable {
  var example: Int
  var section: String
  var markdown: String
  var html: String

  /// What of ours an example uses.
  enum Extension { case rawHTML, bareAddress }

  static func all() throws -> [SpecificationExample] {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = tests.appendingPathComponent("Fixtures/CommonMark/spec-0.30.json")
    return try JSONDecoder().decode([SpecificationExample].self, from: Data(contentsOf: file))
  }

  /// What libcmark prints in its safe mode.
  var printed: String { printed(CMARK_OPT_DEFAULT) }

  func printed(_ options: Int32) -> String {
    guard let text = unsafe cmark_markdown_to_html(markdown, markdown.utf8.count, options) else {
      return ""
    }
    defer { unsafe free(text) }
    return unsafe String(cString: text)
  }

  /// The extension an example uses, judged by libcmark's own output alone: HTML is left out, or the
  /// words outside of tags and code hold the beginning of an address, or a mailbox.
  var `extension`: Extension? {
    if printed.contains("<!-- raw HTML omitted -->") { return .rawHTML }
    let outside = printed.replacing(
      /<a .*?<\/a>|<code.*?<\/code>|<img.*?>/.dotMatchesNewlines(), with: "")
    return outside.contains(/https?:\/\/|www\.|[\w+]@\w+\.\w/) ? .bareAddress : nil
  }
}

extension Array {
  /// Those that pass and those that do not.
  func split(by passes: (Element) -> Bool) -> ([Element], [Element]) {
    (filter(passes), filter { !passes($0) })
  }
}
