import Text

/// The sign of foreign markup that begins at a place of a text; nil when there is none.
func foreignSign(at place: Int, in text: [UInt8]) -> ForeignSign? {
  let rest = text[place...]
  let before = place > 0 ? text[place - 1] : 0x20
  switch text[place] {
  case UInt8(ascii: "="):
    return isPair("==", at: place, in: text) ? ForeignSign("==", .mark) : nil
  case UInt8(ascii: "+"):
    return isPair("++", at: place, in: text) && !isWordByte(before)
      ? ForeignSign("++", .inserted) : nil
  case UInt8(ascii: "|"):
    return isPair("||", at: place, in: text) ? ForeignSign("||", .spoiler) : nil
  case UInt8(ascii: "%"):
    return isPair("%%", at: place, in: text, mayBeBlank: true) ? ForeignSign("%%", .comment) : nil
  case UInt8(ascii: "$"):
    return isPair("$$", at: place, in: text, mayBeBlank: true) ? ForeignSign("$$", .math) : nil
  case UInt8(ascii: "~"):
    if rest.starts(with: "~~".utf8) { return ForeignSign("~~", .strike) }
    return isPair("~", at: place, in: text) && !before.isDigit
      ? ForeignSign("~", .subscript) : nil
  case UInt8(ascii: "^"):
    if rest.starts(with: "^[".utf8) { return ForeignSign("^[", .footnote) }
    // `[^1]` names a footnote.
    return isPair("^", at: place, in: text) && before != UInt8(ascii: "[")
      ? ForeignSign("^", .superscript) : nil
  case UInt8(ascii: ":"): return emoji(rest, after: before)
  case UInt8(ascii: "["), UInt8(ascii: "]"): return bracketSign(rest, isFirst: place == 0)
  case UInt8(ascii: "{"): return braceSign(rest)
  case UInt8(ascii: "&"): return entity(rest)
  case UInt8(ascii: "*"), UInt8(ascii: "_"): return failedEmphasis(at: place, in: text)
  case UInt8(ascii: "`"):
    let isInWord = isWordByte(before) && rest.dropFirst().first.map(isWordByte) ?? false
    return ForeignSign("`", isInWord ? .apostrophe : .code)
  default: return nil
  }
}

/// Whether the signs that begin here enclose words: they stand close to them on both sides.
private func isPair(
  _ sign: String, at place: Int, in text: [UInt8], mayBeBlank: Bool = false
) -> Bool {
  let (sign, first) = (Array(sign.utf8), text[place])
  guard text[place...].starts(with: sign), place == 0 || text[place - 1] != first else {
    return false
  }
  let inside = text[(place + sign.count)...].prefix(300)
  guard let opening = inside.first, mayBeBlank || isWordByte(opening), opening != first else {
    return false
  }
  var end = inside.startIndex
  while let next = inside[end...].firstIndex(of: first) {
    let isBlank = next == inside.startIndex || text[next - 1] == 0x20
    if inside[next...].starts(with: sign) {
      let after = inside[next...].dropFirst(sign.count).first
      return (mayBeBlank || !isBlank) && after != first
    }
    end = next + 1
  }
  return false
}

/// `:smile:`; what stands between two colons of a time or an address is none.
private func emoji(_ rest: ArraySlice<UInt8>, after before: UInt8) -> ForeignSign? {
  if isWordByte(before) || before == UInt8(ascii: ":") || before == UInt8(ascii: "/") { return nil }
  let name = rest.dropFirst().prefix(40).prefix {
    0x61...0x7A ~= $0 || $0.isDigit || "_+-".utf8.contains($0)
  }
  var end = rest[name.endIndex...]
  // French typography has parted them; the source is asked whether they were.
  for blank in ["\u{A0}", "\u{202F}"] where end.starts(with: blank.utf8) {
    end = end.dropFirst(blank.utf8.count)
  }
  guard name.count >= 2, let first = name.first, !first.isDigit, end.first == UInt8(ascii: ":")
  else { return nil }
  let next = end.dropFirst().first
  // A role of reStructuredText stands before code.
  if let next, next < 0x80, isWordByte(next) || next == UInt8(ascii: "/") { return nil }
  return ForeignSign(":" + String(decoding: name, as: UTF8.self) + ":", .emoji)
}

private func bracketSign(_ rest: ArraySlice<UInt8>, isFirst: Bool) -> ForeignSign? {
  let inside = rest.dropFirst(2).prefix(20).prefix { $0 != UInt8(ascii: "]") }
  let isClosed = rest[inside.endIndex...].first == UInt8(ascii: "]")
  if rest.starts(with: "[[".utf8), contains("]]", in: rest.prefix(300)) {
    return ForeignSign("[[", .wikiLink)
  }
  // Without blanks it names a footnote, which is looked at as such.
  if rest.starts(with: "[^".utf8), isClosed, inside.contains(where: \.isBlank) {
    return ForeignSign("[^", .footnote)
  }
  if rest.starts(with: "[/".utf8), isClosed, !inside.isEmpty, inside.count < 10,
    inside.allSatisfy({ 0x61...0x7A ~= $0 | 0x20 })
  {
    return ForeignSign("[/" + String(decoding: inside, as: UTF8.self) + "]", .forum)
  }
  if rest.starts(with: "[!".utf8), isClosed, isFirst, !inside.isEmpty,
    inside.allSatisfy({ 0x41...0x5A ~= $0 })
  {
    return ForeignSign("[!", .callout)
  }
  guard rest.starts(with: "] (".utf8) else { return nil }
  let address = rest.dropFirst(3).prefix(300).prefix { $0 != UInt8(ascii: ")") && $0 != 0x20 }
  return rest[address.endIndex...].first == UInt8(ascii: ")") && isAddress(address)
    ? ForeignSign("] (", .linkBlank) : nil
}

/// Whether what stands between round brackets is where a link leads: `guide.md`, `tel:112`; those with
/// a `#` or `http` at the beginning have their own message.
private func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
  for beginning in ["#", "http"] where bytes.starts(with: beginning.utf8) { return false }
  for beginning in ["tel:", "mailto:", "sms:", "www.", "/", "./", "../"]
  where bytes.starts(with: beginning.utf8) { return bytes.count > beginning.utf8.count }
  let path = bytes.prefix { $0 != UInt8(ascii: "#") }
  guard let dot = path.lastIndex(of: UInt8(ascii: ".")), dot > path.startIndex else { return false }
  let ending = path[(dot + 1)...]
  return 2...5 ~= ending.count && ending.allSatisfy { $0.isDigit || 0x61...0x7A ~= $0 }
}

private func braceSign(_ rest: ArraySlice<UInt8>) -> ForeignSign? {
  let signs = [("{{", "}}"), ("{%", "%}"), ("{:", "}")]
  for (opening, closing) in signs where rest.starts(with: opening.utf8) {
    guard contains(closing, in: rest.dropFirst(2).prefix(500)) else { return nil }
    return ForeignSign(opening, opening == "{:" ? .attributes : .template)
  }
  return nil
}

/// `&nbsp` without its end.
private func entity(_ rest: ArraySlice<UInt8>) -> ForeignSign? {
  let name = rest.dropFirst().prefix(10).prefix { 0x61...0x7A ~= $0 | 0x20 }
  guard namesOfSigns.contains(String(decoding: name, as: UTF8.self)) else { return nil }
  return ForeignSign("&" + String(decoding: name, as: UTF8.self), .entity)
}

/// Those that people write by hand.
private let namesOfSigns: Set<String> = [
  "nbsp", "amp", "lt", "gt", "quot", "apos", "eacute", "egrave", "agrave", "ecirc", "ccedil",
  "laquo", "raquo", "euro", "copy", "hellip", "mdash", "ndash", "rsquo", "lsquo", "thinsp", "ouml",
  "uuml", "auml", "szlig", "euml", "iuml", "ocirc", "icirc", "ugrave",
]

/// Stars or low lines that were to stress words and do not.
private func failedEmphasis(at place: Int, in text: [UInt8]) -> ForeignSign? {
  let (sign, before) = (text[place], place > 0 ? text[place - 1] : 0x20)
  // A row of them is a drawing, a hidden word, or a line to be filled in.
  let row = text[place...].prefix { $0 == sign }.count
  if before == sign || row > 2 { return nil }
  if sign == UInt8(ascii: "*"), row == 2 {
    return ForeignSign("**", isJoined("**", in: text, from: place) ? .joinedStars : .stars)
  }
  let mark = String(decoding: text[place..<place + row], as: UTF8.self)
  guard isPair(mark, at: place, in: text), !isWordByte(before),
    isJoined(mark, in: text, from: place)
  else {
    return nil
  }
  return ForeignSign(mark, sign == UInt8(ascii: "*") ? .joinedStars : .underscores)
}

/// Whether signs that would end something stand, not far from a place, between a word or its punctuation
/// and a letter: then they end nothing.
private func isJoined(_ sign: String, in text: [UInt8], from start: Int) -> Bool {
  let sign = Array(sign.utf8)
  var place = max(1, start)
  let end = min(text.count, start + 300)
  while place + sign.count < end {
    if text[place...].starts(with: sign), text[place - 1] != 0x20, text[place - 1] != sign[0],
      isWordByte(text[place + sign.count]),
      sign[0] == UInt8(ascii: "_") || !endsInLetter(text[..<place])
    {
      return true
    }
    place += 1
  }
  return false
}

/// Whether the last sign of a text is a letter or a digit; quotation marks and dots of more than one
/// byte are none.
private func endsInLetter(_ text: ArraySlice<UInt8>) -> Bool {
  guard let last = text.last else { return false }
  if last < 0x80 { return isWordByte(last) }
  for mark in ["\u{BB}", "\u{201D}", "\u{2019}", "\u{2026}", "\u{203A}"]
  where text.suffix(mark.utf8.count).elementsEqual(mark.utf8) { return false }
  return true
}

/// Whether a byte belongs to a word: an ASCII letter or digit, or any other sign.
func isWordByte(_ byte: UInt8) -> Bool {
  byte >= 0x80 || byte.isDigit || 0x61...0x7A ~= byte | 0x20
}

/// Whether a text stands somewhere in others.
func contains(_ sign: String, in bytes: ArraySlice<UInt8>) -> Bool {
  bytes.indices.contains { bytes[$0...].starts(with: sign.utf8) }
}
