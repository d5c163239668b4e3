/// What a source holds at all: nobody looks paragraph by paragraph for what is nowhere written.
struct Clues {
  /// A face with its signs as bytes.
  struct Emoticon {
    var signs: [UInt8]
    var alternative: String
  }

  /// The emoticons of the options that may occur.
  private(set) var emoticons: [Emoticon] = []
  /// Whether addresses with `://` may occur, and such as begin with `www.`.
  let hasAddresses: (whole: Bool, short: Bool)

  init(_ source: UnsafeBufferPointer<UInt8>, _ options: ReadingOptions) {
    // With these, every sign can be written in another way: `&#58;`, `:\-)`.
    let isHidden =
      contains(UInt8(ascii: "&"), in: source) || contains(UInt8(ascii: "\\"), in: source)
    func mayHold(_ signs: UnsafeBufferPointer<UInt8>) -> Bool {
      isHidden || firstRange(of: signs, in: source, from: 0, to: source.count) != nil
    }
    hasAddresses = (mayHold(StaticString("://").bytes), isHidden || hasShortAddress(source))
    for emoticon in options.emoticons {
      var signs = emoticon.signs
      if signs.withUTF8(mayHold) {
        emoticons.append(Emoticon(signs: Array(signs.utf8), alternative: emoticon.alternative))
      }
    }
  }
}

/// Whether `w.` is written anywhere, in whatever case.
func hasShortAddress(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
  var place = 1
  while let period = index(of: UInt8(ascii: "."), in: source, from: place) {
    if source[period - 1] | 0x20 == UInt8(ascii: "w") { return true }
    place = period + 1
  }
  return false
}
