/// What a YAML text says, every part with its place.
package struct YAMLNode {
  /// A text, a list, or keys with values in the order written.
  package enum Value {
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  /// What it says.
  package var value: Value
  /// Where it begins.
  package let mark: YAMLMark

  /// The text of a scalar.
  package var text: String? {
    if case .scalar(let text) = value { text } else { nil }
  }
}

/// A place in a YAML text; both count from 1, columns in characters.
package struct YAMLMark: Equatable {
  /// From 1.
  package var line: Int
  /// In characters, from 1; nil for the line as a whole.
  package var column: Int?

  /// A place by its line, and its column where it is known.
  package init(line: Int, column: Int? = nil) {
    self.line = line
    self.column = column
  }
}

/// Why a YAML text says nothing.
package enum YAMLProblem: Error {
  /// What libyaml says, where, and what it was reading there.
  case syntax(String, at: YAMLMark, context: String, since: YAMLMark)
  /// A byte that may not be in a text.
  case sign(line: Int)
  /// A key for the second time in its mapping.
  case repeated(key: String, at: YAMLMark)
  /// Text that may be YAML, but that we do not go into.
  case excess(Excess, line: Int)

  /// Of what there is too much.
  package enum Excess: Sendable {
    /// More bytes than ``mostYAMLBytes``.
    case length
    /// More levels one in the other than ``mostYAMLLevels``.
    case levels
    /// A value that stands elsewhere in the text, `*name`.
    case alias
  }
}

/// So many bytes are read: far more than anybody writes by hand.
package let mostYAMLBytes = 1_000_000
/// So many sequences and mappings one in the other are read.
package let mostYAMLLevels = 50

/// Reads a text; nil for one that says nothing.
/// - Throws: The first thing that makes it unreadable.
package func readYAML(_ bytes: ArraySlice<UInt8>) throws(YAMLProblem) -> YAMLNode? {
  if bytes.count > mostYAMLBytes { throw .excess(.length, line: 1) }
  if let sign = hiddenLineEnd(in: bytes) { throw .sign(line: lineNumber(of: sign, in: bytes)) }
  var document = GrowingDocument()
  try readYAMLEvents(in: bytes) { event, mark throws(YAMLProblem) in
    try document.add(event, at: mark)
  }
  return document.root
}

/// The first sign that libyaml takes for the end of a line, as editors do not: the places of all
/// that follows would be wrong.
private func hiddenLineEnd(in bytes: ArraySlice<UInt8>) -> Int? {
  bytes.indices.first { place in
    switch bytes[place] {
    case 0xC2: bytes[place...].starts(with: "\u{85}".utf8)
    case 0xE2:
      bytes[place...].starts(with: "\u{2028}".utf8) || bytes[place...].starts(with: "\u{2029}".utf8)
    default: false
    }
  }
}

/// The line of a byte, from 1.
func lineNumber(of place: Int, in bytes: ArraySlice<UInt8>) -> Int {
  var line = 1
  for index in bytes.startIndex..<place {
    let isPair = bytes[index] == 0x0D && index + 1 < bytes.endIndex && bytes[index + 1] == 0x0A
    if bytes[index] == 0x0A || bytes[index] == 0x0D, !isPair { line += 1 }
  }
  return line
}

/// The only document of a text, as far as it has been read.
private struct GrowingDocument {
  private(set) var root: YAMLNode?
  /// The collections that are not closed yet, the outermost first.
  private var open: [OpenCollection] = []

  mutating func add(_ event: YAMLEvent, at mark: YAMLMark) throws(YAMLProblem) {
    switch event {
    case .documentStart:
      if root != nil { throw .syntax("another document", at: mark, context: "", since: mark) }
    case .scalar(let text): try add(YAMLNode(value: .scalar(text), mark: mark))
    case .sequenceStart, .mappingStart:
      if open.count == mostYAMLLevels { throw .excess(.levels, line: mark.line) }
      open.append(OpenCollection(isMapping: event == .mappingStart, mark: mark))
    case .collectionEnd:
      if let closed = open.popLast() { try add(closed.node) }
    case .alias: throw .excess(.alias, line: mark.line)
    }
  }

  private mutating func add(_ node: YAMLNode) throws(YAMLProblem) {
    if open.isEmpty { root = node } else { try open[open.count - 1].add(node) }
  }
}

/// A sequence or mapping whose end has not come yet.
private struct OpenCollection {
  let isMapping: Bool
  let mark: YAMLMark
  private var items: [YAMLNode] = []
  private var pairs: [(key: YAMLNode, value: YAMLNode)] = []
  /// The key that waits for its value.
  private var key: YAMLNode?
  private var keys: Set<String> = []

  init(isMapping: Bool, mark: YAMLMark) {
    self.isMapping = isMapping
    self.mark = mark
  }

  mutating func add(_ node: YAMLNode) throws(YAMLProblem) {
    if !isMapping {
      items.append(node)
    } else if let key {
      pairs.append((key, node))
      self.key = nil
    } else {
      if let text = node.text, !keys.insert(text).inserted {
        throw .repeated(key: text, at: node.mark)
      }
      key = node
    }
  }

  var node: YAMLNode {
    YAMLNode(value: isMapping ? .mapping(pairs) : .sequence(items), mark: mark)
  }
}
