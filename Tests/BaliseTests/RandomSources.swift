import Foundation
import Markdown
import Testing

@testable import Balise

/// Pieces of everything an editor may write, cut, doubled, nested and broken by chance. The chance
/// is a seeded one: every run tries the same pages.
@Suite struct RandomSources {
  private static let pieces = [
    "---\n", "title: T\n", "layout: tree\n", "language: fr-BE\n", "aliases: [a.html]\n",
    "scenarios:\n  - { answers: [Oui], ends: r1 }\n", "start: q1\n", "help: belgique\n",
    "toc: true\n", "reviewed: 2026-01-01\n", "source: { text: x, url: https://a.be/ }\n", "\n",
    "\n\n", "\r\n", "\u{FEFF}", "\0", "\u{202E}", "\u{2028}", "« é » !", "...", ":-)", "l'eau",
    "## Q ? {#q1}\n\n", "## R {#r1 .safe}\n\n", "### H {#h lang=de}\n\n", "{lang=nl}\n",
    "{#x .y}\n",
    "[Hallo]{lang=de}", "- [Oui](#r1)\n- [Non](#q1)\n", "[Continuer](#q1)\n", "> [!NOTE]\n> ",
    "> ", "- ", "1. ", "<!-- note -->", "<!--", "-->", "<script>alert(1)</script>", "<b onclick=x>",
    "[a](javascript:alert(1))", "![x](data:text/html,x)", "[a](parents.md#agir)", "[116](tel:117)",
    "www.a.be", "https://a.be/(x)", "<https://a.be>", "*a **b* c**", "`c`", "```\n", "\\", "&amp;",
    "&#106;", "{{words.skip}}", "{{{x}}}", "[x]: /y \"<\"\n", "[x]", "{", "}", "[", "]", "(", ")",
    "\t",
    "TODO", "((a))", "• a\n", "===\n", "***\n",
  ]

  private static func page(_ chance: inout Chance) -> [UInt8] {
    var bytes: [UInt8] = chance.below(5) == 0 ? [] : Array("---\ntitle: T\n".utf8)
    if chance.below(2) == 0 { bytes += Array("layout: tree\n".utf8) }
    if !bytes.isEmpty { bytes += Array("---\n\n".utf8) }
    for _ in 0..<(4 + chance.below(40)) {
      bytes += Array(pieces[chance.below(pieces.count)].utf8)
    }
    for _ in 0..<chance.below(4) { mutate(&bytes, &chance) }
    return bytes
  }

  private static func mutate(_ bytes: inout [UInt8], _ chance: inout Chance) {
    guard !bytes.isEmpty else { return }
    let start = chance.below(bytes.count)
    let end = start + chance.below(min(60, bytes.count - start) + 1)
    switch chance.below(4) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: bytes[start..<end], at: chance.below(bytes.count))
    case 2: bytes[start] ^= UInt8(1 << chance.below(8))
    default: bytes.insert(UInt8(chance.below(256)), at: start)
    }
  }

  @Test(arguments: 0..<20)
  func `whatever is written, places lie in the file and nothing runs`(seed: Int) throws {
    var chance = Chance(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    let words = try readTheme(Settings(), SourceFolder(MemorySite.theme)).0.words
    for _ in 0..<30 {
      try expectSound(SourceFile(path: "content/a.md", bytes: Self.page(&chance)), words)
    }
  }

  @Test(arguments: ["www.[Hallo]{lang=de}", "a\rb\r[x](javascript:alert(1)) [x](tel:1)"])
  func `what chance has found stays mended`(text: String) throws {
    let words = try readTheme(Settings(), SourceFolder(MemorySite.theme)).0.words
    let bytes = Array("---\ntitle: T\n---\n\n\(text)\n".utf8)
    try expectSound(SourceFile(path: "content/a.md", bytes: bytes), words)
  }

  /// Read twice, a page is the same twice; its diagnostics lie in it; its HTML does nothing.
  private func expectSound(_ file: SourceFile, _ words: [String: Words]) throws {
    let first = understandPage(file, settings: Settings(), words: words)
    let second = understandPage(file, settings: Settings(), words: words)
    let written = String(decoding: file.bytes, as: UTF8.self)
    #expect(first.diagnostics == second.diagnostics, "\(written)")
    for diagnostic in first.diagnostics {
      #expect(lies(diagnostic.place, in: file), "\(diagnostic)\n\(written)")
    }
    guard let page = first.page, let other = second.page else { return }
    #expect(html(of: page) == html(of: other), "\(written)")
    try expectHarmless(html(of: page), written)
  }

  private func lies(_ place: Place, in file: SourceFile) -> Bool {
    guard place.line > 0 else { return place.column == nil }
    guard let line = file.shownLine(place.line) else { return false }
    return place.column.map { (1...line.unicodeScalars.count + 1).contains($0) } ?? true
  }

  private func html(of page: Page) -> String {
    var passages: [Passage]
    switch page.body {
    case .guide(let guide): passages = [guide.text] + guide.contents.map(\.text)
    case .tree(let tree):
      passages =
        (tree.opening.map { [$0] } ?? [])
        + tree.steps.flatMap { [$0.heading, $0.text].compactMap { $0 } + $0.choices.map(\.label) }
    }
    return passages.map { String(decoding: $0.html, as: UTF8.self) }.joined(separator: "\n")
  }

  private func expectHarmless(_ html: String, _ written: String) throws {
    for sign in ["<script", "<b onclick", "\"javascript:", "\"data:"] {
      #expect(!html.contains(sign), "\(written)")
    }
    for match in html.matches(of: try Regex<(Substring, Substring)>(#" (?:id|class)="([^"]*)""#)) {
      let value = match.output.1
      #expect(value.utf8.allSatisfy { $0 > 0x1F && !"<>&'".utf8.contains($0) }, "\(written)")
    }
  }
}

/// Numbers that look like chance and are the same in every run (SplitMix64).
private struct Chance {
  var state: UInt64

  /// A number from 0 up to, not including, a limit.
  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
