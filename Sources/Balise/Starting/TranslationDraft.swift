import Text

extension FrontMatter.Key {
  /// What becomes of the key in a new translation.
  fileprivate enum Translation { case takenOver, toTranslate, leftOut }

  fileprivate var translation: Translation {
    switch self {
    case .title, .description, .credits: .toTranslate
    case .layout, .address, .help, .draft, .source, .discreet, .toc, .urgent, .order, .start:
      .takenOver
    // The file's name says the language; scenarios have the original's labels, aliases its addresses;
    // nobody has reviewed this text.
    case .language, .aliases, .reviewed, .scenarios: .leftOut
    }
  }
}

/// The beginning of the translation of a page of a site.
/// - Throws: When the page cannot be read.
package func translationDraft(
  of original: PagePath, in source: SourceFolder, at path: PagePath
) throws(FileError) -> FileDraft {
  let file = "content/" + original.file
  guard let bytes = try source.read(file, mostTextBytes) else {
    throw FileError("read", file, reason: tooLarge(file).message)
  }
  return translationDraft(of: String(decoding: bytes, as: UTF8.self), at: path)
}

/// The beginning of a page's translation: its steps, ids, links and answers where they were, and around
/// every text `((…))`, which `check` counts until it is translated. The original's notes are left out.
/// `page` is its Markdown.
package func translationDraft(of page: String, at path: PagePath) -> FileDraft {
  let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    .map { $0.last == "\r" || $0.last == "\r\n" ? $0.dropLast() : $0 }
  var draft = TranslationDraft()
  var rest = lines[...]
  if rest.first == "---", let end = rest.dropFirst().firstIndex(of: "---") {
    draft.lines = ["---"]
    draft.addFrontMatter(rest[1..<end])
    draft.lines.append("---")
    rest = rest[(end + 1)...]
  }
  for line in rest { draft.add(line) }
  draft.endParagraph()
  return FileDraft(path: "content/" + path.file, text: draft.lines.joined(separator: "\n"))
}

/// A translation as far as its lines have been written.
private struct TranslationDraft {
  var lines: [String] = []
  /// The fence of the code block that is open.
  private var fence: Substring?
  private var isInNote = false
  /// Whether the last line is a paragraph's, and the paragraph may go on.
  private var isInParagraph = false

  mutating func addFrontMatter(_ written: ArraySlice<Substring>) {
    var translation = FrontMatter.Key.Translation.takenOver
    for line in written where line.drop(while: { $0 == " " }).first != "#" {
      // A line that is set in belongs to the key above it.
      if let first = line.first, first != " ", first != "-" {
        translation =
          FrontMatter.Key(rawValue: String(line.prefix { $0 != ":" }))?.translation ?? .takenOver
        if translation == .toTranslate {
          lines.append(marked(value: line))
          continue
        }
      }
      if translation != .leftOut { lines.append(String(line)) }
    }
  }

  /// `title: ((…))`, with the quotes the value may have; a value on the next lines stays as it is.
  private func marked(value line: Substring) -> String {
    let key = line.prefix { $0 != ":" }
    let value = line.dropFirst(key.count + 1).drop { $0 == " " }
    guard let first = value.first, !"|>#&*[{".contains(first) else { return String(line) }
    guard first == "\"" || first == "'", let last = value.dropFirst().lastIndex(of: first) else {
      return "\(key): ((\(value)))"
    }
    return "\(key): \(first)((\(value[..<last].dropFirst())))\(value[last...])"
  }

  mutating func add(_ line: Substring) {
    if let fence {
      lines.append(String(line))
      if line.drop(while: { $0 == " " }).hasPrefix(fence) { self.fence = nil }
      return
    }
    guard let line = withoutNotes(line) else { return }
    let words = line.drop { $0 == " " || $0 == ">" }
    if words.hasPrefix("```") || words.hasPrefix("~~~") {
      endParagraph()
      fence = words.prefix(3)
      lines.append(String(line))
    } else if isMarkup(words) {
      endParagraph()
      lines.append(String(line))
    } else {
      addText(line)
    }
  }

  /// The line without its notes; nil where nothing else stands on it.
  private mutating func withoutNotes(_ line: Substring) -> Substring? {
    var kept = ""
    var rest = line
    var hadNote = isInNote
    while !rest.isEmpty {
      if isInNote {
        guard let end = rest.firstRange(of: "-->") else { break }
        rest = rest[end.upperBound...]
        isInNote = false
      } else {
        guard let start = rest.firstRange(of: "<!--") else {
          kept += rest
          break
        }
        kept += rest[..<start.lowerBound]
        rest = rest[start.upperBound...]
        isInNote = true
        hadNote = true
      }
    }
    if hadNote, kept.allSatisfy({ $0 == " " }) { return nil }
    return kept[...]
  }

  /// Whether a line has no words to translate: none, a rule or the line below a heading, attributes of
  /// a block, the kind of a call-out.
  private func isMarkup(_ words: Substring) -> Bool {
    words.allSatisfy { " -=*_|:".contains($0) }
      || words.hasPrefix("{") && words.hasSuffix("}")
      || words.hasPrefix("[!") && words.hasSuffix("]")
  }

  private mutating func addText(_ line: Substring) {
    let prefix = prefix(of: line)
    var words = line[prefix.endIndex...]
    let isHeading = prefix.contains("#")
    let opens = prefix.contains { $0 != " " && $0 != ">" }
    if opens { endParagraph() }
    var ending = ""
    if isHeading, words.hasSuffix("}"), let brace = words.lastIndex(of: "{") {
      ending = " " + words[brace...]
      words = words[..<brace]
    }
    while words.last == " " { words.removeLast() }
    if words.first == "[", let label = linkAlone(words) {
      endParagraph()
      lines.append("\(prefix)[((\(label.text)))\(label.rest)\(ending)")
    } else if words.hasPrefix("((") {
      // The original is to be filled in itself.
      lines.append(String(line))
    } else if isHeading {
      lines.append("\(prefix)((\(words)))\(ending)")
    } else {
      lines.append(isInParagraph ? String(prefix + words) : "\(prefix)((\(words)")
      isInParagraph = true
    }
  }

  /// The spaces, quotes, list marks and hashes a line begins with.
  private func prefix(of line: Substring) -> Substring {
    var rest = line
    while let first = rest.first {
      let mark: Substring
      switch first {
      case " ", ">": mark = rest.prefix(1)
      case "-", "*", "+": mark = rest.prefix(1)
      case "#": mark = rest.prefix { $0 == "#" }
      case "0"..."9":
        let digits = rest.prefix { "0"..."9" ~= $0 }
        mark = rest.prefix(digits.count + 1)
        guard mark.last == "." || mark.last == ")" else { return line[..<rest.startIndex] }
      default: return line[..<rest.startIndex]
      }
      let after = rest[mark.endIndex...]
      let isSpace = first == " " || first == ">"
      guard isSpace || after.first == " " else { return line[..<rest.startIndex] }
      rest = after
    }
    return line
  }

  /// Of `[label](address)`, alone in its place, the label and what follows it; nil for anything else.
  private func linkAlone(_ words: Substring) -> (text: Substring, rest: Substring)? {
    guard words.hasSuffix(")"), let middle = words.firstRange(of: "]("),
      !words[middle.upperBound...].dropLast().contains(where: { "()[".contains($0) })
    else { return nil }
    return (words[..<middle.lowerBound].dropFirst(), words[middle.lowerBound...])
  }

  mutating func endParagraph() {
    if isInParagraph, let last = lines.popLast() { lines.append(last + "))") }
    isInParagraph = false
  }
}
