import Markdown

extension TextFingerprint {
  /// The fingerprint of a text of which all words have been looked at. Their number and the languages
  /// of the small ones, line by line, are enough; letters that are no Latin ones are looked at.
  init(of text: PlainText, _ looks: [WordScan]) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var words = 0
    for look in looks {
      look.tally.add(to: &hash)
      words += look.tally.words
    }
    let isLatin = words * 15 >= text.bytes.count
    if !isLatin {
      for byte in text.bytes where byte >= 0xC3 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    self.init(hash: hash, isTelling: words >= 12 || !isLatin && text.bytes.count > 100)
  }
}
