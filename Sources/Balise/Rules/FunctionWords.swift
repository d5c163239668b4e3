import Diagnostics

/// The languages whose texts can be told apart by their smallest words.
enum Tongue: String, CaseIterable {
  case fr, nl, de, it, en

  var index: Int {
    switch self {
    case .fr: 0
    case .nl: 1
    case .de: 2
    case .it: 3
    case .en: 4
    }
  }

  /// The language of a BCP 47 tag; nil when it is none of these.
  init?(tag: String) { self.init(rawValue: primary(tag)) }

  /// The language's name inside a sentence.
  var name: Wording {
    switch self {
    case .fr: Wording(fr: "français", en: "French")
    case .nl: Wording(fr: "néerlandais", en: "Dutch")
    case .de: Wording(fr: "allemand", en: "German")
    case .it: Wording(fr: "italien", en: "Italian")
    case .en: Wording(fr: "anglais", en: "English")
    }
  }

  /// Articles, pronouns, prepositions and the like: a third of any text. A word may be of several
  /// languages.
  fileprivate var words: String {
    switch self {
    case .fr:
      """
      a ai as au aux avec ce ces cet cette c ça car d dans de des donc du elle elles en est et été \
      être eux fait il ils j je l la le les leur leurs lui m ma mais me même mes moi mon n ne ni \
      nos notre nous on ont ou où par pas peut peux plus pour qu quand que quel quelle qui s sa \
      sans se ses si son sont sous sur t ta te tes toi ton tous tout toute très tu un une vers \
      vos votre vous y à
      """
    case .nl:
      """
      aan als altijd bij dan dat de deze die dit doen door een en er geen haar hebben hebt heeft \
      hem het hier hij hoe ik in is ja je jij jou jouw jullie kan kunnen maar me meer met mijn \
      moet naar niet nog nu of om onder ons ook op over te tegen tot u uit uw van veel voor waar \
      was wat we wel wie wij wilt worden wordt zal ze zich zij zijn zo
      """
    case .de:
      """
      aber als am an auch auf aus bei bin bis bist da das dass dein deine dem den der des dich \
      die dies diese dir du durch ein eine einem einen einer er es euch für gegen hat haben ich \
      ihr ihre ihnen im in ist kann kein keine können man mehr mein mich mir mit nach nicht noch \
      nur oder ob ohne sein sich sie sind so über um und uns unser vom von vor was wenn wer wie \
      wir wird zu zum zur
      """
    case .it:
      """
      a ad ai al alla alle anche c che chi ci come con cosa cui da dal dalla degli dei del della \
      delle di dove e ed è fa fra gli ha hai hanno ho i il in io l la le lei li lo loro lui ma mi \
      mia mio ne nei nel nella noi non nostro o per perché più può quando quella quello questa \
      questo se sei si sia sono su sua sul sulla suo ti tra tu tua tuo tuoi un una uno vi voi
      """
    case .en:
      """
      a about all am an and any are as at be been but by can could did do does don for from had \
      has have he her here him his how i if in into is it its just me more my no not of on or our \
      out she should so some than that the their them then there these they this to up us was we \
      were what when where which who why will with would you your
      """
    }
  }
}

extension Tongue {
  /// Its function words of more than one letter.
  var functionWords: Set<String> { Self.functionWords[index] }

  private static let functionWords = allCases.map { tongue in
    Set(tongue.words.split(separator: " ").filter { $0.count > 1 }.map(String.init))
  }
}

/// The function words of all languages in a table that is quick to ask.
struct FunctionWords: Sendable {
  /// The last eight bytes of a word, the very last as the highest.
  typealias Word = UInt64

  /// A set of languages: a byte for each, at the place of its index, so that sets can be added up. The
  /// highest byte counts the words of a text that is not finished.
  typealias Tongues = UInt64

  /// The bits below the byte of words that are of no language.
  static let unfinished: Tongues = 56

  /// The table has two to the power of this many places, more than twice what is needed.
  private static let bits = 10
  private var entries = [Entry](repeating: Entry(), count: 1 << bits)

  private struct Entry { var word: Word = 0, tongues: Tongues = 0 }

  static let all = FunctionWords()

  private init() {
    for tongue in Tongue.allCases {
      for word in tongue.words.split(separator: " ") {
        let bytes = word.utf8.reduce(0) { Self.adding($1, to: $0) }
        let place = freePlace(for: bytes)
        entries[place].word = bytes
        entries[place].tongues |= 1 << (8 * UInt64(tongue.index))
      }
    }
    for word in wordsOfUnfinished.split(separator: " ") {
      let bytes = word.utf8.reduce(0) { Self.adding($1, to: $0) }
      let place = freePlace(for: bytes)
      entries[place].word = bytes
      entries[place].tongues |= 1 << Self.unfinished
    }
  }

  /// A word with one more byte.
  static func adding(_ byte: UInt8, to word: Word) -> Word { word >> 8 | Word(byte) << 56 }

  /// The languages that a word is a function word of, by its last eight bytes: no longer one is any.
  func tongues(of word: Word) -> Tongues {
    var place = place(of: word)
    while entries[place].word != word {
      if entries[place].word == 0 { return 0 }
      place = next(after: place)
    }
    return entries[place].tongues
  }

  /// Where a word is to stand: at its own place or the next free one.
  private func freePlace(for word: Word) -> Int {
    var place = place(of: word)
    while entries[place].word != word, entries[place].word != 0 { place = next(after: place) }
    return place
  }

  private func place(of word: Word) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> (64 - Self.bits))
  }

  private func next(after place: Int) -> Int { (place &+ 1) & ((1 << Self.bits) - 1) }
}
