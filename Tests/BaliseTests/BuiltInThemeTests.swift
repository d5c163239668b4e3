import BuiltInTheme
import Diagnostics
import Foundation
import Testing

@testable import Balise

/// The theme in the program is the folder `themes/calm/`, and a site's own files come before it.
@Suite struct BuiltInThemeTests {
  private static let repository = SiteFixtures.folder.deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func `the program holds the files of the folder`() throws {
    let files = try SiteFixtures.texts(below: Self.repository.appending(path: "themes/calm"))
      .sorted { $0.key < $1.key }
    let source = Self.source(of: files)
    let file = Self.repository.appending(path: "Sources/BuiltInTheme/Calm.swift")
    if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] != nil {
      try source.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(
        try String(contentsOf: file, encoding: .utf8) == source,
        "UPDATE_FIXTURES=1 swift test --filter BuiltInThemeTests writes it")
      #expect(builtInTheme.map(\.path) == files.map(\.key))
      for (built, file) in zip(builtInTheme, files) { #expect(built.text == file.value) }
    }
  }

  private static func source(of files: [(key: String, value: String)]) -> String {
    """
    // swift-format-ignore-file
    // Written by Tests/BaliseTests/BuiltInThemeTests.swift from themes/calm/: change the files there.

    /// The files of the theme that is built in, by their path from its folder, in order.
    package let builtInTheme: [(path: String, text: String)] = [

    """ + files.map { "(\"\($0)\", #\"\"\"\n\($1)\n\"\"\"#),\n" }.joined() + "]\n"
  }

  @Test func `a site needs no theme of its own`() throws {
    let page = try Self.page([:])
    #expect(page.contains(">A</h1>"))
    #expect(page.contains(">Quitter"))
  }

  @Test func `one template is replaced, and the rest stays`() throws {
    let page = try Self.page([
      "bottom.mustache": "<footer>{{site-title}} !</footer>\n</body>\n</html>\n"
    ])
    #expect(page.contains("<footer>S !</footer>"))
    #expect(page.contains(">Quitter"))
  }

  @Test func `one word is replaced, and the rest stays`() throws {
    let page = try Self.page(["words/fr.yml": "quit: Partir d'ici\n"])
    #expect(page.contains("Partir d&#39;ici") || page.contains("Partir d'ici"))
    #expect(page.contains("lang=\"fr\""))
  }

  @Test func `the stylesheet is replaced, or added to`() throws {
    let replaced = try Self.page(["style.css": "p { color: red }"])
    #expect(replaced.contains("<style>p{color:red}</style>"))
    let added = try Self.page(["extra.css": "p { color: red }"])
    #expect(added.contains("p{color:red}</style>"))
    #expect(added.utf8.count > replaced.utf8.count + 1_000)
  }

  @Test func `a theme that is nowhere is an error, and the built-in one is offered`() throws {
    let result = try checkSources(
      SourceFolder([
        "content/site.yml": "title: S\nlanguage: fr\ntheme: clam\n", "content/index.md": "# A\n",
      ]), options: MemorySite.options)
    let text = result.diagnostics.map { $0.message.english + " " + ($0.help?.english ?? "") }
    #expect(text.contains { $0.contains("no theme “clam”") && $0.contains("calm") })
  }

  /// The home page of a small site with some files in its theme's folder.
  private static func page(_ files: [String: String]) throws -> String {
    var all = [
      "content/site.yml": "title: S\nlanguage: fr\nexit: https://example.org/\n",
      "content/index.md": "---\ntitle: A\n---\n\nB\n",
    ]
    for (name, text) in files { all["themes/calm/" + name] = text }
    let (site, diagnostics) = try prepareSite(
      from: SourceFolder(all), options: MemorySite.options)
    #expect(diagnostics.filter { $0.severity == .error }.isEmpty)
    let rendered = try #require(site)
    for index in 0..<rendered.count {
      let file = try rendered.file(index)
      guard file.route.path == "index.html", case .rendered(let bytes) = file.content else {
        continue
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    return ""
  }
}
