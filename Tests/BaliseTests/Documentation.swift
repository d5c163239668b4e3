import Diagnostics
import Foundation
import Testing

@testable import Balise

/// The documentation held against the code: its examples build, its lists are complete, its links
/// lead somewhere.
@Suite struct Documentation {
  static let editorsPages = ["docs/ecrire.md", "docs/writing.md"]
  static let repository = DocumentationPage.repository

  private func diagnostics(_ texts: [String: String]) throws -> [Diagnostic] {
    // Examples without a place of their own are linked from nowhere.
    try prepareSite(from: SourceFolder(texts), options: BuildOptions()).1
      .filter { $0.rule != .unlinkedPage }
  }

  private func report(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { $0.text(in: .english, line: nil) }.joined(separator: "\n")
  }

  // MARK: Examples

  @Test(arguments: ["README.md"] + editorsPages)
  func `the examples of a page make up a site without a fault`(path: String) throws {
    let page = try DocumentationPage(path)
    #expect(page.examples.count { $0.file != nil } >= 2)
    let found = try diagnostics(page.site())
    #expect(found.isEmpty, "\(report(found))")
  }

  @Test(arguments: editorsPages)
  func `the example of each key can be written`(path: String) throws {
    let page = try DocumentationPage(path)
    let tree = try page.file("content/message.md")
    let body = tree.components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n---\n")
    var heads = page.tables["page"]?.compactMap(\.example) ?? []
    heads.append("source:\n  " + examples("page.source", of: page, separator: "\n  "))
    heads.append("scenarios:\n  - " + examples("page.scenarios", of: page, separator: "\n    "))
    let usualHelp = heads.filter { $0.hasPrefix("help:") }
    var texts = try page.site()
    for (number, head) in heads.enumerated() {
      let usual = (["title: T", "layout: tree"] + usualHelp).filter {
        !head.hasPrefix($0.prefix { $0 != ":" } + ":")
      }
      let lines = (usual + [head]).joined(separator: "\n")
      texts["content/key-\(number).md"] = "---\n\(lines)\n---\n\(body)"
    }
    let settings = try page.file("content/site.yml")
    let help = settings[(settings.range(of: "help:\n")?.lowerBound ?? settings.endIndex)...]
    texts["content/site.yml"] = examples("site", of: page, separator: "\n") + "\n" + help
    let found = try diagnostics(texts)
    #expect(found.isEmpty, "\(report(found))")
    let parts = ["site.navigation", "site.help", "site.help.lines"]
    for line in parts.flatMap({ page.tables[$0]?.compactMap(\.example) ?? [] }) {
      #expect(settings.contains(line), "\(line) stands in the example")
    }
  }

  private func examples(_ table: String, of page: DocumentationPage, separator: String) -> String {
    (page.tables[table] ?? []).compactMap(\.example).joined(separator: separator)
  }

  @Test(arguments: zip(editorsPages, MessageLanguage.allCases))
  func `the message shown is the message given`(path: String, language: MessageLanguage) throws {
    let page = try DocumentationPage(path)
    var texts = try page.site()
    let file = "content/message.md"
    let wrong = try page.file(file).replacing("(#r1)", with: "(#r9)", maxReplacements: 1)
    texts[file] = wrong
    let source = SourceFolder(texts)
    var lines = SpokenLines(of: source)
    let given = try diagnostics(texts).map {
      $0.text(in: language, line: lines.line(at: $0.place)) + "\n"
    }
    #expect(given == page.examples.filter { $0.info == ["text", "message"] }.map(\.text))
  }

  // MARK: Keys

  /// Where a key nobody knows makes the program say which ones it knows.
  static let probes = [
    "site": "title: T\nlanguage: en\nzzzzzz: 1",
    "site.navigation": "title: T\nlanguage: en\nnavigation: [{ page: a.md, zzzzzz: 1 }]",
    "site.help": "title: T\nlanguage: en\nhelp: { b: { country: B, zzzzzz: 1 } }",
    "site.help.lines":
      "title: T\nlanguage: en\nhelp: { b: { country: B, lines: [{ name: n, zzzzzz: 1 }] } }",
    "page": "---\ntitle: T\nlayout: tree\nzzzzzz: 1\n---\n",
    "page.source": "---\ntitle: T\nsource: { text: a, zzzzzz: 1 }\n---\n",
    "page.scenarios": "---\ntitle: T\nlayout: tree\nscenarios: [{ ends: a, zzzzzz: 1 }]\n---\n",
  ]

  @Test(arguments: editorsPages)
  func `every key of the program is explained, and no other`(path: String) throws {
    let page = try DocumentationPage(path)
    #expect(Set(page.tables.keys) == Set(Self.probes.keys))
    for (table, text) in Self.probes {
      var texts = try DocumentationPage.theme()
      texts["content/site.yml"] = "title: T\nlanguage: en\n"
      texts[table.hasPrefix("site") ? "content/site.yml" : "content/a.md"] = text
      let help = try diagnostics(texts).first { $0.rule == .unknownKey }?.help?.english
      let known = try #require(help).trimmingPrefix("possible keys: ").split(separator: ", ")
      #expect(Set(known.map(String.init)) == page.names(table), "\(table)")
    }
  }

  // MARK: Themes

  @Test func `every name that templates know is explained, and no other`() throws {
    let page = try DocumentationPage("docs/themes.md")
    var groups = ["root": ThemeContract.root]
    var pending = [(path: "", names: ThemeContract.root)]
    while let (path, names) = pending.popLast() {
      for (name, shape) in names {
        guard let inner = shape.names else { continue }
        groups[path + name.written] = inner
        pending.append((path + name.written + ".", inner))
      }
    }
    #expect(Set(page.tables.keys) == Set(groups.keys).union(["templates", "words", "ids"]))
    for (path, names) in groups {
      let kinds = Dictionary(
        uniqueKeysWithValues: names.map { ($0.key.written, $0.value.documented) })
      #expect(page.names(path) == Set(kinds.keys), "\(path)")
      for row in page.tables[path] ?? [] where row.cells.first != "" {
        for name in row.names { #expect(kinds[name] == row.cells.first, "\(path): \(name)") }
      }
    }
    #expect(page.names("templates") == Set(ThemeContract.entries))
    #expect(page.names("words") == Set(ThemeContract.words))
  }

  @Test func `the ids that are said to be taken are those that pages need`() throws {
    let documented = try DocumentationPage("docs/themes.md").names("ids")
    var used: Set<String> = []
    for text in try DocumentationPage.theme().values {
      used.formUnion(text.matches(of: /\sid="([a-z-]+)"/).map { String($0.1) })
    }
    #expect(used.isSubset(of: documented))
    var texts = try DocumentationPage.theme()
    texts["content/site.yml"] = "title: T\nlanguage: en\n"
    for id in documented {
      texts["content/\(id).md"] = "---\ntitle: T\n---\n\n## A heading {#\(id)}\n\nText.\n"
    }
    let refused = try diagnostics(texts).filter { $0.rule == .duplicateID }.map(\.place.path)
    #expect(Set(refused) == Set(documented.map { "content/\($0).md" }))
    for path in Self.editorsPages {
      let names = try DocumentationPage(path).prose.flatMap(codeSpans(in:))
      #expect(documented.isSubset(of: names), "\(path)")
    }
  }

  // MARK: Links and names

  /// The pages people read on a code host; the site's own texts are checked by the program.
  static let pages: [String] = {
    let skipped = [
      "content/", "output/", "Tests/Fixtures/", "Tests/Site/others/", "Sources/BuiltIn/Starter/",
    ]
    let files = FileManager.default.enumerator(
      at: repository, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "md" }
      .map { String($0.path.dropFirst(repository.path.count)).trimmingPrefix("/") }
      .map(String.init)
      .filter { path in !skipped.contains(where: path.hasPrefix) }.sorted()
  }()

  @Test(arguments: pages)
  func `every relative link leads to a file, every fragment to a heading`(path: String) throws {
    let page = try DocumentationPage(path)
    let folder = Self.repository.appending(path: path).deletingLastPathComponent()
    for line in page.prose {
      let text = line.replacing(/`[^`]*`/, with: "")
      for match in text.matches(of: /\]\(([^)\s]+)\)/) where !match.1.contains(":") {
        let parts = match.1.split(separator: "#", omittingEmptySubsequences: false)
        let file = parts[0].isEmpty ? path : String(parts[0])
        let target =
          parts[0].isEmpty ? Self.repository.appending(path: path) : folder.appending(path: file)
        #expect(FileManager.default.fileExists(atPath: target.path), "\(match.1)")
        guard parts.count > 1 else { continue }
        let headings = try String(contentsOf: target, encoding: .utf8).split(separator: "\n")
          .filter { $0.hasPrefix("#") }.map { headingAnchor(String($0)) }
        #expect(headings.contains(String(parts[1])), "\(match.1)")
      }
    }
  }

  /// The id that code hosts give to a heading.
  private func headingAnchor(_ line: String) -> String {
    line.drop { $0 == "#" || $0 == " " }.lowercased()
      .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
      .replacing(" ", with: "-")
  }

  @Test(arguments: pages.filter { !editorsPages.contains($0) })
  func `every file and every name of the code that is mentioned exists`(path: String) throws {
    let spans = try DocumentationPage(path).prose.flatMap(codeSpans(in:))
    for span in spans {
      if span.wholeMatch(of: /(Sources|Tests|docs)\/[\w.\/-]+/) != nil {
        let file = Self.repository.appending(path: span)
        #expect(FileManager.default.fileExists(atPath: file.path), "\(span)")
      } else if span.wholeMatch(of: /[A-Za-z]*[a-z][A-Z][A-Za-z]*/) != nil {
        #expect(Self.code.contains(span), "\(span)")
      }
    }
  }

  /// Every word of the code.
  static let code: Set<String> = {
    let files = ["Sources", "Tests"].flatMap { folder in
      FileManager.default.enumerator(
        at: repository.appending(path: folder), includingPropertiesForKeys: nil,
        options: [.skipsHiddenFiles])?.compactMap { $0 as? URL } ?? []
    }
    let texts = files.filter { $0.pathExtension == "swift" }
      .compactMap { try? String(contentsOf: $0, encoding: .utf8) }
    func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
    return Set(texts.flatMap { $0.utf8.split { !isLetter($0) } }.map { String($0) ?? "" })
  }()

  @Test func `the architecture fits on a few screens`() throws {
    let page = try DocumentationPage("ARCHITECTURE.md")
    #expect(page.prose.count <= 120)
  }
}

extension ThemeContract.Shape {
  /// The names that hold inside it; nil for what has none.
  fileprivate var names: [Name: ThemeContract.Shape]? {
    switch self {
    case .text, .html, .flag: nil
    case .one(let names), .list(let names): names
    }
  }

  /// What the documentation calls it.
  fileprivate var documented: String {
    switch self {
    case .text: "text"
    case .html: "HTML"
    case .flag: "flag"
    case .one: "one"
    case .list: "list"
    }
  }
}
