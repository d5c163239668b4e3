import Markdown

/// What going once through a text tells, byte by byte, since every text of every page comes by here:
/// its words by language, and whether it has any sign that a slip could begin with. Most have none.
struct FirstLook {
  private(set) var tally = WordTally()
  private(set) var mayHoldSlip = false
}

/// One look at each run.
func firstLooks(at text: RunningText) -> [FirstLook] {
  text.bytes.withUnsafeBufferPointer { bytes in
    let functionWords = FunctionWords.all
    return text.runs.map { run in
      FirstLook(at: UnsafeBufferPointer(rebasing: bytes[run.range]), functionWords)
    }
  }
}

extension FirstLook {
  /// A word is kept as a number, and no text is made of it. Web addresses are no words.
  fileprivate init(at text: UnsafeBufferPointer<UInt8>, _ functionWords: FunctionWords) {
    mayHoldSlip = Self.isDoubtful(first: text.first)
    var place = 0
    while place < text.count {
      let start = place
      let word = readWord(in: text, &place)
      if place > start {
        let count = place - start
        tally.add(count > 8 ? 0 : functionWords.tongues(of: word))
        if place < text.count, Self.isAddress(word, count, in: text, before: place) {
          passAddress(in: text, &place)
        }
      }
      guard place < text.count else { break }
      if text[place] == 0x20 {
        place += 1
        continue
      }
      if Self.isDoubtful(sign: text[place], after: place > 0 ? text[place - 1] : 0) {
        mayHoldSlip = true
      }
      place += 1
    }
  }

  /// Goes through a word, which may be empty.
  ///
  /// Only Latin letters with marks (U+00C0 to U+024F) count beside the plain ones: the languages of
  /// ``Tongue`` have no others.
  ///
  /// - Returns: its last eight bytes, in lower case.
  private mutating func readWord(
    in text: UnsafeBufferPointer<UInt8>, _ place: inout Int
  ) -> UInt64 {
    var word: UInt64 = 0
    while place < text.count {
      let (letters, count) = Self.smallLetters(in: text, at: place)
      if count > 0 {
        word = count == 8 ? letters : word << (8 * count) | letters
        place &+= count
        if count == 8 { continue }
        if place == text.count || text[place] == 0x20 { break }
      }
      let byte = text[place]
      if byte &- 0x61 < 26 {
        word = word << 8 | UInt64(byte)
      } else if let letter = letter(byte, after: place > 0 ? text[place - 1] : 0) {
        word = word << 8 | UInt64(letter)
      } else {
        break
      }
      place &+= 1
    }
    return word
  }

  /// The small letters of ASCII that come next, up to eight: most of all texts. They are looked at
  /// together, in one number; near the end of a text there are none.
  private static func smallLetters(
    in text: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (letters: UInt64, count: Int) {
    guard place &+ 8 <= text.count else { return (0, 0) }
    let bytes = UInt64(
      littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(
        fromByteOffset: place, as: UInt64.self))
    // In each byte the highest bit says: not below "a"; not above "z"; no ASCII.
    let notBelow = (bytes | 0x8080_8080_8080_8080) &- 0x6161_6161_6161_6161
    let above = (bytes & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x0505_0505_0505_0505
    let others = (~notBelow | above | bytes) & 0x8080_8080_8080_8080
    let count = others.trailingZeroBitCount / 8
    return count == 0 ? (0, 0) : (bytes.byteSwapped >> (64 - 8 * count), count)
  }

  /// A byte of any other letter in lower case; nil for what ends a word.
  private mutating func letter(_ byte: UInt8, after previous: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A:
      // What begins like TODO.
      if byte == UInt8(ascii: "O"), previous == UInt8(ascii: "T") { mayHoldSlip = true }
      return byte | 0x20
    case 0xC3...0xC9: return byte
    case 0x80...0xBF where previous &- 0xC3 < 7:
      // Letters that an encoding may have broken: Ã, Â, â.
      if previous == 0xC3, byte == 0x82 || byte == 0x83 || byte == 0xA2 { mayHoldSlip = true }
      return previous == 0xC3 && byte < 0x9F ? byte + 0x20 : byte
    default: return nil
    }
  }

  /// Whether a word is the beginning of a web address; `end` is the place after it.
  private static func isAddress(
    _ word: UInt64, _ count: Int, in text: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> Bool {
    switch text[end] {
    case UInt8(ascii: ":"): text[end...].starts(with: "://".utf8)
    case UInt8(ascii: "."): count == 3 && word == 0x77_7777
    default: false
    }
  }

  /// Goes to the space after an address.
  private mutating func passAddress(in text: UnsafeBufferPointer<UInt8>, _ place: inout Int) {
    while place < text.count, text[place] != 0x20 {
      if Self.isDoubtful(sign: text[place], after: 0) { mayHoldSlip = true }
      place += 1
    }
  }

  /// Brackets, stars, bars, and what begins like U+FFFD.
  private static func isDoubtful(sign byte: UInt8, after previous: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "*"), UInt8(ascii: "|"):
      true
    case UInt8(ascii: "("): previous == byte
    case 0xBF: previous == 0xEF
    default: false
    }
  }

  /// Dashes, points and bullets, and braces.
  private static func isDoubtful(first byte: UInt8?) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "{"), 0xC2, 0xE2: true
    default: false
    }
  }
}

/// How many words a text has, and how many of them are function words of each language.
struct WordTally {
  private var words = 0
  private var hits = SIMD8<Int32>()

  /// Each set of languages with a 1 in the place of each of them.
  private static let ones = (0..<32).map { set in
    SIMD8<Int32>((0..<8).map { Int32(set >> $0 & 1) })
  }

  /// Counts a word and the languages it is a function word of.
  mutating func add(_ tongues: FunctionWords.Tongues) {
    words &+= 1
    // For most words that is nothing; to ask first would take longer.
    hits &+= Self.ones[Int(tongues)]
  }

  static func += (a: inout WordTally, b: WordTally) {
    a.words += b.words
    a.hits &+= b.hits
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
