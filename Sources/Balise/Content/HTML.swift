import Markdown

/// Text made safe for HTML, between tags and inside double quotes.
package func escaped(_ text: String) -> String {
  let special: Set<UInt8> = [0x22, 0x26, 0x27, 0x3C, 0x3E]
  guard text.utf8.contains(where: special.contains) else { return text }
  var result = ""
  result.reserveCapacity(text.utf8.count + 16)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

extension Passage {
  /// Adds HTML that has no holes.
  mutating func append(html text: String) { html += text.utf8 }

  /// Adds a passage of the same document.
  mutating func append(_ other: Passage) {
    slots += other.slots.map { Slot(offset: $0.offset + html.count, link: $0.link) }
    html += other.html
  }
}
