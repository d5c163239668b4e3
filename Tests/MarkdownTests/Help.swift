import Markdown

/// What a text is printed as.
func html(_ markdown: String, _ options: ReadingOptions = .init()) -> String {
  let document = Document(parsing: Array(markdown.utf8), options: options)
  return document.html(of: document.blocks.indices).text
}

/// What a French text is printed as; the narrow space is shown as `_`, the no-break space as `~`.
func french(_ markdown: String) -> String {
  shown(html(markdown, ReadingOptions(language: "fr-BE", emoticons: [smile])))
}

/// A text in which the narrow space is shown as `_` and the no-break space as `~`.
func shown(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { $0 == "\u{202F}" ? "_" : $0 == "\u{A0}" ? "~" : $0 }))
}

/// The faults of a text with their places: `3:1 unclosedNote`.
func faults(_ markdown: String, _ options: ReadingOptions = .init()) -> [String] {
  let document = Document(parsing: Array(markdown.utf8), options: options)
  return document.faults.map { "\($0.position.shown) \($0.kind)" }
}

let smile = Emoticon(":-)", alternative: "sourire")

extension Passage {
  /// The HTML with `‹3›` where the address of link 3 belongs.
  var text: String {
    var text = ""
    var done = 0
    for slot in slots {
      text += String(decoding: html[done..<slot.offset], as: UTF8.self) + "‹\(slot.link)›"
      done = slot.offset
    }
    return text + String(decoding: html[done...], as: UTF8.self)
  }
}

extension Position {
  /// `3:1`, or `3` when the column is not known.
  var shown: String { column.map { "\(line):\($0)" } ?? "\(line)" }
}
