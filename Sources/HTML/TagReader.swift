import Text

/// Reads a page piece by piece, as browsers do (HTML Standard, 13.2.5), in time linear in its length.
///
/// A value that can be copied and compared: where a page may go on in two ways, each is read by a reader
/// of its own, until both have come to the same.
package struct TagReader: Hashable, Sendable {
  /// What was read.
  package enum Event: Sendable {
    case tag(HTMLTag)
    /// Text that is more than blanks; told only while ``reportsText`` is set.
    case text
    /// The content of an element `style`, and the mark of its first byte.
    case style(String, mark: Int)
    /// `<!--[if`: Internet Explorer takes what follows for tags.
    case conditionalComment
    /// `<![CDATA[`: in drawings text up to `]]>`, elsewhere a comment up to `>`.
    case characterData
  }

  /// Whether text is an event.
  package var reportsText = true

  var mode = Mode.text
  var tag = OpenTag()
  var attribute = OpenAttribute()
  /// The element whose text is read, as the end of it is written: `</title`.
  var ending: [UInt8] = []
  /// Of `style`, the text until now.
  var content: [UInt8] = []
  var contentMark = 0

  /// Begins outside of any tag.
  package init() {}

  enum Mode: Hashable, Sendable {
    case text, opening, closing, bogusComment
    /// What comes after `<!`, as far as it may still become `--` or `[CDATA[`.
    case declaration([UInt8])
    case comment(CommentEnd)
    /// How many `]` were read last, two at most.
    case characterData(Int)
    case tagName, beforeAttribute, attributeName, afterAttributeName, beforeValue, unquoted
    case quoted(UInt8)
    /// How many bytes of `ending` were read last.
    case rawText(Int)
  }

  struct OpenTag: Hashable, Sendable {
    var name: [UInt8] = []
    var isEnd = false
    var mark = 0
    var attributes: [OpenAttribute] = []
  }

  struct OpenAttribute: Hashable, Sendable {
    var name: [UInt8] = []
    var value: [UInt8] = []
    var mark = 0
    var isKept = false
  }
}

extension TagReader {
  /// Reads on, up to the next event or to the end of the bytes, where nil is returned.
  ///
  /// - Parameters:
  ///   - place: the next byte to read.
  ///   - mark: what is added to the index of a byte to make its mark.
  package mutating func next(
    in bytes: ArraySlice<UInt8>, _ place: inout Int, mark: Int
  ) -> Event? {
    while place < bytes.endIndex {
      if skip(in: bytes, &place) { continue }
      let byte = bytes[place]
      place += 1
      if let event = read(byte, mark + place - 1) { return event }
    }
    return nil
  }

  /// Reads the text of the element whose tag was read last, up to its end.
  package mutating func enterText() {
    ending = Array("</".utf8) + tag.name
    content = []
    contentMark = -1
    mode = .rawText(0)
  }

  /// Adds what a variable prints to the value that is read.
  package mutating func append(_ variable: HTMLVariable) {
    if mode == .beforeValue { mode = .unquoted }
    if attribute.isKept { attribute.value.append(variable.byte) }
  }

  /// The element whose text is read.
  var rawName: String { String(decoding: ending.dropFirst(2), as: UTF8.self) }

  /// Takes what comes next for a comment up to `>`.
  package mutating func enterBogusComment() { mode = .bogusComment }

  /// Takes what comes next for text up to `]]>`.
  package mutating func enterCharacterData() { mode = .characterData(0) }

  /// Goes to the next byte that matters, where many do not.
  private func skip(in bytes: ArraySlice<UInt8>, _ place: inout Int) -> Bool {
    let next: Int?
    switch mode {
    case .text where !reportsText, .rawText(0) where !isStyle:
      next = bytes[place...].firstIndex(of: less)
    case .quoted(let quote) where !attribute.isKept: next = bytes[place...].firstIndex(of: quote)
    default: return false
    }
    let start = place
    place = next ?? bytes.endIndex
    return place > start
  }

  private mutating func read(_ byte: UInt8, _ mark: Int) -> Event? {
    switch mode {
    case .text:
      if byte == less {
        tag.mark = mark
        mode = .opening
      } else if !isSpace(byte) {
        return reportsText ? .text : nil
      }
    case .opening: return open(byte, mark)
    case .closing: close(byte)
    case .bogusComment: if byte == greater { mode = .text }
    case .declaration(let read): return declare(read, byte)
    case .comment(let end): return comment(end, byte)
    case .characterData(let count):
      let bracket = UInt8(ascii: "]")
      mode = .characterData(byte == bracket ? min(count + 1, 2) : 0)
      if byte == greater, count == 2 { mode = .text }
    case .rawText(let count): return readRaw(byte, count, mark)
    case .tagName, .beforeAttribute, .attributeName, .afterAttributeName, .beforeValue, .unquoted,
      .quoted:
      return readInTag(byte, mark)
    }
    return nil
  }

  /// After `<`.
  private mutating func open(_ byte: UInt8, _ mark: Int) -> Event? {
    switch byte {
    case UInt8(ascii: "/"): mode = .closing
    case UInt8(ascii: "!"): (mode, tag.mark) = (.declaration([]), 0)
    case UInt8(ascii: "?"): (mode, tag.mark) = (.bogusComment, 0)
    case _ where byte.isLetter: begin(byte, isEnd: false)
    default:
      (mode, tag.mark) = (.text, 0)
      if byte == less { return read(byte, mark) }
      return reportsText ? .text : nil
    }
    return nil
  }

  /// After `</`.
  private mutating func close(_ byte: UInt8) {
    if byte.isLetter {
      begin(byte, isEnd: true)
    } else {
      (mode, tag.mark) = (byte == greater ? .text : .bogusComment, 0)
    }
  }

  private mutating func begin(_ byte: UInt8, isEnd: Bool) {
    tag.name = [lowercased(byte)]
    tag.isEnd = isEnd
    tag.attributes = []
    mode = .tagName
  }

  /// After `<!`.
  private mutating func declare(_ read: [UInt8], _ byte: UInt8) -> Event? {
    let read = read + [byte]
    if read.elementsEqual("--".utf8) {
      mode = .comment(.start)
    } else if read.elementsEqual("[CDATA[".utf8) {
      mode = .bogusComment
      return .characterData
    } else if "--".utf8.starts(with: read) || "[CDATA[".utf8.starts(with: read) {
      mode = .declaration(read)
    } else {
      mode = byte == greater ? .text : .bogusComment
    }
    return nil
  }

  private mutating func comment(_ end: CommentEnd, _ byte: UInt8) -> Event? {
    guard let next = end.after(byte) else {
      mode = .text
      return nil
    }
    mode = .comment(next)
    return end == .bracketI && byte == UInt8(ascii: "f") ? .conditionalComment : nil
  }
}
