import Text

/// `https://…`, `http://…` and `www.…` in running text become links, by the rules of GitHub
/// Flavored Markdown for where they begin and end; quotes « » “ ” and all kinds of spaces end them
/// as well.
extension InlineText {
  /// Makes links of the addresses in the text.
  mutating func linkBareAddresses() {
    guard mayHoldAddress else { return }
    for index in remaining where pieces[index].kind == .text {
      let piece = pieces[index]
      if piece.isInLink || piece.isInImage { continue }
      for range in bareAddresses(in: piece.range) {
        let words = Array(bytes[range])
        let isShort = words[0] | 0x20 == UInt8(ascii: "w")
        let address = (isShort ? "https://" : "") + String(decoding: words, as: UTF8.self)
        if range.upperBound == piece.range.upperBound, piece.node.isBeforeEmphasis {
          report(.brokenAddress(excerpt(words)), words)
        }
        replace(range, by: .link(address: address, words: words), leaving: Placeholder.object)
      }
    }
  }

  /// Whether it is worth looking for addresses: every one has `://`, or begins with `www.`.
  private var mayHoldAddress: Bool {
    if contains(UInt8(ascii: "/"), in: bytes) { return true }
    var rest = bytes.indices
    while let period = firstIndex(of: UInt8(ascii: "."), in: bytes, within: rest) {
      if period > 0, bytes[period - 1] | 0x20 == UInt8(ascii: "w") { return true }
      rest = period + 1..<bytes.count
    }
    return false
  }

  /// The addresses in a piece of text, in order.
  private func bareAddresses(in range: Range<Int>) -> [Range<Int>] {
    var addresses: [Range<Int>] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let first = bytes[place] | 0x20
      if first == UInt8(ascii: "h") || first == UInt8(ascii: "w"),
        let end = BareAddress(text: bytes, start: place, limit: range.upperBound).end
      {
        addresses.append(place..<end)
        place = end
      } else {
        place += 1
      }
    }
    return addresses
  }
}

extension Node {
  /// Whether emphasis begins right after the text, HTML aside.
  fileprivate var isBeforeEmphasis: Bool {
    var next = next
    while let html = next, html.kind == .html { next = html.next }
    return next?.kind == .emphasis || next?.kind == .strong
  }
}

/// An address that may begin at a place.
private struct BareAddress {
  let text: [UInt8]
  let start: Int
  let limit: Int

  /// Where the address ends; nil when there is none.
  var end: Int? {
    guard let host = hostStart, mayBegin, let hostEnd = hostEnd(from: host) else { return nil }
    var end = hostEnd
    while end < limit, !endsAddress(at: end) { end += 1 }
    end = withoutTrail(end)
    return end > host ? end : nil
  }

  /// The place after `https://` or `http://`, or of the `www` itself.
  private var hostStart: Int? {
    if begins("www.") { return start + 4 < limit ? start + 4 : nil }
    if begins("https://") { return start + 8 }
    return begins("http://") ? start + 7 : nil
  }

  /// Whether a word in lower case is written here, in whatever case.
  private func begins(_ word: String) -> Bool {
    text[start..<limit].prefix(word.utf8.count)
      .elementsEqual(word.utf8) { ($0.isLetter ? $0 | 0x20 : $0) == $1 }
  }

  /// An address does not begin inside a word, a path or a mail address.
  private var mayBegin: Bool {
    let last = text.neighbour(before: start)
    switch last.kind {
    case .letter, .digit, .object, .dots: return false
    case .other: return !"/@-+&=#".utf8.contains(text[last.range.lowerBound])
    case .edge, .space, .opening, .closing, .sign: return true
    }
  }

  /// The end of a host name: parts of letters, digits, `-` and `_`, no `_` in the last two. A short
  /// name is enough after `http://`.
  private func hostEnd(from host: Int) -> Int? {
    var end = host
    var underscores = (last: false, before: false)
    while end < limit {
      let byte = text[end]
      if byte == UInt8(ascii: ".") {
        underscores = (false, underscores.last)
      } else if byte == UInt8(ascii: "_") {
        underscores.last = true
      } else if !isHostCharacter(at: end) {
        break
      }
      end += 1
    }
    guard end > host, text[host] != UInt8(ascii: "."), !underscores.last, !underscores.before else {
      return nil
    }
    return end
  }

  /// Whether a byte may belong to a host name, those of other scripts included.
  private func isHostCharacter(at place: Int) -> Bool {
    let byte = text[place]
    guard byte >= 0x80 else { return byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") }
    // What was taken away is not looked through.
    guard byte < InlineText.Placeholder.gone else { return false }
    // Inside a character we have been at its beginning before.
    return byte & 0xC0 == 0x80 || text.neighbour(at: place).kind == .letter
  }

  /// Whether an address is over at a byte, whatever came before.
  private func endsAddress(at place: Int) -> Bool {
    let byte = text[place]
    if byte < 0x80 { return byte.isBlank || byte == UInt8(ascii: "<") }
    guard byte & 0xC0 != 0x80 else { return false }
    if byte >= InlineText.Placeholder.gone { return true }
    switch text.neighbour(at: place).kind {
    case .space, .edge, .opening: return true
    case .closing: return !text[place...].starts(with: "\u{2019}".utf8)
    case .letter, .digit, .object, .sign, .dots, .other: return false
    }
  }

  /// Gives back marks at the end that belong to the sentence.
  private func withoutTrail(_ full: Int) -> Int {
    var end = full
    var brackets = Brackets(text[start..<full])
    while end > start {
      switch text[end - 1] {
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        guard brackets.hasUnopened(text[end - 1]) else { return end }
        brackets.drop(text[end - 1])
        end -= 1
      case UInt8(ascii: ";"): end = withoutEntity(end)
      case 0xA6 where text[..<end].suffix(3).elementsEqual("\u{2026}".utf8): end -= 3
      case 0x99 where text[..<end].suffix(3).elementsEqual("\u{2019}".utf8): end -= 3
      case let byte where "?!.,:*_~'\"".utf8.contains(byte): end -= 1
      default: return end
      }
    }
    return end
  }

  /// The end without `&name;`, or at least without the semicolon.
  private func withoutEntity(_ end: Int) -> Int {
    var name = end - 1
    while name > start, text[name - 1].isLetter || text[name - 1].isDigit { name -= 1 }
    let isEntity = name < end - 1 && name > start && text[name - 1] == UInt8(ascii: "&")
    return isEntity ? name - 1 : end - 1
  }
}

/// How many brackets of each kind an address opens and closes.
private struct Brackets {
  private var round = 0
  private var square = 0

  init(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "("): round += 1
      case UInt8(ascii: ")"): round -= 1
      case UInt8(ascii: "["): square += 1
      case UInt8(ascii: "]"): square -= 1
      default: break
      }
    }
  }

  /// Whether more of these are closed than opened.
  func hasUnopened(_ bracket: UInt8) -> Bool {
    (bracket == UInt8(ascii: ")") ? round : square) < 0
  }

  /// Forgets a closing bracket.
  mutating func drop(_ bracket: UInt8) {
    if bracket == UInt8(ascii: ")") { round += 1 } else { square += 1 }
  }
}
