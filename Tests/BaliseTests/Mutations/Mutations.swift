import Diagnostics
import Foundation
import Fuzzing
import Testing

@testable import Balise

/// Hundreds of small slips in good sites: each has to be noticed, by its rule and on its line.
@Suite struct Mutations {
  static let originals: [(name: String, files: [String: String])] = [
    ("the site itself", read(HouseRules.sources.deletingLastPathComponent())),
    ("a translated tree", read(SiteFixtures.folder.appending(path: "Originals"))),
  ]

  @Test(arguments: originals.indices)
  func `an original has nothing to report`(_ index: Int) throws {
    let diagnostics = try MemorySite.diagnostics(Self.originals[index].files)
    #expect(diagnostics.map { $0.text(in: .english, line: nil) } == [])
  }

  @Test(arguments: originals.indices)
  func `every slip is noticed`(_ index: Int) throws {
    let original = Self.originals[index]
    let mutants = try Self.mutants(of: original.files)
    #expect(mutants.count > 200, "\(original.name): \(mutants.count)")
    let workshop = try Workshop(original.files)
    let reports = try inParallel(mutants.count) { try workshop.diagnostics(mutants[$0].changes) }
    var messages = 0
    for (mutant, report) in zip(mutants, reports) {
      messages += report.count
      let missed = mutant.missed(in: report)
      let shown = report.map { $0.text(in: .english, line: nil) }.joined(separator: "\n")
      #expect(missed.isEmpty, "\(mutant.slip)\nwanted: \(mutant.rule)\n\(shown)")
    }
    if ProcessInfo.processInfo.environment["SHOW_MUTANTS"] != nil {
      print(original.name, mutants.count, "mutants,", messages, "messages")
    }
  }

  private static func mutants(of files: [String: String]) throws -> [Mutant] {
    var numbers = SeededNumbers(seed: 116_000)
    let originals = files.filter { !$0.key.hasSuffix(".svg") }.sorted { $0.key < $1.key }
      .map { OriginalFile($0.key, $0.value) }
    return try originals.flatMap { file in
      try treeMutants(file) + translationMutants(file) + frontMatterMutants(file, &numbers)
        + textMutants(file, &numbers)
    } + lostPageMutants(originals)
  }

  private static func read(_ folder: URL) -> [String: String] {
    let files = (try? SiteFixtures.texts(below: folder.appending(path: "content"))) ?? [:]
    return Dictionary(uniqueKeysWithValues: files.map { ("content/" + $0, $1) })
  }
}

/// The pipeline with everything that a mutant leaves as it was done once beforehand.
private struct Workshop {
  let files: [String: String]
  let settings: Settings
  let theme: Theme
  let parsed: [String: ParsedPage]

  init(_ files: [String: String]) throws {
    let source = SourceFolder(files)
    let settings = try readSettings(source).0
    let theme = try readTheme(settings, SourceFolder(MemorySite.theme)).0
    self.files = files
    self.settings = settings
    self.theme = theme
    parsed = files.filter { $0.key.hasSuffix(".md") }.reduce(into: [:]) { pages, file in
      pages[file.key] = Self.understand(file.key, file.value, settings, theme)
    }
  }

  private static func understand(
    _ path: String, _ text: String, _ settings: Settings, _ theme: Theme
  ) -> ParsedPage {
    let file = SourceFile(path: path, bytes: Array(text.utf8))
    return parsePage(file, settings: settings, words: theme.words, store: TextStore(room: .max))
  }

  func diagnostics(_ changes: [String: String?]) throws -> [Diagnostic] {
    if let settings = changes[Settings.path] {
      return try MemorySite.diagnostics(files.merging([Settings.path: settings ?? ""]) { $1 })
    }
    var pages = parsed
    for (path, text) in changes {
      pages[path] = text.map { Self.understand(path, $0, settings, theme) }
    }
    let assets = files.keys.filter { !$0.hasSuffix(".md") && $0 != Settings.path }
      .map { String($0.dropFirst("content/".count)) }
    let ordered = pages.sorted { $0.key < $1.key }.map(\.value)
    let (site, diagnostics) = joinPages(
      ordered, assets: assets.sorted(), settings, theme, MemorySite.options)
    let found = checkSite(site, parsed: diagnostics, today: MemorySite.options.today)
    return (diagnostics + found).inOrder()
  }
}
