import Markdown

/// What going once through a text tells, byte by byte, since every text of every page comes by here:
/// its words by language, and whether it has any sign that a slip could begin with. Most have none.
struct WordScan {
  private(set) var tally = WordTally()
  private(set) var mayHoldSlip = false
  /// Whether it has a word that unfinished texts have; then it may hold a slip.
  private(set) var mayBeUnfinished = false
}

/// One look at each run.
func wordScans(at text: PlainText) -> [WordScan] {
  let bytes = text.bytes.span
  var looks: [WordScan] = []
  looks.reserveCapacity(text.runs.count)
  for run in text.runs { looks.append(WordScan(at: bytes.extracting(run.range), .all)) }
  return looks
}

/// Whether a slower look at a text is worth while.
func mayHoldSlip(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  return WordScan(at: bytes.span, .all).mayHoldSlip
}

extension WordScan {
  /// A word is kept as a number, and no text is made of it. Web addresses are no words.
  fileprivate init(at text: Span<UInt8>, _ functionWords: FunctionWords) {
    if text.isEmpty { return }
    mayHoldSlip = Self.isDoubtful(opening: text)
    var place = 0
    while place < text.count {
      // 500 bytes begin 250 words at most: a byte of `FunctionWords.Tongues` can count so many.
      let stop = min(place &+ 500, text.count)
      var words = 0
      var hits: FunctionWords.Tongues = 0
      while place < stop {
        var (word, count): (FunctionWords.Word, Int) = (0, 0)
        if place &+ 8 < text.count {
          let eight = unsafe text.bytes.unsafeLoadUnaligned(
            fromByteOffset: place, as: UInt64.self)
          (word, count) = Self.firstLetters(of: eight.littleEndian)
        }
        place &+= count
        if count > 0, text[place] == 0x20 {
          // Most words are done with here, for the loops below take longer.
          words &+= 1
          hits &+= functionWords.tongues(of: word)
          place &+= 1
          continue
        }
        count &+= readLetters(in: text, &place, &word)
        if count > 0 { words &+= 1 }
        if count > 0 { hits &+= functionWords.tongues(of: word) }
        passSigns(after: word, count, in: text, &place)
      }
      if hits >> FunctionWords.unfinished != 0 { mayBeUnfinished = true }
      tally.add(words: words, hits)
    }
    if mayBeUnfinished { mayHoldSlip = true }
  }

  /// The letters of ASCII that a word begins with, in lower case, a capital only at the beginning,
  /// and up to seven: most of all words. They are looked at together, in one number.
  private static func firstLetters(of eight: UInt64) -> (FunctionWords.Word, count: Int) {
    let bytes = eight | 0x20
    // In each byte the highest bit says: not below "a"; not above "z"; no ASCII.
    let notBelow = (bytes | 0x8080_8080_8080_8080) &- 0x6161_6161_6161_6161
    let above = (bytes & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x0505_0505_0505_0505
    // The eighth byte is left to others, so that there is a shift.
    let others = (~notBelow | above | bytes | 0x80 << 56) & 0x8080_8080_8080_8080
    let count = others.trailingZeroBitCount &>> 3
    if count == 0 { return (0, 0) }
    return (bytes &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count), count)
  }

  /// Goes through the letters that come next, if any, and adds them to a word, in lower case; it
  /// keeps the last eight bytes.
  ///
  /// Only Latin letters with marks (U+00C0 to U+024F) count beside the plain ones: the languages of
  /// ``Tongue`` have no others.
  private mutating func readLetters(
    in text: Span<UInt8>, _ place: inout Int, _ word: inout FunctionWords.Word
  ) -> Int {
    let start = place
    while place < text.count {
      let byte = text[place]
      if byte &- 0x61 < 26 {
        word = FunctionWords.adding(byte, to: word)
      } else if let letter = letter(
        byte, after: place > 0 ? text[place &- 1] : 0,
        before: place &+ 1 < text.count ? text[place &+ 1] : 0)
      {
        word = FunctionWords.adding(letter, to: word)
      } else {
        break
      }
      place &+= 1
    }
    return place &- start
  }

  /// Goes through the address, or looks at the sign, that comes after a word or before one, and
  /// through a space.
  private mutating func passSigns(
    after word: FunctionWords.Word, _ count: Int, in text: Span<UInt8>,
    _ place: inout Int
  ) {
    if place < text.count, text[place] != 0x20 {
      if count > 0, Self.isAddress(word, count, before: text.extracting(place...)) {
        passAddress(in: text, &place)
      } else {
        if Self.isDoubtful(signAt: place, in: text) { mayHoldSlip = true }
        place &+= 1
      }
    }
    if place < text.count, text[place] == 0x20 { place &+= 1 }
  }

  /// A byte of any other letter in lower case; nil for what ends a word.
  private mutating func letter(
    _ byte: UInt8, after previous: UInt8, before next: UInt8
  ) -> UInt8? {
    switch byte {
    case 0x41...0x5A:
      // What begins like FAIRE.
      if byte == UInt8(ascii: "A"), previous == UInt8(ascii: "F") { mayBeUnfinished = true }
      return byte | 0x20
    case 0xC3...0xC9: return byte
    case 0x80...0xBF where previous &- 0xC3 < 7:
      // Letters that an encoding may have broken, before what makes no word with them.
      if previous == 0xC3, next >= 0x80, Self.isDoubtful(letter: byte) { mayHoldSlip = true }
      return previous == 0xC3 && byte < 0x9F ? byte + 0x20 : byte
    default: return nil
    }
  }

  /// `www` as ``FunctionWords/Word``: its letters are the highest bytes.
  private static var www: FunctionWords.Word { 0x77_7777 << 40 }

  /// Whether a word and what comes after it are the beginning of a web address.
  private static func isAddress(
    _ word: FunctionWords.Word, _ count: Int, before rest: Span<UInt8>
  ) -> Bool {
    switch rest[0] {
    case UInt8(ascii: ":"):
      rest.count >= 3 && rest[1] == UInt8(ascii: "/") && rest[2] == UInt8(ascii: "/")
    case UInt8(ascii: "."): count == 3 && word == www
    default: false
    }
  }

  /// Goes to the space after an address.
  private mutating func passAddress(in text: Span<UInt8>, _ place: inout Int) {
    while place < text.count, text[place] != 0x20 {
      if Self.isDoubtful(signAt: place, in: text) { mayHoldSlip = true }
      place &+= 1
    }
  }
}

/// How many words a text has, and how many of them are function words of each language.
struct WordTally {
  private(set) var words = 0
  private var hits = SIMD8<Int32>()

  /// Counts words and those of them that are function words.
  mutating func add(words count: Int, _ few: FunctionWords.Tongues) {
    words &+= count
    for index in 0..<Tongue.allCases.count { hits[index] &+= Int32(few >> (8 * index) & 0xFF) }
  }

  static func += (a: inout WordTally, b: WordTally) {
    a.words += b.words
    a.hits &+= b.hits
  }

  /// Makes two texts with other words, or in another order, two numbers.
  func add(to hash: inout UInt64) {
    hash = (hash ^ UInt64(truncatingIfNeeded: words)) &* 0x100_0000_01B3
    for index in 0..<Tongue.allCases.count {
      hash = (hash ^ UInt64(truncatingIfNeeded: hits[index])) &* 0x100_0000_01B3
    }
  }

  /// Another language that most of the words are of; one line alone has to be beyond doubt.
  func foreign(to declared: Tongue, isCertain: Bool) -> Tongue? {
    guard words >= (isCertain ? 10 : 6) else { return nil }
    var others = hits
    others[declared.index] = 0
    let own = hits[declared.index]
    let count = others.max()
    guard Int(count) * 5 >= words else { return nil }
    let isClear = isCertain ? count >= 4 && count >= 4 * own : count >= 3 && count > 2 * own
    return isClear ? Tongue.allCases.first { others[$0.index] == count } : nil
  }
}
