import Fuzzing
import Testing

@testable import Balise

/// What is read without libyaml says the same as libyaml would.
@Suite struct PlainYAML {
  /// What libyaml reads; nil for a text that is wrong.
  private func libyamlsAnswer(_ bytes: [UInt8]) -> String? {
    (try? readYAMLEvents(bytes[...])).flatMap { $0.map { "\($0)" } }
  }

  @Test(arguments: [
    "title: Parents\n", "title: Des parents : un guide\n", "title: À l'école, à la maison",
    "title: Où aller ?\nlanguage: fr-BE\nreviewed: 2026-11-21\n",
    "source: https://example.org/a:b?c=d\n", "title: a  b, [c] {d} \"e\" & * ! | > % @ ` - ? = ~\n",
  ])
  func `front matter as most pages have it`(_ text: String) {
    let bytes = Array(text.utf8)
    if let plain = readPlainYAML(bytes[...]) { #expect("\(plain)" == libyamlsAnswer(bytes)) }
    #expect((readPlainYAML(bytes[...]) == nil) == text.contains(" :"))
  }

  @Test func `any row of signs`() {
    var chance = SeededNumbers(seed: 9)
    let pieces = [
      "title", "a", "A", "é", "Ÿ", "É", "0", "7.5", "true", "~", "null", " ", " ", ": ", ": ", ": ",
      ":", "\n", "\n", "\ntoc: ", "\nlanguage: ", "#", " #", "-", "- ", "---", "...", "[", "]", "{",
      "}", ",", "'", "\"", "&", "*", "!", "|", ">", "%", "@", "`", "?", "? ", "\\", "\t", "\r",
      "\u{85}", "\u{A0}", "\u{2028}", "\u{FEFF}", "\u{7F}", "\u{1}", "’", "«", "\u{FFFE}", "😀",
    ].map { Array($0.utf8) }
    var plain = 0
    var wrong: [String] = []
    for _ in 0..<200_000 {
      var bytes = Array("title: a".utf8)
      for _ in 0..<chance.below(12) { bytes += chance.element(of: pieces) }
      // Bytes that are no UTF-8 either.
      if chance.below(20) == 0 { bytes.insert(0xC3, at: chance.below(bytes.count)) }
      guard let node = readPlainYAML(bytes[...]) else { continue }
      plain += 1
      if "\(node)" != libyamlsAnswer(bytes) { wrong.append(String(decoding: bytes, as: UTF8.self)) }
    }
    #expect(wrong.isEmpty)
    #expect(plain > 10_000)
  }
}
