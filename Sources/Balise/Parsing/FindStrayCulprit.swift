import Markdown
import Text

/// The line that keeps the links of a step from being its choices; nil where it cannot be told.
///
/// `lines` are those of the step, `stray` is that of the first link which looks like a choice, `notes`
/// are the lines of editors' notes.
func strayCulprit(
  in lines: Range<Int>, from stray: Int, notes: [ClosedRange<Int>], _ file: SourceFile
) -> StrayCulprit? {
  // Nobody writes so many lines in a step, and hostile ones must not take long.
  guard lines.count < 400 else { return nil }
  var entries: [Entry] = []
  for number in lines {
    let line = file.line(number)
    if line.count > 1000 || notes.contains(where: { $0.contains(number) }) { continue }
    let text = String(decoding: line, as: UTF8.self)
    if text.allSatisfy(\.isWhitespace) { continue }
    if let last = entries.last, last.isOpen, Entry(text, number).isPlain {
      entries[entries.count - 1].join(text)
    } else {
      entries.append(Entry(text, number))
    }
  }
  guard var first = entries.firstIndex(where: { $0.lines.contains(stray) }) else { return nil }
  while first > 0, entries[first - 1].shape == entries[first].shape,
    entries[first].isItem
      ? entries[first - 1].mark == entries[first].mark : entries[first - 1].sole != nil
  {
    first -= 1
  }
  return culprit(among: entries[first...], file)
}

private func culprit(among entries: ArraySlice<Entry>, _ file: SourceFile) -> StrayCulprit? {
  let items = entries.filter(\.isItem)
  let usual = usualMark(of: items)
  let indent = items.map(\.indent).min() ?? 0
  var hasItem = false
  for entry in entries {
    guard let cause = entry.cause(usual: usual, indent: indent, hasItem: hasItem, entries.count)
    else {
      hasItem = hasItem || entry.isItem
      continue
    }
    return StrayCulprit(
      place: file.place(line: entry.lines.lowerBound, byteColumn: entry.indent + 1), cause: cause,
      repair: entry.repaired(usual))
  }
  return nil
}

/// The sign that most items begin with; of two as frequent ones the first.
private func usualMark(of items: [Entry]) -> String? {
  var counts: [String: Int] = [:]
  for item in items where item.sole != nil { counts[item.mark ?? "", default: 0] += 1 }
  let most = counts.values.max()
  return items.first { $0.sole != nil && counts[$0.mark ?? ""] == most }?.mark ?? items.first?.mark
}

/// A line of a step, or several that make one item or link.
private struct Entry {
  enum Shape { case item, glued, quote, rule, paragraph }

  private(set) var lines: ClosedRange<Int>
  let shape: Shape
  /// In bytes.
  let indent: Int
  /// `-`, `*`, `+`, `.` or `)`.
  let mark: String?
  /// The digits before the sign.
  let number: String
  private(set) var content: String

  init(_ text: String, _ number: Int) {
    lines = number...number
    let body = text.drop { $0 == " " || $0 == "\t" }
    indent = text.utf8.count - body.utf8.count
    let digits = body.prefix { $0.isASCII && $0.isNumber }
    let rest = body.dropFirst(digits.count)
    self.number = String(digits)
    let sign = rest.first.map(String.init) ?? ""
    let isMark = digits.isEmpty ? "-*+".contains(sign) && !sign.isEmpty : sign == "." || sign == ")"
    let after = rest.dropFirst()
    if isRule(body) {
      (shape, mark, content) = (.rule, nil, String(body))
    } else if body.first == ">" {
      (shape, mark, content) = (.quote, nil, String(body))
    } else if isMark, after.first == " " || after.first == "\t" || after.isEmpty {
      (shape, mark, content) = (.item, sign, after.trimmed)
    } else if let link = Self.link(afterSign: body), !body.hasPrefix("**"), !body.hasPrefix("[") {
      (shape, mark, content) = (
        .glued, String(body[..<link].filter { !$0.isWhitespace }), body[link...].trimmed
      )
    } else {
      (shape, mark, content) = (.paragraph, nil, body.trimmed)
    }
  }

  /// The bracket after a sign of an item that no ordinary blank follows: `-[`, `•\u{A0}[`, `b) [`.
  private static func link(afterSign body: Substring) -> String.Index? {
    guard let bracket = body.firstIndex(of: "["), body[bracket...].contains("](") else {
      return nil
    }
    let sign = body[..<bracket].filter { !$0.isWhitespace && $0 != "\u{200B}" }
    let isSign = ["-", "*", "+", "•", "·", "–", "—", "▪", "◦", "→", "o"].contains(sign)
    let isNumbered =
      sign.count <= 3 && (sign.last == "." || sign.last == ")")
      && sign.dropLast().allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return isSign || isNumbered && !sign.dropLast().isEmpty ? bracket : nil
  }

  var isItem: Bool { shape == .item }
  var isPlain: Bool { shape == .paragraph }

  /// Whether the words of its link go on in the next line.
  var isOpen: Bool { content.hasPrefix("[") && !content.contains("](") && lines.count < 20 }

  mutating func join(_ text: String) {
    content += " " + text.trimmed
    lines = lines.lowerBound...(lines.upperBound + 1)
  }

  /// Its whole content, where that is one link.
  var sole: String? { linkCount == 1 && firstLink == content ? content : nil }

  var linkCount: Int { content.split(separator: "](", omittingEmptySubsequences: false).count - 1 }

  /// The first link in its content, with what stands around it left out.
  var firstLink: String? {
    guard let middle = content.firstRange(of: "]("),
      let end = content[middle.upperBound...].firstIndex(of: ")")
    else { return nil }
    var depth = 1
    for start in content[..<middle.lowerBound].indices.reversed() {
      if content[start] == "]" { depth += 1 }
      if content[start] == "[" { depth -= 1 }
      if depth == 0 { return String(content[start...end]) }
    }
    return nil
  }

  /// The line as it should be written among items that begin with a sign.
  func repaired(_ usual: String?) -> String? {
    guard let link = sole ?? firstLink else { return nil }
    guard shape == .item, let usual else { return "- " + link }
    return (".)".contains(usual) ? (number.isEmpty ? "1" : number) : "") + usual + " " + link
  }

  /// What keeps it from being a choice among others; nil where nothing does.
  func cause(
    usual: String?, indent least: Int, hasItem: Bool, _ count: Int
  ) -> StrayCulprit.Cause? {
    switch shape {
    case .glued: return .gluedMark(mark ?? "")
    case .quote: return content.contains("](#") ? .quoted : hasItem ? .textAfter(content) : nil
    case .rule: return hasItem ? .ruleAfter : nil
    case .item:
      if linkCount > 1 { return .severalLinks }
      if linkCount == 0 { return .noLink(content) }
      if indent > least + 1 { return .nested }
      if sole == nil { return causeOfRest }
      return mark == usual ? nil : .otherMark(mark ?? "", usual: usual ?? "")
    case .paragraph:
      if content.hasPrefix("{"), content.hasSuffix("}") { return nil }
      if linkCount > 1 { return .severalLinks }
      if linkCount == 0 { return hasItem ? .textAfter(content) : nil }
      if sole != nil { return count > 1 ? .paragraph : nil }
      return hasItem && firstLink.map { content.utf8.count > 3 * $0.utf8.count } ?? false
        ? .textAfter(content) : causeOfRest
    }
  }

  private var causeOfRest: StrayCulprit.Cause {
    let bare = content.drop { $0 == "*" || $0 == "_" }
    let stars = content.count - bare.count
    if stars > 0, bare.hasPrefix("["), bare.dropLast(stars).hasSuffix(")"),
      content.suffix(stars).allSatisfy({ $0 == "*" || $0 == "_" })
    {
      return .emphasis
    }
    let rest = firstLink.map { content.replacing($0, with: " ") } ?? content
    return .words(rest.trimmed)
  }
}

/// `---`, `* * *`
private func isRule(_ body: Substring) -> Bool {
  let signs = body.filter { !$0.isWhitespace }
  guard let first = signs.first, "-*_".contains(first), signs.count >= 3 else { return false }
  return signs.allSatisfy { $0 == first }
}
