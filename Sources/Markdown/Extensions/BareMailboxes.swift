import Text

/// `equipe@example.org` in running text becomes a link, where it is a mailbox beyond doubt.
extension InlineText {
  /// Makes links of the mailboxes in the text.
  mutating func linkBareMailboxes() {
    guard contains(UInt8(ascii: "@"), in: bytes) else { return }
    for index in remaining where pieces[index].kind == .text {
      let piece = pieces[index]
      if piece.isInLink || piece.isInImage { continue }
      var rest = piece.range
      while let sign = firstIndex(of: UInt8(ascii: "@"), in: bytes, within: rest) {
        guard let mailbox = mailbox(around: sign, within: rest) else {
          rest = sign + 1..<piece.range.upperBound
          continue
        }
        let words = Array(bytes[mailbox])
        let address = "mailto:" + String(decoding: words, as: UTF8.self)
        replace(
          mailbox, by: .link(address: address, words: words), leaving: Placeholder.object)
        rest = mailbox.upperBound..<piece.range.upperBound
      }
    }
  }

  /// The mailbox whose `@` stands at a place; nil for a name, a command, a part of something longer.
  private func mailbox(around sign: Int, within range: Range<Int>) -> Range<Int>? {
    var start = sign
    while start > range.lowerBound, sign - start < 64, isPartOfName(bytes[start - 1]) { start -= 1 }
    while start < sign, !bytes[start].isLetter, !bytes[start].isDigit { start += 1 }
    var end = sign + 1
    while end < range.upperBound, end - sign < 255, isPartOfHost(bytes[end]) { end += 1 }
    while end > sign + 1, !bytes[end - 1].isLetter, !bytes[end - 1].isDigit { end -= 1 }
    guard start < sign, bytes[sign - 1] != UInt8(ascii: "."), isHost(bytes[(sign + 1)..<end]),
      mayStand(before: start), mayStand(after: end, in: range)
    else { return nil }
    return start..<end
  }

  private func isPartOfName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || "._+-".utf8.contains(byte)
  }

  private func isPartOfHost(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  /// Parts of letters, digits and hyphens, two at least, the last of letters.
  private func isHost(_ host: ArraySlice<UInt8>) -> Bool {
    let parts = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last, last.count > 1 else { return false }
    return last.allSatisfy(\.isLetter)
      && parts.allSatisfy { part in
        part.first.map { $0 != UInt8(ascii: "-") } ?? false && part.last != UInt8(ascii: "-")
      }
  }

  private func mayStand(before start: Int) -> Bool {
    guard start > 0 else { return true }
    if "/@&=#:%$".utf8.contains(bytes[start - 1]) { return false }
    switch bytes.neighbour(before: start).kind {
    case .letter, .digit, .object, .dots: return false
    case .edge, .space, .opening, .closing, .sign, .other: return true
    }
  }

  /// `git@example.org:a/b` and `a@example.org/b` are no mailboxes.
  private func mayStand(after end: Int, in range: Range<Int>) -> Bool {
    guard end < range.upperBound else { return true }
    if "/@=_".utf8.contains(bytes[end]) { return false }
    let isColon = bytes[end] == UInt8(ascii: ":") && end + 1 < range.upperBound
    if isColon,
      bytes[end + 1].isLetter || bytes[end + 1].isDigit || bytes[end + 1] == UInt8(ascii: "/")
    {
      return false
    }
    return bytes.neighbour(at: end).kind != .letter
  }
}
