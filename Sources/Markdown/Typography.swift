/// The French typography of plain text (titles, labels), by the rules that hold in documents.
/// Twice changes nothing more.
package func mendTypography(_ text: String, language: String) -> String {
  guard isFrench(language) else { return text }
  let bytes = Array(text.utf8)
  var edits = Row<Edit>(capacity: 8)
  bytes.withUnsafeBufferPointer { text in
    Typography(text: text, range: text.indices).mend { edits.append($0) }
  }
  guard !edits.isEmpty else { return text }
  var mended: [UInt8] = []
  var done = 0
  edits.putInOrder()
  for edit in edits.elements {
    mended.append(contentsOf: bytes[done..<edit.range.lowerBound])
    if case .text(let replacement) = edit.replacement {
      mended.append(contentsOf: replacement.bytes)
    }
    done = edit.range.upperBound
  }
  mended.append(contentsOf: bytes[done...])
  return String(decoding: mended, as: UTF8.self)
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
struct Typography {
  let text: UnsafeBufferPointer<UInt8>
  let range: Range<Int>

  /// Tells each change that is due, in no certain order.
  func mend(_ change: (Edit) -> Void) {
    let words = UnsafeRawBufferPointer(text)
    var place = range.lowerBound
    // Eight bytes at a time: most are letters and spaces.
    while place &+ 8 <= range.upperBound {
      let word = words.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      var signs = UInt64(littleEndian: word).frenchSigns
      while signs != 0 {
        mend(at: place &+ signs.trailingZeroBitCount / 8, change)
        signs &= signs &- 1
      }
      place &+= 8
    }
    for place in place..<range.upperBound where text[place] < 0x40 || text[place] == 0xC2 {
      mend(at: place, change)
    }
  }

  // Not inlined: the loop above passes over most bytes, and this would take its registers.
  @inline(never)
  private func mend(at place: Int, _ change: (Edit) -> Void) {
    switch text[place] {
    case UInt8(ascii: "!"): mendExclamation(at: place, "\u{202F}!", change)
    case UInt8(ascii: "?"): mendExclamation(at: place, "\u{202F}?", change)
    case UInt8(ascii: ";"): mendSemicolon(at: place, change)
    case UInt8(ascii: ":"): mendColon(at: place, change)
    case UInt8(ascii: "'"): mendApostrophe(at: place, change)
    case UInt8(ascii: "."): mendDots(at: place, change)
    case 0xC2 where text[place...].starts(with: "«".utf8): mendOpeningQuote(at: place, change)
    case 0xC2 where text[place...].starts(with: "»".utf8): mendClosingQuote(at: place, change)
    default: break
    }
  }

  /// `!` and `?`, with `spaced` the sign after its space.
  private func mendExclamation(
    at place: Int, _ spaced: StaticString, _ change: (Edit) -> Void
  ) {
    let last = text.neighbour(before: place)
    // Looked at first: the way through a long row of signs must not be gone once for each.
    guard last.kind == .space || endsWord(last) else { return }
    var next = text.neighbour(at: place + 1)
    while next.kind == .dots || isExclamation(next) {
      next = text.neighbour(at: next.range.upperBound)
    }
    if mayFollow(next.kind) { space(before: place, Space.narrow, spaced, change) }
  }

  /// Whether a neighbour is `!` or `?`.
  private func isExclamation(_ neighbour: Neighbourhood) -> Bool {
    guard neighbour.kind == .sign else { return false }
    let byte = text[neighbour.range.lowerBound]
    return byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  /// `;`
  private func mendSemicolon(at place: Int, _ change: (Edit) -> Void) {
    guard endsPart(place), !endsEntity(place) else { return }
    space(before: place, Space.narrow, "\u{202F};", change)
  }

  /// `:`
  private func mendColon(at place: Int, _ change: (Edit) -> Void) {
    guard endsPart(place) else { return }
    space(before: place, Space.wide, "\u{A0}:", change)
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
  private func mendApostrophe(at place: Int, _ change: (Edit) -> Void) {
    guard text.neighbour(before: place).kind == .letter else { return }
    let next = text.neighbour(at: place + 1)
    let isWord = next.kind == .letter || next.kind == .digit || next.kind == .object
    guard isWord || text[next.range].elementsEqual("«".utf8) else { return }
    change(Edit(range: place..<place + 1, replacement: .text("\u{2019}")))
  }

  /// `...`; should they stand in several nodes, the edit is dropped later.
  private func mendDots(at place: Int, _ change: (Edit) -> Void) {
    let dot = UInt8(ascii: ".")
    guard place + 3 <= range.upperBound, text[place + 1] == dot, text[place + 2] == dot,
      isApart(text.neighbour(before: place)), isApart(text.neighbour(at: place + 3))
    else { return }
    change(Edit(range: place..<place + 3, replacement: .text("\u{2026}")))
  }

  /// Whether three full stops next to it are a pause, not part of more dots or of a path.
  private func isApart(_ neighbour: Neighbourhood) -> Bool {
    guard neighbour.kind != .dots else { return false }
    guard neighbour.kind == .other else { return true }
    let byte = text[neighbour.range.lowerBound]
    return byte != UInt8(ascii: "/") && byte != UInt8(ascii: "\\")
  }

  /// `«`
  private func mendOpeningQuote(at place: Int, _ change: (Edit) -> Void) {
    var next = text.neighbour(at: place + 2)
    let hasSpace = next.kind == .space
    while next.kind == .space { next = text.neighbour(at: next.range.upperBound) }
    guard next.kind != .edge, !text[next.range].elementsEqual("»".utf8) else { return }
    if hasSpace {
      unify(spacesFrom: place + 2, to: next.range.lowerBound, Space.wide, change)
    } else {
      change(Edit(range: place..<place + 2, replacement: .text("«\u{A0}")))
    }
  }

  /// `»`
  private func mendClosingQuote(at place: Int, _ change: (Edit) -> Void) {
    let last = text.neighbour(before: place)
    if last.kind == .space {
      space(before: place, Space.wide, "\u{A0}»", change)
    } else if last.kind != .edge, !text[last.range].elementsEqual("«".utf8) {
      change(Edit(range: place..<place + 2, replacement: .text("\u{A0}»")))
    }
  }

  /// The spaces that keep a sign on the line of its word.
  private enum Space {
    static var narrow: StaticString { "\u{202F}" }
    static var wide: StaticString { "\u{A0}" }
  }

  /// Makes the spaces before a sign one space of the right kind; after a word without a space,
  /// replaces the sign by itself with its space.
  private func space(
    before place: Int, _ wanted: StaticString, _ spaced: StaticString, _ change: (Edit) -> Void
  ) {
    var last = text.neighbour(before: place)
    guard last.kind == .space else {
      let sign = text.neighbour(at: place).range
      if endsWord(last) { change(Edit(range: sign, replacement: .text(spaced))) }
      return
    }
    while last.kind == .space { last = text.neighbour(before: last.range.lowerBound) }
    guard last.kind != .edge, last.kind != .opening else { return }
    unify(spacesFrom: last.range.upperBound, to: place, wanted, change)
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
    spacesFrom start: Int, to end: Int, _ wanted: StaticString, _ change: (Edit) -> Void
  ) {
    guard start >= range.lowerBound, end <= range.upperBound else { return }
    var replacement = wanted
    var next = text.neighbour(at: start).range
    while next.lowerBound < end {
      if !text[next].elementsEqual(replacement.bytes) {
        change(Edit(range: next, replacement: .text(replacement)))
      }
      replacement = ""
      next = text.neighbour(at: next.upperBound).range
    }
  }
}

extension UInt64 {
  /// The highest bit of each of the eight bytes at which a rule may begin: signs and digits from `!`
  /// to `?`, and what « and » begin with.
  fileprivate var frenchSigns: UInt64 {
    let low = self & 0x7F7F_7F7F_7F7F_7F7F
    let isNoSpace = low &+ 0x5F5F_5F5F_5F5F_5F5F
    let isLetter = low &+ 0x4040_4040_4040_4040
    let others = self ^ 0xC2C2_C2C2_C2C2_C2C2
    let isNoQuote = (others & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F | others
    return (isNoSpace & ~isLetter & ~self | ~isNoQuote) & 0x8080_8080_8080_8080
  }
}
