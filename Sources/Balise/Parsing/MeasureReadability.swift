import Markdown

extension Readability {
  /// Measures the words of a document that are in the page's language.
  init(of document: borrowing Document, language: String, _ file: SourceFile) {
    self.language = primary(language)
    for block in document.blocks.indices {
      var length = 0
      for run in document.texts(of: block..<block + 1) {
        guard run.language.map({ primary($0) == self.language }) ?? true else { continue }
        // An item is a sentence of its own, whatever its last sign.
        if beginsItem(file.line(run.line)) { end(&length) }
        measure(run.text, &length)
      }
      end(&length)
    }
  }

  private mutating func measure(_ text: String, _ length: inout Int) {
    for part in text.split(whereSeparator: { $0.isWhitespace || $0 == "’" || $0 == "'" }) {
      let letters = part.filter(\.isLetter)
      if !letters.isEmpty {
        length += 1
        words += 1
        syllables += vowelGroups(letters.lowercased())
      }
      let last = part.last { !"»\"')”".contains($0) }
      if let last, ".!?…".contains(last) { end(&length) }
    }
  }

  private mutating func end(_ length: inout Int) {
    if length > 0 { sentences += 1 }
    if length > Self.longSentence { longSentences += 1 }
    length = 0
  }
}

private func beginsItem(_ line: ArraySlice<UInt8>) -> Bool {
  let text = line.drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
  guard let first = text.first else { return false }
  if "-*+".utf8.contains(first) { return text.dropFirst().first == 0x20 }
  let rest = text.drop { (0x30...0x39).contains($0) }
  return rest.count < text.count && rest.first.map(".)".utf8.contains) == true
}

/// The vowels of a word that stand together; a mute e at the end is none.
private func vowelGroups(_ word: String) -> Int {
  let vowels = "aeiouyàâäéèêëîïôöùûüœæ"
  var count = 0
  var isInside = false
  for letter in word {
    let isVowel = vowels.contains(letter)
    if isVowel, !isInside { count += 1 }
    isInside = isVowel
  }
  let isMute = ["e", "es"].contains { word.hasSuffix($0) }
  return max(1, isMute && count > 1 ? count - 1 : count)
}
