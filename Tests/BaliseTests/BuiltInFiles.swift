import BuiltIn
import Diagnostics
import Foundation
import Testing

@testable import Balise

/// What the program holds are the files in their folders, and a site's own files come before them.
@Suite struct BuiltInFiles {
  private static let repository = SiteFixtures.folder.deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func `the theme in the program is its folder`() throws {
    try compare(
      "Theme.swift", "builtInTheme", with: "themes/calm", builtInTheme,
      "The files of the theme that is built in, by their path from its folder, in order.")
  }

  @Test func `what a new site begins with is its folder`() throws {
    try compare(
      "Starter.swift", "starterFiles", with: "Sources/BuiltIn/Starter", starterFiles,
      "What new sites and pages begin with, by the path from the folder of all languages, in order."
    )
  }

  private func compare(
    _ name: String, _ constant: String, with folder: String,
    _ builtIn: [(path: String, text: String)],
    _ comment: String
  ) throws {
    let files = try SiteFixtures.texts(below: Self.repository.appending(path: folder))
      .sorted { $0.key < $1.key }
    let source = """
      // swift-format-ignore-file
      // Written by Tests/BaliseTests/BuiltInFiles.swift from \(folder)/: change the files there.

      /// \(comment)
      package let \(constant): [(path: String, text: String)] = [

      """ + files.map { "(\"\($0)\", #\"\"\"\n\($1)\n\"\"\"#),\n" }.joined() + "]\n"
    let file = Self.repository.appending(path: "Sources/BuiltIn/\(name)")
    if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] != nil {
      try source.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(
        try String(contentsOf: file, encoding: .utf8) == source,
        "UPDATE_FIXTURES=1 swift test --filter BuiltInFiles writes it")
      let isSame = builtIn.elementsEqual(files) { $0.path == $1.key && $0.text == $1.value }
      #expect(isSame, "the program is older than \(file.path)")
    }
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
    // A part of the built-in style comes along only with a copy of that part.
    let part = try #require(builtInTheme.first { $0.path == "guide.css" }?.text)
    let copied = try Self.page(["style.css": "p { color: red }", "guide.css": part])
    #expect(copied.contains("<style>p{color:red}.contents{"))
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
