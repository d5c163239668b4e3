import Markdown

/// The name by which texts ask for a help line: `belgique.child-focus`, its block and what it is called.
struct HelpLineName {
  /// The ``HelpBlock/id``.
  let block: String
  /// The name of the line, as the id of a heading is made of words; empty when none is written.
  let line: String

  /// Reads what stands behind `help:` in an address.
  init(_ written: String) {
    let parts = written.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    block = String(parts[0])
    line = parts.count > 1 ? String(parts[1]) : ""
  }
}

extension HelpBlock {
  /// A line by its name in texts; where a block has one line only, it needs none.
  func line(named name: String) -> HelpLine? {
    if name.isEmpty { return lines.count == 1 ? lines[0] : nil }
    return lines.first { $0.nameInTexts == name }
  }
}

extension HelpLine {
  /// What the line is called in texts: `child-focus` for "Child Focus".
  var nameInTexts: String { slug(Array(name.plain.utf8)) }

  /// Where a link to the line leads: its number, else its site.
  var address: String? {
    if let number = phone.flatMap({ PhoneNumber($0) }) { return "tel:" + number.address }
    return url
  }
}
