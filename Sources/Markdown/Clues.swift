/// What a source holds at all: nobody looks paragraph by paragraph for what is nowhere written.
struct Clues {
  /// A face with its signs as bytes.
  struct Emoticon {
    var signs: [UInt8]
    var alternative: String
  }

  /// The emoticons of the options that may occur.
  private(set) var emoticons: [Emoticon] = []
  /// Whether an address that begins with `www.` may occur.
  let hasShortAddress: Bool

  init(_ source: UnsafeBufferPointer<UInt8>, _ options: ReadingOptions) {
    // With these, every sign can be written in another way: `&#58;`, `:\-)`.
    let isHidden =
      contains(UInt8(ascii: "&"), in: source) || contains(UInt8(ascii: "\\"), in: source)
    hasShortAddress = isHidden || mayHoldShortAddress(source)
    for emoticon in options.emoticons {
      var signs = emoticon.signs
      let isWritten = signs.withUTF8 {
        isHidden || firstRange(of: $0, in: source, from: 0, to: source.count) != nil
      }
      guard isWritten else { continue }
      emoticons.append(Emoticon(signs: Array(signs.utf8), alternative: emoticon.alternative))
    }
  }
}

/// Whether `w.` is written anywhere, in whatever case.
func mayHoldShortAddress(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
  var place = 1
  while let period = index(of: UInt8(ascii: "."), in: source, from: place) {
    if source[period - 1] | 0x20 == UInt8(ascii: "w") { return true }
    place = period + 1
  }
  return false
}
