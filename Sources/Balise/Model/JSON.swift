import Diagnostics

/// A JSON value that keeps its members in the order given: two runs print the same bytes.
package enum JSON: Sendable, Equatable {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([JSON])
  case object([Member])

  /// A name of an object and what it holds.
  package struct Member: Sendable, Equatable {
    let name: String
    let value: JSON
  }

  /// An object; what is nil is left out.
  init(_ members: KeyValuePairs<String, JSON?>) {
    self = .object(
      members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
  package init(integerLiteral number: Int) { self = .number(number) }
  package init(arrayLiteral values: JSON...) { self = .list(values) }
}

extension JSON {
  /// As text, two spaces an indent, a line break at the end. (RFC 8259)
  package var printed: String {
    var text = ""
    write(into: &text, indent: "\n")
    return text + "\n"
  }

  /// Nested no deeper than our own formats are.
  private func write(into text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .flag(let flag): text += flag ? "true" : "false"
    case .number(let number): text += "\(number)"
    case .text(let string): Self.quote(string, into: &text)
    case .list(let values) where values.isEmpty: text += "[]"
    case .list(let values):
      var separator = "["
      for value in values {
        text += separator + indent + "  "
        value.write(into: &text, indent: indent + "  ")
        separator = ","
      }
      text += indent + "]"
    case .object(let members) where members.isEmpty: text += "{}"
    case .object(let members):
      var separator = "{"
      for member in members {
        text += separator + indent + "  "
        Self.quote(member.name, into: &text)
        text += ": "
        member.value.write(into: &text, indent: indent + "  ")
        separator = ","
      }
      text += indent + "}"
    }
  }

  private static func quote(_ string: String, into text: inout String) {
    var commands = RunnerCommands()
    text += "\""
    for scalar in string.unicodeScalars {
      let isCommand = commands.completes(with: scalar)
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case _ where isCommand || isUnprintable(scalar): text += escape(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  /// `\u001b`; beyond U+FFFF two of these. (RFC 8259, 7)
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    UTF16.encode(scalar)?.reduce(into: "") { text, unit in
      let digits = String(unit, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    } ?? ""
  }
}
