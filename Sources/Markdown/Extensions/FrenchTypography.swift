import Text

/// The French typography of plain text (titles, labels), by the rules that hold in documents.
/// Twice changes nothing more.
package func mendTypography(_ text: String, language: String) -> String {
  guard isFrench(language) else { return text }
  let bytes = Array(text.utf8)
  var edits: [Edit] = []
  FrenchTypography(text: bytes, range: bytes.indices).mend(&edits)
  guard !edits.isEmpty else { return text }
  edits.sort { $0.range.lowerBound < $1.range.lowerBound }
  var mended = ""
  var done = 0
  for edit in edits {
    let kept = String(decoding: bytes[done..<edit.range.lowerBound], as: UTF8.self)
    let written = String(decoding: bytes[edit.range], as: UTF8.self)
    mended += kept
    switch edit.replacement {
    case .nothing, .node: break
    case .character(let new): mended.unicodeScalars.append(new)
    case .before(let new): mended += String(new) + written
    case .after(let new): mended += written + String(new)
    }
    done = edit.range.upperBound
  }
  return mended + String(decoding: bytes[done...], as: UTF8.self)
}

extension InlineText {
  /// Mends the typography where the text is in French; without parts, it is all in one language.
  mutating func mendFrench(_ language: String, _ parts: [LanguageSpan]) {
    if parts.isEmpty, isFrench(language) {
      joinLines()
      FrenchTypography(text: bytes, range: bytes.indices).mend(&edits)
    }
    for part in parts where isFrench(part.language ?? language) {
      FrenchTypography(text: bytes, range: part.range).mend(&edits)
    }
  }
}

extension InlineText {
  /// Takes away the ends of lines that stand where a space must not break: before `!`, after «. A colon there may begin a definition. Where the
  /// author wants a line to end, it ends.
  private mutating func joinLines() {
    for index in remaining where pieces[index].kind == .lineBreak {
      let place = pieces[index].range.lowerBound
      guard bytes[place] == Placeholder.lineBreak, pieces[index].node.kind == .softBreak,
        beginsWithSign(place + 1) || stands(Array("«".utf8), at: place - 2, in: bytes)
      else { continue }
      hide(place..<place + 1, behind: Placeholder.gone)
    }
  }

  /// Whether a sign that belongs to the word before it stands at a place, and nothing is joined to it.
  private func beginsWithSign(_ place: Int) -> Bool {
    guard place < bytes.count else { return false }
    if stands(Array("»".utf8), at: place, in: bytes) { return true }
    guard "!?;".utf8.contains(bytes[place]) else { return false }
    var end = place
    while end < bytes.count, bytes[end] == UInt8(ascii: "!") || bytes[end] == UInt8(ascii: "?") {
      end += 1
    }
    end = max(end, place + 1)
    return end == bytes.count || bytes[end].isBlank
  }
}

/// Whether a BCP 47 tag means French.
func isFrench(_ language: String) -> Bool {
  var bytes = language.utf8.makeIterator()
  guard let first = bytes.next(), first | 0x20 == UInt8(ascii: "f"),
    let second = bytes.next(), second | 0x20 == UInt8(ascii: "r")
  else { return false }
  let third = bytes.next()
  return third == nil || third == UInt8(ascii: "-")
}

/// French typography of one part of a text; it looks at what is around, but changes only the part.
///
/// - U+202F before `;` `!` `?`, U+00A0 before `:`, where the sign ends a word and nothing but a
///   space, a closing mark or the end follows. Of several signs in a row, the first gets the space.
/// - U+00A0 inside « and ».
/// - `'` between letters is `’`, three full stops are `…`.
struct FrenchTypography {
  let text: [UInt8]
  let range: Range<Int>

  /// Every rule begins at one of these: signs, and the byte that begins « and ».
  private static let starts: [UInt8] = [0x21, 0x3F, 0x3B, 0x3A, 0x27, 0x2E, 0xC2]

  /// Adds each change that is due, in no certain order.
  func mend(_ edits: inout [Edit]) {
    for start in Self.starts {
      var rest = range
      while let place = firstIndex(of: start, in: text, within: rest) {
        mend(at: place, &edits)
        rest = place + 1..<range.upperBound
      }
    }
  }

  private func mend(at place: Int, _ edits: inout [Edit]) {
    switch text[place] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): mendExclamation(at: place, &edits)
    case UInt8(ascii: ";"): mendSemicolon(at: place, &edits)
    case UInt8(ascii: ":"): mendColon(at: place, &edits)
    case UInt8(ascii: "'"): mendApostrophe(at: place, &edits)
    case UInt8(ascii: "."): mendDots(at: place, &edits)
    default:
      let character = place..<min(place + 2, text.count)
      if isOpeningQuote(character) { mendOpeningQuote(at: place, &edits) }
      if isClosingQuote(character) { mendClosingQuote(at: place, &edits) }
    }
  }

  /// `!` and `?`
  private func mendExclamation(at place: Int, _ edits: inout [Edit]) {
    let last = text.neighbour(before: place)
    // Looked at first: the way through a long row of signs must not be gone once for each.
    guard last.kind == .space || endsWord(last) else { return }
    var next = text.neighbour(at: place + 1)
    while next.kind == .dots || isExclamation(next) {
      next = text.neighbour(at: next.range.upperBound)
    }
    if mayFollow(next.kind) { space(before: place, Space.narrow, &edits) }
  }

  /// Whether a neighbour is `!` or `?`.
  private func isExclamation(_ neighbour: Neighbourhood) -> Bool {
    guard neighbour.kind == .sign else { return false }
    let byte = text[neighbour.range.lowerBound]
    return byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  /// `;`
  private func mendSemicolon(at place: Int, _ edits: inout [Edit]) {
    guard endsPart(place), !endsEntity(place) else { return }
    space(before: place, Space.narrow, &edits)
  }

  /// `:`
  private func mendColon(at place: Int, _ edits: inout [Edit]) {
    guard endsPart(place) else { return }
    space(before: place, Space.wide, &edits)
  }

  /// Whether a part of a sentence ends with the sign at a place. `:)` and `;)` are faces.
  private func endsPart(_ place: Int) -> Bool {
    let next = text.neighbour(at: place + 1)
    return mayFollow(next.kind)
      && !(next.kind == .closing && text[next.range.lowerBound] == UInt8(ascii: ")"))
  }

  /// Whether the semicolon at a place belongs to `&name;`.
  private func endsEntity(_ place: Int) -> Bool {
    var start = place
    while start > 0, text[start - 1].isLetter || text[start - 1].isDigit { start -= 1 }
    if start > 0, text[start - 1] == UInt8(ascii: "#") { start -= 1 }
    return start < place && start > 0 && text[start - 1] == UInt8(ascii: "&")
  }

  /// What may stand after a sign that ends a word.
  private func mayFollow(_ neighbour: Neighbour) -> Bool {
    neighbour == .edge || neighbour == .space || neighbour == .closing
  }

  /// `'`
  private func mendApostrophe(at place: Int, _ edits: inout [Edit]) {
    guard text.neighbour(before: place).kind == .letter else { return }
    let next = text.neighbour(at: place + 1)
    let isWord = next.kind == .letter || next.kind == .digit || next.kind == .object
    guard isWord || isOpeningQuote(next.range) else { return }
    edits.append(Edit(range: place..<place + 1, replacement: .character("\u{2019}")))
  }

  /// `...`; should they stand in several nodes, the edit is dropped later.
  private func mendDots(at place: Int, _ edits: inout [Edit]) {
    let dot = UInt8(ascii: ".")
    guard place + 3 <= range.upperBound, text[place + 1] == dot, text[place + 2] == dot,
      isApart(text.neighbour(before: place)), isApart(text.neighbour(at: place + 3))
    else { return }
    edits.append(Edit(range: place..<place + 3, replacement: .character("\u{2026}")))
  }

  /// Whether three full stops next to it are a pause, not part of more dots or of a path.
  private func isApart(_ neighbour: Neighbourhood) -> Bool {
    guard neighbour.kind != .dots else { return false }
    guard neighbour.kind == .other else { return true }
    let byte = text[neighbour.range.lowerBound]
    return byte != UInt8(ascii: "/") && byte != UInt8(ascii: "\\")
  }

  /// `«`
  private func mendOpeningQuote(at place: Int, _ edits: inout [Edit]) {
    var next = text.neighbour(at: place + 2)
    let hasSpace = next.kind == .space
    while next.kind == .space { next = text.neighbour(at: next.range.upperBound) }
    guard next.kind != .edge, !isClosingQuote(next.range) else { return }
    if hasSpace {
      unify(spacesFrom: place + 2, to: next.range.lowerBound, Space.wide, &edits)
    } else {
      edits.append(Edit(range: place..<place + 2, replacement: .after(Space.wide)))
    }
  }

  /// `»`
  private func mendClosingQuote(at place: Int, _ edits: inout [Edit]) {
    let last = text.neighbour(before: place)
    if last.kind == .space {
      space(before: place, Space.wide, &edits)
    } else if last.kind != .edge, !isOpeningQuote(last.range) {
      edits.append(Edit(range: place..<place + 2, replacement: .before(Space.wide)))
    }
  }

  /// The spaces that keep a sign on the line of its word.
  private enum Space {
    static var narrow: Unicode.Scalar { "\u{202F}" }
    static var wide: Unicode.Scalar { "\u{A0}" }
  }

  /// Makes the spaces before a sign one space of the right kind; after a word without a space, puts
  /// one there.
  private func space(before place: Int, _ wanted: Unicode.Scalar, _ edits: inout [Edit]) {
    var last = text.neighbour(before: place)
    guard last.kind == .space else {
      let sign = text.neighbour(at: place).range
      if endsWord(last) { edits.append(Edit(range: sign, replacement: .before(wanted))) }
      return
    }
    while last.kind == .space { last = text.neighbour(before: last.range.lowerBound) }
    guard last.kind != .edge, last.kind != .opening else { return }
    unify(spacesFrom: last.range.upperBound, to: place, wanted, &edits)
  }

  /// Whether a sign after it needs a space. A straight quote may also open: after a space, it does.
  private func endsWord(_ last: Neighbourhood) -> Bool {
    guard last.kind == .closing, !last.range.isEmpty else { return last.kind.endsWord }
    let byte = text[last.range.lowerBound]
    guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else { return true }
    return text.neighbour(before: last.range.lowerBound).kind.endsWord
      || text.neighbour(before: last.range.lowerBound).kind == .sign
  }

  /// Keeps one of several spaces and makes it the wanted one.
  private func unify(
    spacesFrom start: Int, to end: Int, _ wanted: Unicode.Scalar, _ edits: inout [Edit]
  ) {
    guard start >= range.lowerBound, end <= range.upperBound else { return }
    var replacement = Edit.Replacement.character(wanted)
    var next = text.neighbour(at: start).range
    if text[next].elementsEqual(UTF8.encode(wanted) ?? UTF8.encodedReplacementCharacter) {
      next = text.neighbour(at: next.upperBound).range
      replacement = .nothing
    }
    while next.lowerBound < end {
      edits.append(Edit(range: next, replacement: replacement))
      replacement = .nothing
      next = text.neighbour(at: next.upperBound).range
    }
  }
}

extension FrenchTypography {
  /// Whether a character is «.
  private func isOpeningQuote(_ character: Range<Int>) -> Bool {
    character.count == 2 && text[character.lowerBound] == 0xC2
      && text[character.lowerBound + 1] == 0xAB
  }

  /// Whether a character is ».
  private func isClosingQuote(_ character: Range<Int>) -> Bool {
    character.count == 2 && text[character.lowerBound] == 0xC2
      && text[character.lowerBound + 1] == 0xBB
  }
}
