import Text

/// `+961 1 234 567` in Arabic: a number in groups, which reads from left to right.
extension InlineText {
  /// Keeps the groups of telephone numbers in their order where the text is from right to left: a
  /// browser would begin with the last.
  ///
  /// `language` is nil where it is the page's.
  mutating func isolateNumbers(_ language: String?, _ parts: [LanguageSpan]) {
    if parts.isEmpty {
      if isFromRightToLeft(language) { isolateNumbers(in: bytes.indices) }
      return
    }
    for part in parts where isFromRightToLeft(part.language ?? language) {
      isolateNumbers(in: part.range)
    }
  }

  private func isFromRightToLeft(_ language: String?) -> Bool {
    language.map(isRightToLeft) ?? isPageRightToLeft
  }

  private mutating func isolateNumbers(in range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      let end = endOfNumber(from: place, before: range.upperBound)
      guard end > place else {
        place += 1
        continue
      }
      let number = place..<end
      place = end
      guard isInGroups(number), let piece = piece(holding: number), !piece.isInImage else {
        continue
      }
      replace(
        number,
        by: .element(
          opening: Array("<bdi dir=\"ltr\">".utf8), words: Array(bytes[number]), closing: "</bdi>"),
        leaving: Placeholder.object)
    }
  }

  /// Where a number ends that begins at a place: digits, single signs between them, and perhaps a `+`
  /// or a bracket before; the place itself where none begins.
  private func endOfNumber(from start: Int, before limit: Int) -> Int {
    var place = start
    if bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "(") { place += 1 }
    var end = start
    while place < limit {
      let digit = lengthOfDigit(at: place)
      if digit > 0, place + digit <= limit {
        place += digit
        end = place
      } else {
        // One sign or two, such as `) `, and then a digit.
        let first = lengthOfSeparator(at: place)
        let second = first > 0 && place + first < limit ? lengthOfSeparator(at: place + first) : 0
        let next = [first, first + second].first {
          $0 > 0 && place + $0 < limit && lengthOfDigit(at: place + $0) > 0
        }
        guard end > start, let next else { return end }
        place += next
      }
    }
    return end
  }

  /// Whether a number has several groups and looks like one that is dialled; `1-3` and dates do not.
  private func isInGroups(_ number: Range<Int>) -> Bool {
    var (digits, groups, place) = (0, 0, number.lowerBound)
    var isInGroup = false
    while place < number.upperBound {
      let length = lengthOfDigit(at: place)
      if length > 0 { digits += 1 }
      if length > 0, !isInGroup { groups += 1 }
      isInGroup = length > 0
      place += max(length, 1)
    }
    let first = bytes[number.lowerBound]
    return first == UInt8(ascii: "+") || groups > 1 && digits > 4
  }

  /// In bytes, of `0`…`9`, `٠`…`٩` or `۰`…`۹`; 0 for anything else.
  private func lengthOfDigit(at place: Int) -> Int {
    if bytes[place].isDigit { return 1 }
    guard place + 1 < bytes.count else { return 0 }
    switch bytes[place] {
    case 0xD9: return 0xA0...0xA9 ~= bytes[place + 1] ? 2 : 0
    case 0xDB: return 0xB0...0xB9 ~= bytes[place + 1] ? 2 : 0
    default: return 0
    }
  }

  /// In bytes, of a space or sign between groups of digits; 0 for anything else.
  private func lengthOfSeparator(at place: Int) -> Int {
    switch bytes[place] {
    case 0x20, UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "("),
      UInt8(ascii: ")"):
      1
    case 0xC2 where place + 1 < bytes.count && bytes[place + 1] == 0xA0: 2
    case 0xE2 where place + 2 < bytes.count && bytes[place + 1] == 0x80 && bytes[place + 2] == 0xAF:
      3
    default: 0
    }
  }
}
