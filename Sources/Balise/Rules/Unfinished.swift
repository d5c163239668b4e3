/// Words that say that a text is not finished, in the languages of ``Tongue``, as they are written; nil
/// when there are none.
///
/// A title may say what is still to be done.
func unfinishedWords(in text: [UInt8], isTitle: Bool) -> String? {
  let plain = withPlainBlanks(text)
  let folded = plain.indices.map { smallLetter(plain[$0], after: $0 > 0 ? plain[$0 - 1] : 0) }
  for phrase in UnfinishedPhrase.all where !(isTitle && phrase.isOfTitles) {
    if let range = phrase.range(in: folded, plain) {
      return String(decoding: text[range], as: UTF8.self)
    }
  }
  return placeholder(in: plain)
}

/// A text of the same length in which no-break spaces are ordinary ones.
private func withPlainBlanks(_ text: [UInt8]) -> [UInt8] {
  var plain = text
  for blank in ["\u{A0}", "\u{202F}"] {
    for place in text.indices where text[place] == blank.utf8.first {
      guard text[place...].starts(with: blank.utf8) else { continue }
      for byte in place..<place + blank.utf8.count { plain[byte] = 0x20 }
    }
  }
  return plain
}

/// Words by which a slower look is worth while, in small letters; of those longer than eight bytes the
/// end is enough.
let wordsOfUnfinished = """
  lorem fixme xxx tbd tbc xx xxxx todo compléter préciser vérifier définir confirmer rédiger insérer \
  traduire signet introuvable bookmark source vullen volgt bepalen bevestigen vertalen bladwijzer \
  verwijzingsbron folgt ergänzen ergänzt prüfen klären übersetzen einfügen textmarke verweisquelle \
  completare definire verificare inserire tradurre segnalibro riferimento completed confirmed \
  determined
  """

/// A phrase of unfinished work, and where it counts as one.
private struct UnfinishedPhrase {
  enum Context {
    /// Wherever it stands.
    case anywhere
    /// Wherever it stands in capitals.
    case capitals
    /// Alone: between the ends of a line, brackets, dashes, colons and points.
    case alone
    /// Alone in square brackets, or in capitals and alone.
    case bracketed
  }

  let words: [UInt8]
  let context: Context

  static let all: [UnfinishedPhrase] =
    phrases(
      .anywhere,
      """
      lorem ipsum|signet non défini|source du renvoi introuvable|bookmark not defined\
      |reference source not found|textmarke nicht definiert|bladwijzer niet gedefinieerd\
      |verweisquelle konnte nicht gefunden werden|verwijzingsbron niet gevonden\
      |segnalibro non è definito|origine riferimento non è stata trovata
      """)
    + phrases(.capitals, "todo|fixme|tbd|xxx|xxxx")
    + phrases(
      .alone,
      """
      à compléter|à préciser|à définir|à confirmer|à rédiger|à insérer|à traduire|nog in te vullen\
      |nog aan te vullen|in te vullen|aan te vullen|nog te bepalen|nog te vertalen|volgt nog|volgt\
      |nog te bevestigen|folgt|folgt noch|text folgt|inhalt folgt|noch zu ergänzen|wird ergänzt\
      |wird noch ergänzt|zu ergänzen|noch zu klären|noch zu prüfen|noch zu übersetzen\
      |da completare|da definire|da inserire|da tradurre|to be completed|to be confirmed\
      |to be determined|tbc
      """)
    + phrases(
      .bracketed, "à faire|a faire|à vérifier|da fare|da verificare|nog te doen|noch zu tun")

  private static func phrases(_ context: Context, _ words: String) -> [UnfinishedPhrase] {
    words.split(separator: "|").map { UnfinishedPhrase(words: Array($0.utf8), context: context) }
  }

  /// Whether it may stand in a title.
  var isOfTitles: Bool {
    switch context {
    case .alone, .bracketed: true
    case .anywhere, .capitals: false
    }
  }

  /// Where it stands in a text; `folded` is the text in small letters.
  func range(in folded: [UInt8], _ text: [UInt8]) -> Range<Int>? {
    var place = 0
    while let start = folded[place...].firstIndex(of: words[0]) {
      place = start + 1
      guard folded[start...].starts(with: words) else { continue }
      let range = start..<start + words.count
      if counts(range, in: text) { return range }
    }
    return nil
  }

  private func counts(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    let before = text[..<range.lowerBound].last
    let after = text[range.upperBound...].first
    if before.map(isWordByte) ?? false || after.map(isWordByte) ?? false { return false }
    let isCapital = !text[range].contains { 0x61...0x7A ~= $0 }
    switch context {
    case .anywhere: return true
    case .capitals: return isCapital && !isOfPictures(text[..<range.lowerBound])
    case .alone: return isAlone(range, in: text)
    case .bracketed:
      let isBracketed = before == UInt8(ascii: "[") && after == UInt8(ascii: "]")
      return isBracketed || isCapital && isAlone(range, in: text)
    }
  }

  /// Whether nothing but signs of the kind that part stand beside it.
  private func isAlone(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    let before = text[..<range.lowerBound].last { $0 != 0x20 }
    let after = text[range.upperBound...].first { $0 != 0x20 }
    // Dashes and dots of three bytes.
    func parts(_ byte: UInt8) -> Bool { ":([{<>)]}-.*".utf8.contains(byte) || byte == 0xE2 }
    return before.map { parts($0) || 0x93...0xAF ~= $0 } ?? true && after.map(parts) ?? true
  }
}

/// Whether the word before is one after which XXX names a kind of picture.
private func isOfPictures(_ text: ArraySlice<UInt8>) -> Bool {
  let word = text.reversed().drop { $0 == 0x20 }.prefix { isWordByte($0) }
  let last = String(decoding: word.reversed(), as: UTF8.self).lowercased()
  return [
    "site", "sites", "film", "films", "vidéo", "vidéos", "video", "videos", "image", "images",
    "contenu", "contenus", "content", "filme", "bilder", "beelden", "video's", "siti", "seiten",
  ].contains(last)
}

/// A row of x in the place of digits: `xx/xx/2026`, `0470 xx xx xx`.
private func placeholder(in text: [UInt8]) -> String? {
  func isX(_ byte: UInt8) -> Bool { byte | 0x20 == UInt8(ascii: "x") }
  func belongs(_ byte: UInt8) -> Bool {
    isX(byte) || 0x30...0x39 ~= byte || "/. -".utf8.contains(byte)
  }
  var place = 0
  while let start = text[place...].firstIndex(where: { isX($0) }) {
    let row = text[start...].prefix { isX($0) }
    var (first, last) = (start, row.endIndex)
    while first > 0, belongs(text[first - 1]) { first -= 1 }
    while last < text.count, belongs(text[last]) { last += 1 }
    while first < start, " -./".utf8.contains(text[first]) { first += 1 }
    while last > row.endIndex, " -./".utf8.contains(text[last - 1]) { last -= 1 }
    let isInWord =
      first > 0 && isWordByte(text[first - 1]) || last < text.count && isWordByte(text[last])
    let whole = text[first..<last]
    let rows = whole.split { !isX($0) }
    let hasMore = whole.contains { !isX($0) } && rows.allSatisfy { $0.count >= 2 }
    if row.count >= 2, !isInWord, hasMore { return String(decoding: whole, as: UTF8.self) }
    place = max(last, row.endIndex)
  }
  return nil
}

/// A byte of a text in small letters, those with marks included.
private func smallLetter(_ byte: UInt8, after previous: UInt8) -> UInt8 {
  if 0x41...0x5A ~= byte { return byte | 0x20 }
  return previous == 0xC3 && 0x80...0x9E ~= byte && byte != 0x97 ? byte + 0x20 : byte
}
