import CCMark

/// Faces made of signs get a text alternative; typography leaves them alone.
extension Reading {
  /// Finds the emoticons and gives each its alternative.
  mutating func markEmoticons() {
    for index in emoticonSigns.indices {
      var place = 0
      while let found = prose.firstRange(of: emoticonSigns[index], from: place) {
        place = found.upperBound
        guard let segment = prose.segment(holding: found), !segment.isInImage,
          prose.standsAlone(found)
        else { continue }
        prose.replace(found, by: .node(face(options.emoticons[index])))
        prose.cover(found, with: Prose.Sign.object)
      }
    }
  }

  /// The node that prints an emoticon and says its alternative.
  private func face(_ emoticon: Emoticon) -> Node {
    let label = escaped(emoticon.alternative)
    let face = Node.custom(
      CMARK_NODE_CUSTOM_INLINE, opening: "<span role=\"img\" aria-label=\"\(label)\">",
      closing: "</span>")
    Node.text(Array(emoticon.signs.utf8)).append(to: face)
    return face
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
