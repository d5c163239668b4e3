/// What going once through a text tells, byte by byte, since every text of every page comes by here:
/// its words by language, and whether it has any sign that a slip could begin with. Most have none.
struct FirstLook {
  private(set) var tally = WordTally()
  private(set) var mayHoldSlip = false

  init(_ text: String) {
    var text = text
    text.withUTF8 { look(at: $0) }
  }

  /// A word is kept as a number, and no text is made of it. Web addresses are no words.
  private mutating func look(at text: UnsafeBufferPointer<UInt8>) {
    let functionWords = FunctionWords.all
    mayHoldSlip = Self.opensWithDash(text)
    var word = ShortWord()
    var previous: UInt8 = 0
    var place = 0
    while place < text.count {
      let byte = text[place]
      // Mostly it is a small letter.
      if byte &- 0x61 < 26 {
        word.append(byte)
      } else if let letter = ShortWord.letter(byte, after: previous) {
        if Self.isDoubtful(letter: byte, after: previous) { mayHoldSlip = true }
        word.append(letter)
      } else {
        if Self.isDoubtful(sign: byte, after: previous) { mayHoldSlip = true }
        if !word.isEmpty {
          tally.add(functionWords.tongues(of: word))
          let isAddress =
            byte == UInt8(ascii: ":") && text[(place + 1)...].starts(with: "//".utf8)
            || byte == UInt8(ascii: ".") && word == ShortWord("www")
          word = ShortWord()
          while isAddress, place < text.count, text[place] != 0x20 {
            if Self.isDoubtful(sign: text[place], after: 0) { mayHoldSlip = true }
            place += 1
          }
        }
      }
      previous = byte
      place += 1
    }
    if !word.isEmpty { tally.add(functionWords.tongues(of: word)) }
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

  /// What begins like TODO, and letters that an encoding may have broken: Ã, Â, â.
  private static func isDoubtful(letter byte: UInt8, after previous: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "O"): previous == UInt8(ascii: "T")
    case 0x82, 0x83, 0xA2: previous == 0xC3
    default: false
    }
  }

  /// Dashes, points and bullets.
  private static func opensWithDash(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text.first {
    case UInt8(ascii: "-"), 0xC2, 0xE2: true
    default: false
    }
  }
}

/// How many words a text has, and how many of them are function words of each language.
struct WordTally {
  private var words = 0
  private var hits = SIMD8<Int32>()

  /// Counts a word: a 1 stands in the place of each language it is a function word of.
  mutating func add(_ tongues: SIMD8<Int32>) {
    words += 1
    hits &+= tongues
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
