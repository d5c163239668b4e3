import Text

extension TemplateSet {
  /// What a template prints of a context, in UTF-8.
  package func render(_ template: Int, _ context: Context) -> [UInt8] {
    let renderer = Renderer(templates: templates, context: context)
    var page = Renderer.Page(scopes: [context.fields.indices])
    page.output.reserveCapacity(context.texts.count + 4096)
    renderer.render(templates[template].nodes.indices, of: template, into: &page)
    return page.output
  }
}

/// Goes down two calls for each level, of which there are at most `Template.mostLevels`.
///
/// Templates are named by their places: all cores print from the same ones, and each copy of one
/// would be counted there.
private struct Renderer {
  let templates: [Template]
  let context: Context

  /// What grows while templates are rendered.
  struct Page {
    /// The fields that hold in each section, innermost last.
    var scopes: [Range<Int>]
    var output: [UInt8] = []
  }

  /// Renders some nodes of a template.
  func render(
    _ range: Range<Int>, of template: Int, _ indentation: [UInt8] = [], into page: inout Page
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let node = templates[template].nodes[index]
      index += 1
      if node.beginsLine, !indentation.isEmpty { page.output += indentation }
      switch node.kind {
      case .text(let text) where indentation.isEmpty:
        page.output.append(text, of: templates[template].source)
      case .text(let text): append(templates[template].source[text], indentation, to: &page)
      case .variable(let path, let isEscaped):
        guard case .text(let text) = value(path, of: template, in: page.scopes) else { continue }
        if isEscaped {
          page.output.append(escaping: text, of: context.texts)
        } else {
          page.output.append(text, of: context.texts)
        }
      case .section(let path, let isInverted, let end):
        let value = value(path, of: template, in: page.scopes)
        if !isInverted {
          render(index..<end, of: template, indentation, for: value, into: &page)
        } else if value.isFalse {
          render(index..<end, of: template, indentation, into: &page)
        }
        index = end
      case .partial(let inner, let space):
        let indentation = space.map { indentation + templates[template].source[$0] } ?? []
        render(templates[inner].nodes.indices, of: inner, indentation, into: &page)
      }
    }
  }

  /// Renders what a section holds as often as its value asks for.
  private func render(
    _ range: Range<Int>, of template: Int, _ indentation: [UInt8], for value: Context.Value,
    into page: inout Page
  ) {
    switch value {
    case .absent, .flag(false): break
    case .flag(true), .text: render(range, of: template, indentation, into: &page)
    case .items(var rest):
      while let item = context.firstItem(in: rest) {
        page.scopes.append(item)
        render(range, of: template, indentation, into: &page)
        page.scopes.removeLast()
        rest = item.upperBound..<rest.upperBound
      }
    }
  }

  /// What stands under one of a template's paths: its first name in the innermost section that has
  /// it, each further one in the item before.
  private func value(_ path: Int, of template: Int, in scopes: [Range<Int>]) -> Context.Value {
    var value = value(templates[template].paths[path].first, in: scopes)
    for index in templates[template].paths[path].rest.indices {
      let symbol = templates[template].paths[path].rest[index]
      guard case .items(let items) = value, let item = context.firstItem(in: items),
        let inner = context.value(symbol, among: item)
      else { return .absent }
      value = inner
    }
    return value
  }

  private func value(_ symbol: Symbol, in scopes: [Range<Int>]) -> Context.Value {
    for index in scopes.indices.reversed() {
      if let value = context.value(symbol, among: scopes[index]) { return value }
    }
    return .absent
  }

  /// Adds the text of a template; each line that begins in it is indented.
  private func append(_ text: ArraySlice<UInt8>, _ indentation: [UInt8], to page: inout Page) {
    var rest = text
    while let end = rest.firstIndex(of: 0x0A), end + 1 < rest.endIndex {
      page.output += rest[...end]
      page.output += indentation
      rest = rest[(end + 1)...]
    }
    page.output += rest
  }
}
