import Text

/// Which headings get an id made from their words, so that links can lead to them.
package enum HeadingAnchors: Sendable {
  case none
  /// All that have none.
  case all
  /// Those inside of the sections at the top: these need a name of their author's.
  case insideSections
}

extension BlockWalk {
  /// Whether a heading gets an id made from its words.
  func wantsAnchor(_ heading: OpenBlock) -> Bool {
    guard heading.written?.attributes.id == nil else { return false }
    switch options.anchors {
    case .none: return false
    case .all: return true
    case .insideSections: return heading.node.headingLevel != 2 || !containers.isEmpty
    }
  }
}

extension Document {
  /// Gives headings their ids: as code hosts number them, `name`, `name-1`, `name-2`, past those that
  /// are taken.
  mutating func addHeadingAnchors(_ options: ReadingOptions) {
    guard !anchorWords.isEmpty else { return }
    var taken = Set(options.reservedIDs)
    for heading in headings { if let id = heading.id { taken.insert(id) } }
    for anchor in anchors { taken.insert(anchor.id) }
    var counts: [String: Int] = [:]
    for (index, words) in anchorWords {
      let base = slug(words)
      var count = counts[base] ?? 0
      var id = count == 0 ? base : "\(base)-\(count)"
      while !taken.insert(id).inserted {
        count += 1
        id = "\(base)-\(count)"
      }
      counts[base] = count + 1
      headings[index].id = id
    }
    anchorWords = []
  }
}

extension InlineText {
  /// The words of a heading as its author wrote them: for its id the typography is not mended.
  var anchorWords: [UInt8] {
    var words: [UInt8] = []
    for piece in pieces[remaining] where !piece.isInImage {
      switch piece.kind {
      case .text where piece.isAddress: piece.node.appendLiteral(to: &words)
      case .text: words += bytes[piece.range].lazy.filter { $0 < Placeholder.gone }
      case .code: piece.node.appendLiteral(to: &words)
      case .lineBreak: words.append(UInt8(ascii: " "))
      case .html, .linkStart, .linkEnd, .imageStart, .imageEnd: break
      }
    }
    return words
  }
}

/// The id that code hosts make of the words of a heading: letters, marks, digits, `_` and `-` of any
/// script, in lower case, and a hyphen for each space. Those at the ends, left over from signs, are
/// dropped; what has nothing else is a "section".
package func slug(_ words: [UInt8]) -> String {
  var id: [UInt8] = []
  id.reserveCapacity(words.count)
  var rest = words[...]
  while let byte = rest.first {
    if byte >= 0x80 {
      let end = rest.dropFirst().firstIndex { $0 < 0x80 } ?? rest.endIndex
      for scalar in String(decoding: rest[..<end], as: UTF8.self).unicodeScalars
      where scalar.isPartOfWord {
        id += scalar.properties.lowercaseMapping.utf8
      }
      rest = rest[end...]
      continue
    }
    if byte.isLetter {
      id.append(byte | 0x20)
    } else if byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") {
      id.append(byte)
    } else if byte == UInt8(ascii: " ") {
      id.append(UInt8(ascii: "-"))
    }
    rest.removeFirst()
  }
  let trimmed = withoutHyphensAtEnds(id[...])
  return trimmed.isEmpty ? "section" : String(decoding: trimmed, as: UTF8.self)
}

/// The id that a link to `#que-faire-` means, as code hosts make it of “Que faire ?”.
package func anchor(ofHost id: String) -> String {
  let bytes = Array(id.utf8)
  return String(decoding: withoutHyphensAtEnds(bytes[...]), as: UTF8.self)
}

private func withoutHyphensAtEnds(_ id: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var id = id.drop { $0 == UInt8(ascii: "-") }
  while id.last == UInt8(ascii: "-") { id.removeLast() }
  return id
}

extension Unicode.Scalar {
  /// Whether code hosts keep the character in an id.
  fileprivate var isPartOfWord: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
      .connectorPunctuation:
      true
    case .otherNumber, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol,
      .otherSymbol, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format,
      .surrogate, .privateUse, .unassigned:
      false
    @unknown default: false
    }
  }
}
