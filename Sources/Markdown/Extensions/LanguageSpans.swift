import Text

/// A part of a text and the language it is in; nil: the page's.
struct LanguageSpan {
  var range: Range<Int>
  var language: String?
}

/// `[some words]{lang=en}` and `[text](address){lang=en}`
extension InlineText {
  /// Has the parts in other languages marked, and gives the whole text, cut where the language
  /// changes; `language` is that of the rest. Nothing when there are no such parts.
  mutating func markLanguages(within language: String?) -> [LanguageSpan] {
    guard contains(UInt8(ascii: "{"), in: bytes) else { return [] }
    outerLanguage = language ?? pageLanguage
    if !isRightToLeft(outerLanguage) { outerLanguage = languageFromTheRight() ?? outerLanguage }
    let spans = findLanguageSpans()
    if spans.isEmpty { return [] }
    return parts(of: LanguageSpan(range: bytes.indices, language: language), spans)
  }

  /// Finds the spans and has them marked; each comes after those inside it.
  private mutating func findLanguageSpans() -> [LanguageSpan] {
    var spans: [LanguageSpan] = []
    var brackets: [(place: Int, depth: Int, parent: Node?)] = []
    for index in remaining where pieces[index].kind == .text {
      let piece = pieces[index]
      let parent = piece.node.parent
      var place = piece.range.lowerBound
      while place < piece.range.upperBound {
        defer { place += 1 }
        switch bytes[place] {
        case Placeholder.border: brackets.removeAll()
        case UInt8(ascii: "["): brackets.append((place, piece.depth, parent))
        case UInt8(ascii: "]"):
          while let last = brackets.last,
            last.depth > piece.depth || last.depth == piece.depth && last.parent != parent
          {
            brackets.removeLast()
          }
          guard let opening = brackets.last, opening.depth == piece.depth else { continue }
          brackets.removeLast()
          guard let braces = braces(at: place + 1, in: piece, isAttached: true) else { continue }
          spans.append(
            LanguageSpan(range: opening.place + 1..<place, language: braces.language))
          let tag = Attributes(language: braces.language).tag(
            "span", onPageIn: outerLanguage)
          replace(opening.place..<opening.place + 1, by: .tag(tag), leaving: Placeholder.gone)
          replace(place..<braces.end, by: .tag(Array("</span>".utf8)), leaving: Placeholder.gone)
          place = braces.end - 1
        case UInt8(ascii: "{"):
          let link = place == piece.range.lowerBound ? linkStart(endingBefore: index) : nil
          guard let braces = braces(at: place, in: piece, isAttached: link != nil), let link else {
            continue
          }
          let words = link.range.upperBound..<place
          spans.append(LanguageSpan(range: words, language: braces.language))
          linkLanguages.append((link.node, braces.language))
          remove(place..<braces.end)
          place = braces.end - 1
        default: break
        }
      }
    }
    return spans
  }

  /// The first language from right to left that is named in the text: another part may stand inside
  /// that one. Nil for none.
  private func languageFromTheRight() -> String? {
    let name = Array("lang=".utf8)
    var rest = bytes.indices
    while let found = firstRange(of: name, in: bytes, within: rest) {
      let tag = bytes[found.upperBound...].drop { $0 == UInt8(ascii: "\"") }.prefix {
        $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-")
      }
      let language = String(decoding: tag, as: UTF8.self)
      if isRightToLeft(language) { return language }
      rest = found.upperBound..<bytes.count
    }
    return nil
  }

  /// The beginning of the link or image that ends right before a piece.
  private func linkStart(endingBefore index: Int) -> Piece? {
    guard let end = pieces[..<index].last(where: { $0.kind != .html }),
      end.kind == .linkEnd || end.kind == .imageEnd
    else { return nil }
    return pieces[..<index].last { $0.node == end.node && $0.kind != end.kind }
  }

  /// The language between braces at a place, when they are attached to words. Attributes that are
  /// not, and attached ones of another kind, are a fault.
  private mutating func braces(
    at place: Int, in piece: Piece, isAttached: Bool
  ) -> (language: String, end: Int)? {
    let text = bytes[place..<min(piece.range.upperBound, place + 200)]
    guard text.first == UInt8(ascii: "{"), let close = text.firstIndex(of: UInt8(ascii: "}"))
    else { return nil }
    let written = text[...close]
    switch Braces(written) {
    case .attributes(let attributes):
      if isAttached, let language = attributes.language,
        attributes == Attributes(language: language)
      {
        return (language, close + 1)
      }
      report(.badAttributes(excerpt(written)), written)
    case .malformed:
      if isAttached { report(.badAttributes(excerpt(written)), written) }
    case .text: break
    }
    return nil
  }
}

/// A text, cut where the language changes.
private func parts(of whole: LanguageSpan, _ spans: [LanguageSpan]) -> [LanguageSpan] {
  var parts: [LanguageSpan] = []
  var place = 0
  var open = [whole]
  func close(upTo end: Int) {
    if place < end, let last = open.last {
      parts.append(LanguageSpan(range: place..<end, language: last.language))
    }
    place = max(place, end)
  }
  // Outer spans before inner ones.
  let sorted = spans.sorted {
    ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
  }
  for span in sorted {
    while let last = open.last, last.range.upperBound <= span.range.lowerBound, open.count > 1 {
      close(upTo: last.range.upperBound)
      open.removeLast()
    }
    close(upTo: span.range.lowerBound)
    open.append(span)
  }
  while let last = open.last {
    close(upTo: last.range.upperBound)
    open.removeLast()
  }
  return parts
}
