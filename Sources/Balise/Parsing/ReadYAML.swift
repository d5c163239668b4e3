import CYaml
import Diagnostics

/// What a YAML text says, every part with its place.
struct YAMLNode {
  enum Value {
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  var value: Value
  let mark: YAMLMark

  /// The text of a scalar.
  var text: String? {
    if case .scalar(let text) = value { text } else { nil }
  }
}

/// A place in a YAML text; both count from 1, columns in characters.
struct YAMLMark: Equatable {
  var line: Int
  var column: Int?

  init(line: Int, column: Int? = nil) {
    self.line = line
    self.column = column
  }

  /// libyaml ends a last line that has no end, and may stop on the one after it.
  fileprivate init(_ mark: yaml_mark_t, lastLine: Int) {
    let line = Int(mark.line) + 1
    self.init(line: min(line, lastLine), column: line > lastLine ? nil : Int(mark.column) + 1)
  }
}

/// Why a YAML text says nothing.
enum YAMLProblem: Error {
  /// What libyaml says, where, and what it was reading there.
  case syntax(String, at: YAMLMark, context: String, since: YAMLMark)
  /// A byte that may not be in a text.
  case sign(line: Int)
  /// A key for the second time in its mapping.
  case repeated(key: String, at: YAMLMark)
  /// Text that may be YAML, but that we do not go into.
  case excess(Wording, line: Int)
}

/// What front matter, settings and words may at most be: far more than anybody writes by hand.
private enum Bounds {
  static let bytes = 1_000_000
  static let levels = 50
}

/// Reads a text from the events of libyaml; nil for one that says nothing.
///
/// Building nodes here, and not with Yams, is a third of the work, does not go down one call for
/// each level, and stops before a text that repeats itself can grow.
func readYAML(_ bytes: ArraySlice<UInt8>) throws(YAMLProblem) -> YAMLNode? {
  if bytes.count > Bounds.bytes { throw .excess(tooLong, line: 1) }
  if let sign = hiddenLineEnd(in: bytes) { throw .sign(line: lineNumber(of: sign, in: bytes)) }
  var parser = yaml_parser_t()
  guard yaml_parser_initialize(&parser) == 1 else { return nil }
  defer { yaml_parser_delete(&parser) }
  let isEnded = bytes.last == 0x0A || bytes.last == 0x0D
  let lastLine = isEnded ? Int.max : lineNumber(of: bytes.endIndex, in: bytes)
  let result = bytes.withUnsafeBufferPointer { bytes in
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
    return Result { () throws(YAMLProblem) in try readRoot(&parser, lastLine: lastLine) }
  }
  do { return try result.get() } catch .sign {
    let sign = min(bytes.startIndex + parser.problem_offset, bytes.endIndex)
    throw .sign(line: lineNumber(of: sign, in: bytes))
  }
}

/// The first sign that libyaml takes for the end of a line, as editors do not: the places of all
/// that follows would be wrong.
private func hiddenLineEnd(in bytes: ArraySlice<UInt8>) -> Int? {
  guard bytes.contains(where: { $0 == 0xC2 || $0 == 0xE2 }) else { return nil }
  return bytes.indices.first { place in
    switch bytes[place] {
    case 0xC2: bytes[place...].starts(with: "\u{85}".utf8)
    case 0xE2:
      bytes[place...].starts(with: "\u{2028}".utf8) || bytes[place...].starts(with: "\u{2029}".utf8)
    default: false
    }
  }
}

/// The line of a byte, from 1.
private func lineNumber(of place: Int, in bytes: ArraySlice<UInt8>) -> Int {
  var line = 1
  for index in bytes.startIndex..<place {
    let isPair = bytes[index] == 0x0D && index + 1 < bytes.endIndex && bytes[index + 1] == 0x0A
    if bytes[index] == 0x0A || bytes[index] == 0x0D, !isPair { line += 1 }
  }
  return line
}

/// What a nesting of too many levels is called.
let tooManyLevels = Wording(
  fr: "plus de \(Bounds.levels) niveaux emboîtés", en: "more than \(Bounds.levels) nested levels")
private let tooLong = Wording(fr: "elles sont trop longues", en: "they are too long")
private let alias = Wording(
  fr: "une valeur ne commence pas par « * »", en: "a value does not begin with “*”")

/// Goes through the events of the only document.
private func readRoot(
  _ parser: inout yaml_parser_t, lastLine: Int
) throws(YAMLProblem) -> YAMLNode? {
  var root: YAMLNode?
  /// The collections that are not closed yet, the outermost first.
  var open: [OpenCollection] = []
  while true {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else {
      throw problem(of: parser, lastLine: lastLine)
    }
    defer { yaml_event_delete(&event) }
    let mark = YAMLMark(event.start_mark, lastLine: lastLine)
    var finished: YAMLNode?
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      finished = YAMLNode(value: .scalar(String(decoding: text, as: UTF8.self)), mark: mark)
    case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
      if open.count == Bounds.levels { throw .excess(tooManyLevels, line: mark.line) }
      open.append(
        OpenCollection(isMapping: event.type == YAML_MAPPING_START_EVENT, mark: mark))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: finished = open.popLast()?.node
    case YAML_ALIAS_EVENT: throw .excess(alias, line: mark.line)
    case YAML_DOCUMENT_START_EVENT where root != nil:
      throw .syntax("another document", at: mark, context: "", since: mark)
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return root
    default: break
    }
    guard let finished else { continue }
    if open.isEmpty { root = finished } else { try open[open.count - 1].add(finished) }
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
    if isMapping { pairs.reserveCapacity(4) }
  }

  mutating func add(_ node: YAMLNode) throws(YAMLProblem) {
    if !isMapping {
      items.append(node)
    } else if let key {
      pairs.append((key, node))
      self.key = nil
    } else {
      if let text = node.text, isRepeated(text) {
        throw .repeated(key: text, at: node.mark)
      }
      key = node
    }
  }

  /// Whether a key was there before. Few are looked through; of many a set is kept.
  private mutating func isRepeated(_ text: String) -> Bool {
    if pairs.count < 16 { return pairs.contains { $0.key.text == text } }
    if keys.isEmpty { keys = Set(pairs.compactMap(\.key.text)) }
    return !keys.insert(text).inserted
  }

  var node: YAMLNode {
    YAMLNode(value: isMapping ? .mapping(pairs) : .sequence(items), mark: mark)
  }
}

/// What the parser stopped at.
private func problem(of parser: yaml_parser_t, lastLine: Int) -> YAMLProblem {
  // The bytes before the sign are counted by the one who has them.
  if parser.error == YAML_READER_ERROR { return .sign(line: 0) }
  let context = parser.context.map { String(cString: $0) } ?? ""
  return .syntax(
    parser.problem.map { String(cString: $0) } ?? "",
    at: YAMLMark(parser.problem_mark, lastLine: lastLine),
    context: context, since: YAMLMark(parser.context_mark, lastLine: lastLine))
}
