extension Diagnostic {
  /// The diagnostic as editors' problem matchers read it, with the line it speaks of, a mark and
  /// the help: `content/a.md:12:3: error: … [rule-id]`.
  ///
  /// `line` is the text of the source line, nil when it cannot be shown.
  package func text(in language: MessageLanguage, line: String?) -> String {
    var text = printable(place.path)
    if place.line > 0 {
      text += ":\(place.line)"
      if let column = place.column { text += ":\(column)" }
    }
    let said = printable(message.text(in: language), most: Self.longestText)
    text += ": \(severity.rawValue): \(said) [\(rule.id)]"
    if let line, place.line > 0 { text += "\n" + excerpt(of: line) }
    if let help {
      let said = printable(help.text(in: language), most: Self.longestText)
      text += "\n  " + helpLabel.text(in: language) + said
    }
    return text
  }

  /// What an author wrote may stand in a message, and be of any length.
  private static let longestText = 1000

  /// The source line, cut where it is long, with a mark under the column.
  private func excerpt(of line: String) -> String {
    let width = 90
    // One sign for each: the mark stands under its column.
    var scalars = Array(printable(line).unicodeScalars)
    guard let column = place.column, column <= scalars.count + 1 else {
      let isCut = scalars.count > width
      scalars = Array(scalars.prefix(width))
      return "  | " + String(String.UnicodeScalarView(scalars)) + (isCut ? "…" : "")
    }
    let start = max(0, min(column - 1 - width / 2, scalars.count - width))
    let shown = scalars[start..<min(scalars.count, start + width)]
    let before = start > 0 ? "…" : ""
    let after = shown.endIndex < scalars.count ? "…" : ""
    let text = before + String(String.UnicodeScalarView(shown)) + after
    let indent = String(repeating: " ", count: before.count + column - 1 - start)
    return "  | \(text)\n  | \(indent)^"
  }
}
