import Text

/// Parses one template, in time linear in its length.
struct TemplateParser {
  /// The indices of all templates, which may be included.
  private let indices: [String: Int]
  private var template: Template
  private(set) var unknownPartials: [TemplateError] = []

  private var openSections: [OpenSection] = []
  /// The next byte to look at, and its position.
  private var place = 0
  private var position = Template.Position()
  /// Where the line begins on which `place` is.
  private var lineStart = 0
  /// Where the last tag ended, with the line that it had for itself: text begins here.
  private var textStart = 0
  /// Nothing that prints stands on the line so far.
  private var beginsLine = true

  private struct OpenSection {
    let name: String
    /// The index of its node.
    let node: Int
  }

  init(_ name: String, _ source: [UInt8], templates indices: [String: Int]) {
    template = Template(name: name, source: source)
    self.indices = indices
  }

  private var source: [UInt8] { template.source }

  /// Parses it all.
  ///
  /// - Throws: the first thing that cannot be read.
  mutating func parse(_ symbols: inout SymbolTable) throws(TemplateError) -> Template {
    while let start = find(2, UInt8(ascii: "{"), from: place) {
      advance(to: start)
      try readTag(&symbols)
    }
    addText(upTo: source.count)
    if let section = openSections.last {
      throw error(.unclosedSection(section.name), at: template.nodes[section.node].position)
    }
    return template
  }

  // MARK: Tags

  /// Reads the tag at `place`.
  private mutating func readTag(_ symbols: inout SymbolTable) throws(TemplateError) {
    let isTriple = place + 2 < source.count && source[place + 2] == UInt8(ascii: "{")
    let braces = isTriple ? 3 : 2
    guard let close = find(braces, UInt8(ascii: "}"), from: place + braces) else {
      throw error(.unclosedTag)
    }
    let content = source[place + braces..<close]
    let end = close + braces
    let sign = isTriple ? UInt8(ascii: "&") : content.first ?? 0
    let name = isTriple ? content : content.dropFirst()
    switch sign {
    case UInt8(ascii: "&"):
      let path = try addPath(name, &symbols)
      addInLine(.variable(path: path, isEscaped: false), endingAt: end)
    case UInt8(ascii: "#"), UInt8(ascii: "^"):
      let path = try addPath(name, &symbols)
      let isInverted = sign == UInt8(ascii: "^")
      try openSection(
        text(name), .section(path: path, isInverted: isInverted, end: 0), endingAt: end)
    case UInt8(ascii: "/"): try closeSection(text(name), endingAt: end)
    case UInt8(ascii: ">"): try addPartial(text(name), endingAt: end)
    case UInt8(ascii: "!"): if endText(endingAt: end) == nil { beginLine() }
    case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "%"):
      throw error(.unknownTag(Unicode.Scalar(sign)))
    default:
      let path = try addPath(content, &symbols)
      addInLine(.variable(path: path, isEscaped: true), endingAt: end)
    }
  }

  private mutating func openSection(
    _ name: String, _ kind: Node.Kind, endingAt end: Int
  ) throws(TemplateError) {
    if openSections.count == Template.mostLevels { throw error(.tooDeep) }
    let start = position
    let isAlone = endText(endingAt: end) != nil
    openSections.append(OpenSection(name: name, node: template.nodes.count))
    template.levels = max(template.levels, openSections.count)
    template.nodes.append(
      Node(kind: kind, position: start, beginsLine: beginsLine && !isAlone))
    if !isAlone { beginsLine = false }
  }

  private mutating func closeSection(_ name: String, endingAt end: Int) throws(TemplateError) {
    guard openSections.last?.name == name, let section = openSections.popLast() else {
      throw error(.wrongEnd(name, open: openSections.last?.name))
    }
    if endText(endingAt: end) == nil { beginLine() }
    guard case .section(let path, let isInverted, _) = template.nodes[section.node].kind else {
      return
    }
    template.nodes[section.node].kind = .section(
      path: path, isInverted: isInverted, end: template.nodes.count)
  }

  private mutating func addPartial(_ name: String, endingAt end: Int) throws(TemplateError) {
    if name.isEmpty { throw error(.emptyName) }
    guard let index = indices[name] else {
      unknownPartials.append(error(.unknownPartial(name)))
      return addInLine(.text(end..<end), endingAt: end)
    }
    template.inclusions.append(
      Template.Inclusion(template: index, position: position, levels: openSections.count))
    let start = position
    if let indentation = endText(endingAt: end) {
      template.nodes.append(
        Node(
          kind: .partial(template: index, indentation: indentation), position: start,
          beginsLine: false))
    } else {
      add(.partial(template: index, indentation: nil), at: start)
    }
  }

  private mutating func addInLine(_ kind: Node.Kind, endingAt end: Int) {
    let start = position
    addText(upTo: place)
    advance(to: end)
    textStart = end
    add(kind, at: start)
  }

  /// Adds the path that a tag names.
  private mutating func addPath(
    _ content: ArraySlice<UInt8>, _ symbols: inout SymbolTable
  ) throws(TemplateError) -> Int {
    let parts = text(content).split(separator: ".", omittingEmptySubsequences: false)
    if parts.contains("") { throw error(.emptyName) }
    let path = parts.map { symbols.intern(String($0)) }
    template.paths.append(Path(first: path[0], rest: Array(path[1...])))
    return template.paths.count - 1
  }

  /// What stands in a tag, without the white space around it.
  private func text(_ content: ArraySlice<UInt8>) -> String {
    let start = content.drop(while: \.isBlank)
    let end = start.lastIndex { !$0.isBlank } ?? start.startIndex - 1
    return String(decoding: start[...end], as: UTF8.self)
  }

  private func error(
    _ problem: TemplateError.Problem, at other: Template.Position? = nil
  ) -> TemplateError {
    TemplateError(template: template.name, position: other ?? position, problem: problem)
  }

  // MARK: Text

  /// Ends the text before the tag at `place` and goes on after the tag, for a tag that prints
  /// nothing itself. If it is alone on its line, the line goes with it.
  ///
  /// - Returns: the indentation of a tag that is alone on its line; nil for others.
  private mutating func endText(endingAt end: Int) -> Range<Int>? {
    var next = end
    let line = lineStart..<place
    var isAlone = textStart <= lineStart && source[line].allSatisfy(isBlank)
    if isAlone {
      while next < source.count, isBlank(source[next]) { next += 1 }
      if next + 1 < source.count, source[next] == 0x0D, source[next + 1] == 0x0A { next += 1 }
      isAlone = next == source.count || source[next] == 0x0A
    }
    addText(upTo: isAlone ? lineStart : place)
    textStart = isAlone ? min(next + 1, source.count) : end
    advance(to: textStart)
    return isAlone ? line : nil
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private mutating func addText(upTo end: Int) {
    if textStart >= end { return }
    let endsLine = source[end - 1] == 0x0A
    add(.text(textStart..<end), at: position)
    beginsLine = endsLine
  }

  private mutating func add(_ kind: Node.Kind, at start: Template.Position) {
    template.nodes.append(Node(kind: kind, position: start, beginsLine: beginsLine))
    beginsLine = false
  }

  /// Keeps the beginning of a line whose first tag leaves nothing behind.
  private mutating func beginLine() { if beginsLine { add(.text(place..<place), at: position) } }

  // MARK: Places

  /// Where so many equal signs stand next.
  private func find(_ count: Int, _ sign: UInt8, from start: Int) -> Int? {
    var found = 0
    for index in source.indices.dropFirst(start) {
      found = source[index] == sign ? found + 1 : 0
      if found == count { return index + 1 - count }
    }
    return nil
  }

  /// Goes on, counting lines and columns as editors do.
  private mutating func advance(to end: Int) {
    while place < end {
      let byte = source[place]
      place += 1
      switch byte {
      case 0x0D where place < source.count && source[place] == 0x0A: break
      case 0x0A, 0x0D:
        position = Template.Position(line: position.line + 1, column: 1)
        if byte == 0x0A { lineStart = place }
      case 0x80...0xBF: break
      default: position.column += 1
      }
    }
  }
}
