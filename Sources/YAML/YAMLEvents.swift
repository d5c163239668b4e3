import CYAML

/// What libyaml finds in a text, in the order written.
enum YAMLEvent: Equatable {
  case documentStart
  case scalar(String)
  case sequenceStart
  case mappingStart
  /// The end of the innermost sequence or mapping.
  case collectionEnd
  case alias
}

/// Reads a text with libyaml and hands on each event with its place, without recursion, so that
/// whoever takes them can stop before a text nests or repeats itself too far.
///
/// - Throws: `YAMLProblem.syntax` and `.sign`, and what `visit` throws.
func readYAMLEvents(
  in bytes: ArraySlice<UInt8>, _ visit: (YAMLEvent, YAMLMark) throws(YAMLProblem) -> Void
) throws(YAMLProblem) {
  let isEnded = bytes.last == 0x0A || bytes.last == 0x0D
  let lastLine = isEnded ? Int.max : lineNumber(of: bytes.endIndex, in: bytes)
  var parser = unsafe yaml_parser_t()
  try unsafe bytes.withUnsafeBufferPointer { input throws(YAMLProblem) in
    guard let start = input.baseAddress else { return }
    // libyaml keeps the address of its parser, which therefore must not move.
    try unsafe withUnsafeMutablePointer(to: &parser) { parser throws(YAMLProblem) in
      guard unsafe yaml_parser_initialize(parser) == 1 else {
        preconditionFailure("there is memory for libyaml's parser")
      }
      defer { unsafe yaml_parser_delete(parser) }
      unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      unsafe yaml_parser_set_input_string(parser, start, input.count)
      while true {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else {
          throw unsafe problem(of: parser.pointee, in: bytes, lastLine: lastLine)
        }
        defer { unsafe yaml_event_delete(&event) }
        if unsafe event.type == YAML_STREAM_END_EVENT { return }
        if let found = unsafe YAMLEvent(event) {
          try unsafe visit(found, YAMLMark(event.start_mark, lastLine: lastLine))
        }
      }
    }
  }
}

extension YAMLEvent {
  /// nil for what says nothing: the beginning of the text, and the end of a document.
  fileprivate init?(_ event: yaml_event_t) {
    switch unsafe event.type {
    case YAML_DOCUMENT_START_EVENT: self = .documentStart
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let text = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      self = unsafe .scalar(String(decoding: text, as: UTF8.self))
    case YAML_SEQUENCE_START_EVENT: self = .sequenceStart
    case YAML_MAPPING_START_EVENT: self = .mappingStart
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: self = .collectionEnd
    case YAML_ALIAS_EVENT: self = .alias
    default: return nil
    }
  }
}

extension YAMLMark {
  /// libyaml ends a last line that has no end, and may stop on the one after it.
  fileprivate init(_ mark: yaml_mark_t, lastLine: Int) {
    let line = Int(mark.line) + 1
    self.init(line: min(line, lastLine), column: line > lastLine ? nil : Int(mark.column) + 1)
  }
}

/// What the parser stopped at.
private func problem(
  of parser: yaml_parser_t, in bytes: ArraySlice<UInt8>, lastLine: Int
) -> YAMLProblem {
  if unsafe parser.error == YAML_READER_ERROR {
    let sign = unsafe min(bytes.startIndex + parser.problem_offset, bytes.endIndex)
    return .sign(line: lineNumber(of: sign, in: bytes))
  }
  return unsafe .syntax(
    parser.problem.map { unsafe String(cString: $0) } ?? "",
    at: unsafe YAMLMark(parser.problem_mark, lastLine: lastLine),
    context: unsafe parser.context.map { unsafe String(cString: $0) } ?? "",
    since: unsafe YAMLMark(parser.context_mark, lastLine: lastLine))
}
