import Text

extension TemplateSet {
  /// What a template prints of a context, in UTF-8.
  package func render(_ template: Int, _ context: Context) -> [UInt8] {
    var renderer = Renderer(templates: templates, context: context)
    renderer.output.reserveCapacity(context.texts.count + 4096)
    renderer.render(templates[template].nodes.indices, of: templates[template])
    return renderer.output
  }
}

/// Goes down two calls for each level, of which there are at most `Template.mostLevels`.
private struct Renderer {
  let templates: [Template]
  let context: Context
  /// The fields that hold in each section, innermost last.
  var scopes: [Range<Int>]
  var output: [UInt8] = []

  init(templates: [Template], context: Context) {
    self.templates = templates
    self.context = context
    scopes = [context.fields.indices]
  }

  /// Renders some nodes of a template.
  mutating func render(_ range: Range<Int>, of template: Template, _ indentation: [UInt8] = []) {
    var index = range.lowerBound
    while index < range.upperBound {
      let node = template.nodes[index]
      index += 1
      if node.beginsLine { output += indentation }
      switch node.kind {
      case .text(let text):
        if indentation.isEmpty {
          output += template.source[text]
        } else {
          append(template.source[text], indentation)
        }
      case .variable(let path, let isEscaped):
        guard case .text(let text) = value(template.paths[path]) else { continue }
        if isEscaped {
          output.append(escaping: context.texts[text])
        } else {
          output += context.texts[text]
        }
      case .section(let path, let isInverted, let end):
        let value = value(template.paths[path])
        if !isInverted {
          render(index..<end, of: template, indentation, for: value)
        } else if value.isFalse {
          render(index..<end, of: template, indentation)
        }
        index = end
      case .partial(let inner, let space):
        let inner = templates[inner]
        render(
          inner.nodes.indices, of: inner, space.map { indentation + template.source[$0] } ?? [])
      }
    }
  }

  /// Renders what a section holds as often as its value asks for.
  private mutating func render(
    _ range: Range<Int>, of template: Template, _ indentation: [UInt8], for value: Context.Value
  ) {
    switch value {
    case .absent, .flag(false): break
    case .flag(true), .text: render(range, of: template, indentation)
    case .items(var rest):
      while let item = context.firstItem(in: rest) {
        scopes.append(item)
        render(range, of: template, indentation)
        scopes.removeLast()
        rest = item.upperBound..<rest.upperBound
      }
    }
  }

  /// What stands under a path: its first name in the innermost section that has it, each further
  /// one in the item before.
  private func value(_ path: Path) -> Context.Value {
    var value = value(path.first)
    for symbol in path.rest {
      guard case .items(let items) = value, let item = context.firstItem(in: items),
        let inner = context.value(symbol, among: item)
      else { return .absent }
      value = inner
    }
    return value
  }

  private func value(_ symbol: Symbol) -> Context.Value {
    for scope in scopes.reversed() {
      if let value = context.value(symbol, among: scope) { return value }
    }
    return .absent
  }

  /// Adds the text of a template; each line that begins in it is indented.
  private mutating func append(_ text: ArraySlice<UInt8>, _ indentation: [UInt8]) {
    var rest = text
    while let end = rest.firstIndex(of: 0x0A), end + 1 < rest.endIndex {
      output += rest[...end]
      output += indentation
      rest = rest[(end + 1)...]
    }
    output += rest
  }
}
