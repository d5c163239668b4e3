import CCMark

/// Faces made of signs get a text alternative; typography leaves them alone.
extension Reading {
  /// Finds the emoticons and gives each its alternative.
  mutating func markEmoticons() {
    for emoticon in clues.emoticons {
      var place = 0
      while let found = prose.firstRange(of: emoticon.signs, from: place) {
        place = found.upperBound
        guard let segment = prose.segment(holding: found), !segment.isInImage,
          prose.standsAlone(found)
        else { continue }
        prose.replace(found, by: .node(face(emoticon)))
        prose.cover(found, with: Prose.Sign.object)
      }
    }
  }

  /// The node that prints an emoticon and says its alternative.
  private mutating func face(_ emoticon: Clues.Emoticon) -> Node {
    tag.removeAll()
    tag.append("<span role=\"img\" aria-label=\"")
    tag.append(escaping: emoticon.alternative)
    tag.append("\">")
    let face = Node.custom(CMARK_NODE_CUSTOM_INLINE)
    tag.withTerminated { face.setTags($0, StaticString("</span>").utf8Start) }
    tag.removeAll()
    emoticon.signs.withUnsafeBufferPointer { tag.append(contentsOf: $0) }
    tag.withTerminated { Node.text($0).append(to: face) }
    return face
  }
}

extension Prose {
  /// Where something next stands in the text.
  func firstRange(of needle: [UInt8], from start: Int) -> Range<Int>? {
    Markdown.firstRange(of: needle, in: bytes, from: start, to: bytes.count)
  }

  /// Whether signs are not the beginning of a word or of more signs.
  fileprivate func standsAlone(_ range: Range<Int>) -> Bool {
    let next = bytes.neighbour(at: range.upperBound).kind
    return next != .letter && next != .digit && next != .object
  }
}
