import CCMark

/// Faces made of signs get a text alternative; typography leaves them alone.
extension Reading {
  mutating func markEmoticons() {
    for (emoticon, signs) in emoticons {
      var place = 0
      while let found = prose.firstRange(of: signs, from: place) {
        place = found.upperBound
        guard let segment = prose.segment(holding: found), !segment.isInImage,
          prose.standsAlone(found)
        else { continue }
        let label = escaped(emoticon.alternative)
        let face = Node.custom(
          CMARK_NODE_CUSTOM_INLINE, opening: "<span role=\"img\" aria-label=\"\(label)\">",
          closing: "</span>")
        Node.text(signs).append(to: face)
        prose.replace(found, by: .node(face))
        prose.cover(found, with: Prose.Sign.object)
      }
    }
  }
}

extension Prose {
  /// Where something next stands in the text.
  func firstRange(of needle: [UInt8], from start: Int) -> Range<Int>? {
    bytes.withUnsafeBufferPointer {
      Markdown.firstRange(of: needle, in: $0, from: start, to: $0.count)
    }
  }

  /// Whether signs are not the beginning of a word or of more signs.
  fileprivate func standsAlone(_ range: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer {
      let next = $0.neighbour(at: range.upperBound).kind
      return next != .letter && next != .digit && next != .object
    }
  }
}
