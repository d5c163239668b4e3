/// HTML as we may write it, read strictly: every tag closed in order, every value in quotes, every
/// `&` and `<` of a text escaped, nothing that runs.
package struct Markup {
  /// What is wrong.
  package private(set) var flaws: [String] = []
  package private(set) var ids: [String] = []
  /// Ids that stand twice.
  package private(set) var repeatedIDs: [String] = []
  /// The addresses of links and images, references resolved.
  package private(set) var addresses: [String] = []

  private let bytes: [UInt8]
  private var place = 0
  private var open: [String] = []

  /// Reads a page or a part of one.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if String(validating: bytes, as: UTF8.self) == nil { flaws.append("not UTF-8") }
    while flaws.isEmpty, place < bytes.count {
      if !skip("<") {
        readText(until: "<")
      } else if skip("!") {
        readDeclaration()
      } else if skip("/") {
        readClosingTag()
      } else {
        readOpeningTag()
      }
    }
    if flaws.isEmpty, let element = open.last { complain("<\(element)> is never closed") }
    repeatedIDs = Dictionary(ids.map { ($0, 1) }, uniquingKeysWith: +)
      .filter { $0.value > 1 }.keys.sorted()
  }

  private mutating func complain(_ flaw: String) {
    let shown = bytes[max(0, place - 60)..<min(bytes.count, place + 20)]
    flaws.append("\(flaw), near \(String(decoding: shown, as: UTF8.self).debugDescription)")
  }

  private mutating func readDeclaration() {
    if !skip("doctype html>"), !skip("DOCTYPE html>") { complain("a declaration") }
  }

  private mutating func readClosingTag() {
    let name = readName()
    if !skip(">") { complain("</\(name) does not end") }
    if open.popLast() != name { complain("</\(name)> closes nothing") }
  }

  private mutating func readOpeningTag() {
    let name = readName()
    if name.isEmpty { return complain("a bare <") }
    if !elements.contains(name) { return complain("<\(name)>") }
    var names: Set<String> = []
    while flaws.isEmpty, skip(" ") {
      if place < bytes.count, bytes[place] == UInt8(ascii: "/") { break }
      let attribute = readName()
      if !names.insert(attribute).inserted { complain("two \(attribute)") }
      readValue(of: attribute)
    }
    let isClosed = skip("/")
    if !skip(">") { return complain("<\(name) does not end") }
    if isClosed || voidElements.contains(name) { return }
    if name == "style" { while place < bytes.count, !isNext("</style") { place += 1 } }
    open.append(name)
  }

  private mutating func readValue(of attribute: String) {
    if attribute.isEmpty || attribute.hasPrefix("on") || attribute == "style" {
      complain("the attribute “\(attribute)”")
    }
    guard skip("=") else { return }
    guard skip("\"") else { return complain("\(attribute) without quotes") }
    let start = place
    let value = readText(until: "\"")
    if bytes[start..<place].contains(UInt8(ascii: "<")) { complain("< in \(attribute)") }
    if !skip("\"") { complain("\(attribute) does not end") }
    switch attribute {
    case "href", "src": addresses.append(value)
    case "id": ids.append(value)
    default: break
    }
  }

  /// Letters, digits, `-` and `:`, in lower case but for SVG.
  private mutating func readName() -> String {
    let start = place
    while place < bytes.count, bytes[place].isName { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// Text up to a sign, references resolved.
  @discardableResult private mutating func readText(until end: Character) -> String {
    var text: [UInt8] = []
    while flaws.isEmpty, place < bytes.count, bytes[place] != end.asciiValue {
      if skip("&") {
        text += readReference()
      } else {
        text.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func readReference() -> [UInt8] {
    let start = place
    while place < bytes.count, bytes[place] == UInt8(ascii: "#") || bytes[place].isName {
      place += 1
    }
    let name = String(decoding: bytes[start..<place], as: UTF8.self)
    guard skip(";"), let text = references[name] else {
      complain("&\(name)")
      return []
    }
    return Array(text.utf8)
  }

  private func isNext(_ text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

  private mutating func skip(_ text: String) -> Bool {
    guard isNext(text) else { return false }
    place += text.utf8.count
    return true
  }
}

extension UInt8 {
  fileprivate var isName: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: ":"): true
    default: false
    }
  }
}

/// All that libcmark, our extensions and the theme print.
private let elements: Set<String> = [
  "a", "abbr", "aside", "b", "bdi", "blockquote", "body", "br", "caption", "circle", "code", "dd",
  "details",
  "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
  "head", "header", "hr",
  "html", "img", "li",
  "link", "main", "meta", "nav", "ol", "p", "path", "pre", "section", "small", "span", "strong",
  "style", "summary", "svg", "title", "ul",
  "sup", "table", "tbody", "td", "th", "thead", "tr",
]

private let voidElements: Set<String> = ["br", "hr", "img", "link", "meta"]

private let references = [
  "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#x27": "'",
]
