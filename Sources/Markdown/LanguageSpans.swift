import CCMark

/// A part of a text in a language of its own.
struct Tongue {
  var range: Range<Int>
  var language: String
}

/// `[some words]{lang=en}` and `[text](address){lang=en}`
extension Reading {
  /// Marks the parts that are in other languages and gives them, each after those inside it.
  mutating func markLanguages(in block: Node) -> [Tongue] {
    var tongues: [Tongue] = []
    var brackets: [(offset: Int, depth: Int, parent: Node?)] = []
    for segment in prose.segments {
      let parent = segment.node.parent
      var place = segment.range.lowerBound
      while place < segment.range.upperBound {
        defer { place += 1 }
        switch prose.bytes[place] {
        case UInt8(ascii: "["): brackets.append((place, segment.depth, parent))
        case UInt8(ascii: "]"):
          while let last = brackets.last,
            last.depth > segment.depth || last.depth == segment.depth && last.parent != parent
          {
            brackets.removeLast()
          }
          guard let opening = brackets.last, opening.depth == segment.depth else { continue }
          brackets.removeLast()
          let attached = braces(at: place + 1, in: segment, block: block, isAttached: true)
          guard let braces = attached else { continue }
          let words = opening.offset + 1..<place
          tongues.append(Tongue(range: words, language: braces.language))
          markWords(words, closing: place..<braces.end, as: braces.language)
          place = braces.end - 1
        case UInt8(ascii: "{"):
          let link = place == segment.range.lowerBound ? segment.linkBefore : nil
          let found = braces(at: place, in: segment, block: block, isAttached: link != nil)
          guard let braces = found, let link else { continue }
          tongues.append(Tongue(range: prose.links[link].range, language: braces.language))
          markLink(prose.links[link].node, as: braces.language)
          prose.drop(place..<braces.end)
          place = braces.end - 1
        default: break
        }
      }
    }
    return tongues
  }

  /// The language between braces at a place, when they are attached to words. Attributes that are
  /// not, and attached ones of another kind, are a fault.
  private mutating func braces(
    at place: Int, in segment: Prose.Segment, block: Node, isAttached: Bool
  ) -> (language: String, end: Int)? {
    let text = prose.bytes[place..<min(segment.range.upperBound, place + 200)]
    guard text.first == UInt8(ascii: "{"), let close = text.firstIndex(of: UInt8(ascii: "}"))
    else { return nil }
    let written = UnsafeBufferPointer(rebasing: text[...close])
    switch Braces(written) {
    case .attributes(let attributes):
      if isAttached, let language = attributes.language,
        attributes == Attributes(language: language)
      {
        return (language, close + 1)
      }
      reportBadAttributes(written, in: block)
    case .malformed:
      if isAttached { reportBadAttributes(written, in: block) }
    case .text: break
    }
    return nil
  }

  /// Puts tags in the place of the brackets around words.
  private mutating func markWords(
    _ words: Range<Int>, closing: Range<Int>, as language: String
  ) {
    let (start, end) = tags("<span", Attributes(language: language), "</span>")
    let opening = words.lowerBound - 1..<words.lowerBound
    prose.replace(opening, by: .node(start))
    prose.replace(closing, by: .node(end))
    prose.cover(opening, with: Prose.Sign.gone)
    prose.cover(closing, with: Prose.Sign.gone)
  }

  /// Puts tags around the words of a link (they are part of its label), or around an image.
  private mutating func markLink(_ link: Node, as language: String) {
    let (start, end) = tags("<span", Attributes(language: language), "</span>")
    if link.kind == CMARK_NODE_IMAGE {
      start.insert(before: link)
      end.insert(after: link)
    } else {
      start.prepend(to: link)
      end.append(to: link)
    }
  }
}

/// A part of a text and the language it is in; nil: the page's.
struct SpokenPart {
  var range: Range<Int>
  var language: String?
}

extension [Tongue] {
  /// A text of `count` bytes in the given language, cut where the language changes.
  func parts(within language: String?, count: Int) -> [SpokenPart] {
    var parts: [SpokenPart] = []
    var place = 0
    var open = [SpokenPart(range: 0..<count, language: language)]
    func close(upTo end: Int) {
      if place < end, let last = open.last {
        parts.append(SpokenPart(range: place..<end, language: last.language))
      }
      place = Swift.max(place, end)
    }
    for tongue in sorted(by: { $0.startsBefore($1) }) {
      while let last = open.last, last.range.upperBound <= tongue.range.lowerBound, open.count > 1 {
        close(upTo: last.range.upperBound)
        open.removeLast()
      }
      close(upTo: tongue.range.lowerBound)
      open.append(SpokenPart(range: tongue.range, language: tongue.language))
    }
    while let last = open.last {
      close(upTo: last.range.upperBound)
      open.removeLast()
    }
    return parts
  }
}

extension Tongue {
  /// Outer parts before inner ones.
  fileprivate func startsBefore(_ other: Tongue) -> Bool {
    (range.lowerBound, other.range.upperBound) < (other.range.lowerBound, range.upperBound)
  }
}
