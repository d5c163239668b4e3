import CYaml

/// What front matter, settings and words may at most be: far more than anybody writes by hand, and
/// little enough for the reader of YAML, which goes down one call for each level.
private enum Bounds {
  static let bytes = 1_000_000
  static let levels = 50
}

/// Why a YAML text is not even to be read: it is too long, nested too deep, or repeats parts of
/// itself. The place counts lines of the text from 1.
struct YAMLExcess {
  let line: Int
  let problem: Wording

  /// What is wrong with a text of too many levels.
  static let tooDeep = Wording(
    fr: "plus de \(Bounds.levels) niveaux emboîtés",
    en: "more than \(Bounds.levels) nested levels")

  /// Nil for a text that may be read, or that is wrong in another way.
  init?(in yaml: String) {
    if yaml.utf8.count > Bounds.bytes {
      self.line = 1
      problem = Wording(fr: "elles sont trop longues", en: "they are too long")
      return
    }
    guard mayExceed(yaml), let (line, problem) = firstExcess(in: yaml) else { return nil }
    self.line = line
    self.problem = problem
  }
}

/// A quick look that tells nearly every text from one that has to be gone through.
private func mayExceed(_ yaml: String) -> Bool {
  var openings = 0
  var hasAnchor = false
  var hasAlias = false
  for byte in yaml.utf8 {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "-"), UInt8(ascii: "?"),
      UInt8(ascii: ":"):
      openings += 1
    case UInt8(ascii: "&"): hasAnchor = true
    case UInt8(ascii: "*"): hasAlias = true
    default: break
    }
  }
  return openings > Bounds.levels || hasAnchor && hasAlias
}

/// Goes through the events of a text, which the parser of libyaml gives without going down.
private func firstExcess(in yaml: String) -> (line: Int, problem: Wording)? {
  var parser = yaml_parser_t()
  guard yaml_parser_initialize(&parser) == 1 else { return nil }
  defer { yaml_parser_delete(&parser) }
  let bytes = Array(yaml.utf8)
  return bytes.withUnsafeBufferPointer { bytes in
    yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
    var depth = 0
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else { return nil }
      defer { yaml_event_delete(&event) }
      let line = Int(event.start_mark.line) + 1
      switch event.type {
      case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
        depth += 1
        if depth > Bounds.levels { return (line, YAMLExcess.tooDeep) }
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: depth -= 1
      case YAML_ALIAS_EVENT: return (line, alias)
      case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return nil
      default: break
      }
    }
  }
}

private let alias = Wording(
  fr: "une valeur ne commence pas par « * »", en: "a value does not begin with “*”")
