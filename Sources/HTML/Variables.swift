/// Where in a page something stands that is not known before the page is made, and what comes of it.
extension TagReader {
  /// Where a page has come to.
  package enum Standing: Equatable, Sendable {
    /// Among the text of the page.
    case text
    /// In the text of an element that holds nothing else.
    case rawText(String)
    /// In a comment or a declaration.
    case comment
    /// In the value of an attribute, right after its `=` too, with its quote; nil where there is none.
    case value(attribute: String, quote: UInt8?)
    /// Anywhere else in a tag: whatever comes here may become a tag or an attribute.
    case markup
  }

  /// Where the page has come to.
  package var standing: Standing {
    switch mode {
    case .text: return .text
    case .rawText(0): return .rawText(rawName)
    case .comment, .bogusComment, .characterData: return .comment
    case .quoted(let quote): return .value(attribute: attributeName, quote: quote)
    case .beforeValue, .unquoted: return .value(attribute: attributeName, quote: nil)
    case .rawText, .opening, .closing, .declaration, .tagName, .beforeAttribute, .attributeName,
      .afterAttributeName:
      return .markup
    }
  }

  private var attributeName: String { String(decoding: attribute.name, as: UTF8.self) }

  /// The readers as which this one goes on after a text, in a comment: the text may hold the signs that
  /// come before its end.
  package var afterTextInComment: [TagReader] {
    var ends: [Mode]
    switch mode {
    case .comment: ends = [.comment(.none), .comment(.dashes), .comment(.bang)]
    case .characterData: ends = [.characterData(0), .characterData(2)]
    default: ends = [mode]
    }
    return ends.map { end in
      var reader = self
      reader.mode = end
      return reader
    }
  }
}
