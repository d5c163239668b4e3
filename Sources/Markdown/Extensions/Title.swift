import Text

/// `# Title` at the top of a page, which other tools ask for: it is the title, and not shown twice.
extension BlockWalk {
  /// Takes a heading out of the document if it is the page's title.
  mutating func takeTitle(_ node: Node) -> Bool {
    guard let title = options.title, node.headingLevel == 1, document.title == nil,
      containers.isEmpty, document.blocks.isEmpty
    else { return false }
    let words = node.plainText
    guard !words.utf8.allSatisfy(\.isBlank), title.isEmpty || isAlike(words, title) else {
      return false
    }
    document.title = words
    node.remove()
    return true
  }
}

/// Whether two titles say the same, but for capitals, blanks and a point at the end.
private func isAlike(_ one: String, _ other: String) -> Bool {
  func words(_ text: String) -> [Substring] {
    var text = text.lowercased()
    while text.last == "." || text.last?.isWhitespace == true { text.removeLast() }
    text = text.replacing("’", with: "'")
    return text.split(whereSeparator: \.isWhitespace)
  }
  return words(one) == words(other)
}
