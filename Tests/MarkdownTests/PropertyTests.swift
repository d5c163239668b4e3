import Foundation
import Fuzzing
import Markdown
import Testing

/// What holds of typography for every text, tried on texts made by chance from a fixed seed. What
/// holds for documents is judged by `Fuzzing`.
@Suite struct PropertyTests {
  @Test func typographyOfPlainTextIsStableAfterOneTime() {
    var chance = SeededNumbers(seed: 3)
    let signs = "aé1 !?;:.'\"«»()[]{}/\\&#-…’\u{A0}\u{202F}\u{2009}\n%€“”🎈\u{301}".unicodeScalars
    let scalars = Array(signs)
    for _ in 0..<20_000 {
      let text = String(
        String.UnicodeScalarView((0..<chance.below(14)).map { _ in chance.element(of: scalars) }))
      let once = mendTypography(text, language: "fr")
      #expect(mendTypography(once, language: "fr") == once, "\(text.debugDescription)")
      #expect(letters(once) == letters(text), "\(text.debugDescription)")
    }
  }

  @Test func typographyOfDocumentsIsStableAfterOneTime() {
    var chance = SeededNumbers(seed: 4)
    let pieces = [
      "a", "é", " ", "!", "?", ";", ":", "...", "'", "«", "»", "*b*", "**c**", "`d`", "\n", ")",
      "(",
    ]
    for _ in 0..<2000 {
      let text = "x" + (0..<chance.below(12)).map { _ in chance.element(of: pieces) }.joined() + "x"
      let document = Document(parsing: Array(text.utf8), options: .init(language: "fr"))
      let once = document.texts(of: document.blocks.indices).map(\.text).joined(separator: "\n")
      #expect(mendTypography(once, language: "fr") == once, "\(text.debugDescription)")
    }
  }

  /// What typography may not touch.
  func letters(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.isAlphabetic }))
  }
}
