extension TemplateSet {
  /// What a template prints of a context, in UTF-8.
  package func render(_ template: Int, _ context: Context) -> [UInt8] {
    var renderer = Renderer(templates: templates, contexts: [context])
    // Most pages have room in this.
    renderer.output.reserveCapacity(16_384)
    renderer.render(templates[template].nodes, indentation: [])
    return renderer.output
  }
}

/// Goes down a call for each level, of which there are at most `Template.mostLevels`.
private struct Renderer {
  let templates: [Template]
  /// Innermost last.
  var contexts: [Context]
  var output: [UInt8] = []

  mutating func render(_ nodes: [Node], indentation: [UInt8]) {
    for node in nodes {
      if node.beginsLine, !indentation.isEmpty { output += indentation }
      switch node.kind {
      case .text(let text):
        if indentation.isEmpty { output += text } else { append(text, indentation) }
      case .variable(let path, let isEscaped): append(value(path), isEscaped: isEscaped)
      case .section(let path, let isInverted, let nodes):
        let value = value(path)
        if !isInverted {
          render(nodes, of: value, indentation)
        } else if value.isFalse {
          render(nodes, indentation: indentation)
        }
      case .partial(let template, let inner):
        render(templates[template].nodes, indentation: inner.map { indentation + $0 } ?? [])
      }
    }
  }

  private mutating func render(_ nodes: [Node], of value: Value, _ indentation: [UInt8]) {
    switch value {
    case .absent, .flag(false): break
    case .flag(true), .text, .bytes: render(nodes, indentation: indentation)
    case .group(let context): render(nodes, in: context, indentation)
    case .list(let contexts): for context in contexts { render(nodes, in: context, indentation) }
    }
  }

  private mutating func render(_ nodes: [Node], in context: Context, _ indentation: [UInt8]) {
    contexts.append(context)
    render(nodes, indentation: indentation)
    contexts.removeLast()
  }

  /// What stands under a path: its first name in the innermost context that has it, each further
  /// one in the group before.
  private func value(_ path: Path) -> Value {
    guard var value = contexts.lazy.reversed().compactMap({ $0[path.first] }).first else {
      return .absent
    }
    for symbol in path.rest {
      guard case .group(let context) = value, let inner = context[symbol] else { return .absent }
      value = inner
    }
    return value
  }

  private mutating func append(_ value: Value, isEscaped: Bool) {
    switch value {
    case .text(let text): if isEscaped { append(escaping: text.utf8) } else { output += text.utf8 }
    case .bytes(let text): if isEscaped { append(escaping: text) } else { output += text }
    case .absent, .flag, .group, .list: break
    }
  }

  /// Adds the text of a template; each line that begins in it is indented.
  private mutating func append(_ text: [UInt8], _ indentation: [UInt8]) {
    var rest = text[...]
    while let end = rest.firstIndex(of: 0x0A), end + 1 < rest.endIndex {
      output += rest[...end]
      output += indentation
      rest = rest[(end + 1)...]
    }
    output += rest
  }

  /// Adds a text made safe for HTML, between tags and inside quotes.
  private mutating func append(escaping text: some Collection<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case UInt8(ascii: "\""): output += "&quot;".utf8
      case UInt8(ascii: "'"): output += "&#39;".utf8
      default: output.append(byte)
      }
    }
  }
}

extension Value {
  fileprivate var isFalse: Bool {
    switch self {
    case .absent, .flag(false): true
    case .list(let contexts): contexts.isEmpty
    case .flag(true), .text, .bytes, .group: false
    }
  }
}
