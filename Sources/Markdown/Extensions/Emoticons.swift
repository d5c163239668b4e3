import Text

/// A face made of signs, and what a screen reader says for it.
package struct Emoticon: Equatable, Sendable {
  /// What a screen reader says.
  package let alternative: String
  let signs: [UInt8]

  /// An emoticon by its signs, and what is said for it.
  package init(_ signs: String, alternative: String) {
    self.signs = Array(signs.utf8)
    self.alternative = alternative
  }
}

extension InlineText {
  /// Gives emoticons a text alternative; the rules of typography leave them alone.
  mutating func giveAlternatives(to emoticons: [Emoticon]) {
    for emoticon in emoticons {
      var rest = bytes.indices
      while let found = firstRange(of: emoticon.signs, in: bytes, within: rest) {
        rest = found.upperBound..<bytes.count
        guard let piece = piece(holding: found), !piece.isInImage, standsAlone(found) else {
          continue
        }
        var opening = Array("<span role=\"img\"".utf8)
        opening.append(attribute: " aria-label=\"", emoticon.alternative)
        opening.append(UInt8(ascii: ">"))
        replace(
          found, by: .element(opening: opening, words: emoticon.signs, closing: "</span>"),
          leaving: Placeholder.object)
      }
    }
  }

  /// Whether signs are not the beginning of a word or of more signs.
  private func standsAlone(_ signs: Range<Int>) -> Bool {
    let next = bytes.neighbour(at: signs.upperBound).kind
    return next != .letter && next != .digit && next != .object
  }
}
