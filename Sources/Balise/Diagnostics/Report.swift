extension Diagnostic {
  /// The diagnostic as editors' problem matchers read it, with the line it speaks of, a mark and
  /// the help: `content/a.md:12:3: error: … [rule-id]`.
  ///
  /// `line` is the text of the source line, nil when it cannot be shown.
  package func text(in language: MessageLanguage, line: String?) -> String {
    var text = place.path
    if place.line > 0 {
      text += ":\(place.line)"
      if let column = place.column { text += ":\(column)" }
    }
    text += ": \(severity.rawValue): \(message.text(in: language)) [\(rule.rawValue)]"
    if let line, place.line > 0 { text += "\n" + excerpt(of: line) }
    if let help {
      let label = language == .french ? "aide : " : "help: "
      text += "\n  " + label + help.text(in: language)
    }
    return text
  }

  /// The source line, cut where it is long, with a mark under the column.
  private func excerpt(of line: String) -> String {
    let width = 90
    var scalars = Array(line.unicodeScalars.map { isUnprintable($0) ? " " : $0 })
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

extension SourceFolder {
  /// The text of the line a diagnostic speaks of; nil where there is none.
  package func line(at place: Place) -> String? {
    guard place.line > 0, files.contains(place.path), let bytes = try? read(place.path) else {
      return nil
    }
    let lines = bytes.split(
      separator: UInt8(ascii: "\n"), maxSplits: place.line, omittingEmptySubsequences: false)
    guard lines.indices.contains(place.line - 1) else { return nil }
    var line = lines[place.line - 1]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }
}
