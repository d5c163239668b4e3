import Text

/// The footnotes of a document.
struct Footnotes {
  /// By their names.
  var texts: [String: FootnoteText] = [:]
  /// In order.
  var references: [FootnoteReference] = []
  /// Those that are printed, by their numbers from 1.
  var printed: [PrintedFootnote] = []
}

/// A footnote under the text, or under the section of it, that names it.
struct PrintedFootnote {
  let name: String
  /// The block that names it first: a place in `Document.blocks`.
  let block: Int
  /// How often it is named.
  var uses = 0
}

extension Document {
  /// Whether footnotes are printed below the blocks that name them.
  package var hasFootnotes: Bool { !footnotes.printed.isEmpty }

  /// Numbers the footnotes in the order in which they are named, and prints the links to them. With
  /// sections each has footnotes of its own: no number stands for two of them.
  mutating func numberFootnotes(_ options: ReadingOptions) {
    if footnotes.references.isEmpty, footnotes.texts.isEmpty { return }
    let starts =
      options.partsFootnotes
      ? headings.compactMap { $0.level == 2 ? $0.block : nil } : []
    var numbers: [String: (section: Int, number: Int)] = [:]
    for reference in footnotes.references {
      guard let node = reference.node else { continue }
      defer { node.remove() }
      guard footnotes.texts[reference.name] != nil else {
        Node.text(reference.written).insert(before: node)
        faults.append(
          Fault(.missingFootnote(excerpt(reference.written)), at: reference.position))
        continue
      }
      let section = starts.partitionPoint { $0 <= reference.block }
      var number = numbers[reference.name].flatMap { $0.section == section ? $0.number : nil } ?? 0
      if number == 0 {
        footnotes.printed.append(PrintedFootnote(name: reference.name, block: reference.block))
        number = footnotes.printed.count
        numbers[reference.name] = (section, number)
      }
      footnotes.printed[number - 1].uses += 1
      let use = footnotes.printed[number - 1].uses
      let link = Node.inline(
        opening(
          "<sup><a class=\"footnote\" id=\"note:\(number):\(use)\" href=\"#note:\(number)\"",
          role: "doc-noteref", label: options.footnoteLabels.note, number: number)
          + "[\(number)]</a></sup>".utf8)
      link.mark = PrintedFootnote.mark
      link.insert(before: node)
    }
    let used = Set(numbers.keys)
    for (name, text) in footnotes.texts where !used.contains(name) {
      faults.append(Fault(.unusedFootnote(excerpt(text.written)), at: text.position))
    }
    footnoteLabels = options.footnoteLabels
  }

  /// Adds the footnotes that are named in some blocks.
  func append(footnotesOf blocks: Range<Int>, to passage: inout Passage) {
    let numbers = footnotes.printed.indices.filter {
      blocks.contains(footnotes.printed[$0].block)
    }
    guard let first = numbers.first else { return }
    passage.html += "<div class=\"footnotes\">\n".utf8
    if !footnoteLabels.title.isEmpty {
      passage.html += "<p class=\"footnotes-title\">\(escaped(footnoteLabels.title))</p>\n".utf8
    }
    passage.html += (first == 0 ? "<ol>\n" : "<ol start=\"\(first + 1)\">\n").utf8
    for index in numbers {
      let note = footnotes.printed[index]
      guard let text = footnotes.texts[note.name] else { continue }
      passage.html += "<li id=\"note:\(index + 1)\">".utf8
      append(inside: text.node, to: &passage)
      for use in 1...max(1, note.uses) {
        passage.html += opening(
          " <a class=\"footnote-back\" href=\"#note:\(index + 1):\(use)\"", role: "doc-backlink",
          label: footnoteLabels.back, number: index + 1)
        passage.html += "\u{2191}</a>".utf8
      }
      passage.html += "</li>\n".utf8
    }
    passage.html += "</ol>\n</div>\n".utf8
  }

  private func opening(
    _ tag: String, role: String, label: String, number: Int
  ) -> [UInt8] {
    var html = Array(tag.utf8)
    html += " role=\"\(role)\"".utf8
    if !label.isEmpty {
      html.append(
        attribute: " aria-label=\"", label.replacing("{number}", with: "\(number)"))
    }
    return html + ">".utf8
  }
}

extension PrintedFootnote {
  /// What links to footnotes are marked with: they are words, not tags.
  static let mark = -5
}
