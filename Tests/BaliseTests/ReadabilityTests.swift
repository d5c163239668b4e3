import Testing

@testable import Balise

@Suite struct ReadabilityTests {
  private func figures(_ text: String, language: String = "fr") throws -> Readability {
    let page = "---\ntitle: T\nlanguage: \(language)\n---\n\n\(text)\n"
    let file = SourceFile(path: "content/t.md", bytes: Array(page.utf8))
    let parsed = parsePage(
      file, settings: Settings(), words: WordsByLanguage(), store: TextStore(room: .max),
      measuresText: true)
    return try #require(parsed.page?.readability)
  }

  @Test func `words end at spaces and apostrophes, sentences at their last sign`() throws {
    let figures = try figures("Qu'est-ce que c'est ? On n'en sait rien… Voilà : un « mot ! »")
    #expect(figures.words == 13)
    #expect(figures.sentences == 3)
    #expect(figures.longSentences == 0)
  }

  @Test func `a heading, an item and a paragraph end a sentence without a sign`() throws {
    let figures = try figures(
      "## Un titre {#a}\n\n- un point\n- un autre\n  sur deux lignes\n\nFin")
    #expect(figures.sentences == 4)
    #expect(figures.words == 10)
  }

  @Test func `a sentence of more than 25 words is long, wherever its lines end`() throws {
    let words = Array(repeating: "mot", count: 13).joined(separator: " ")
    #expect(try figures(words + "\n" + words + ".").longSentences == 1)
    #expect(try figures(words + " mot.").longSentences == 0)
  }

  @Test func `code and words of another language are not measured`() throws {
    let figures = try figures("Dire `let x = 1` et [good night]{lang=en} ici.")
    #expect(figures.words == 3)
  }

  @Test func `the ease is that of Kandel and Moles, for French only`() throws {
    // Six words of eight syllables, one sentence: 207 - 1.015 × 6 - 73.6 × 8 / 6.
    let french = try figures("Le chat dort sur le canapé.")
    #expect(french.syllables == 8)
    #expect(abs((french.ease ?? 0) - 102.78) < 0.01)
    #expect(try figures("The cat sleeps.", language: "en").ease == nil)
    #expect(try figures("").ease == nil)
  }
}
